import { FormField, describedBy, type FieldProps } from './form-field';

type Option = { value: string; label: string };
type Props = FieldProps & {
  options: readonly Option[];
  /** Text of the first, empty choice. */
  emptyLabel?: string;
};

export function Select(props: Props) {
  const { id = props.name, name, label, description, error, optional, className } = props;
  const { options, emptyLabel, defaultValue = '', autoComplete } = props;
  return (
    <FormField {...{ id, label, description, error, optional, className }}>
      <select
        className="utrecht-textbox utrecht-select"
        {...{ id, name, defaultValue, autoComplete }}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { description, error })}
      >
        {emptyLabel !== undefined ? <option value="">{emptyLabel}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FormField>
  );
}
