import { FormField, describedBy, type FieldProps } from './form-field';

type Props = Omit<FieldProps, 'defaultValue' | 'autoComplete'> & {
  /** kinds of files that the browser offers; the server decides by what is in them */
  accept: string;
};

/** Several files; a browser never fills them in again, so the page says so when a form comes back. */
export function FileInput(props: Props) {
  const { id = props.name, name, label, description, error, optional, className, accept } = props;
  return (
    <FormField {...{ id, label, description, error, optional, className }}>
      <input
        className="plein-files"
        type="file"
        multiple
        {...{ id, name, accept }}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { description, error })}
      />
    </FormField>
  );
}
