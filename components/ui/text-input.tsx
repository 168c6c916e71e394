import { FormField, describedBy, type FieldProps } from './form-field';

type Props = FieldProps & {
  type?: 'text' | 'email' | 'tel' | 'search' | 'date';
  inputMode?: 'text' | 'numeric' | 'tel' | 'email';
  /** Expected length in characters; the field is as wide as the answer. */
  width?: 'full' | 'short' | 'tiny';
  maxLength?: number;
  lang?: string;
  dir?: 'auto' | 'ltr';
  spellCheck?: boolean;
};

export function TextInput(props: Props) {
  const { id = props.name, name, label, description, error, optional, className } = props;
  const { type = 'text', width = 'full', dir = 'auto', defaultValue = '', ...rest } = props;
  return (
    <FormField {...{ id, label, description, error, optional, className }}>
      <input
        className={`utrecht-textbox utrecht-textbox--${width}`}
        {...{ id, name, type, dir, defaultValue }}
        autoComplete={rest.autoComplete ?? 'off'}
        inputMode={rest.inputMode}
        maxLength={rest.maxLength}
        lang={rest.lang}
        spellCheck={rest.spellCheck}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { description, error })}
      />
    </FormField>
  );
}
