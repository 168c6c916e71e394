import { FormField, describedBy, type FieldProps } from './form-field';
import { KeptTextarea } from './kept-textarea';

type Props = FieldProps & { rows?: number; lang?: string; spellCheck?: boolean };

export function TextArea(props: Props) {
  const { id = props.name, name, label, description, error, optional, className } = props;
  const { rows = 6, defaultValue = '', lang, autoComplete = 'off', spellCheck } = props;
  return (
    <FormField {...{ id, label, description, error, optional, className }}>
      <KeptTextarea
        className="utrecht-textarea"
        {...{ id, name, rows, lang, autoComplete, spellCheck }}
        dir="auto"
        // A browser eats the first line break of a textarea; one more keeps what was typed.
        defaultValue={defaultValue.startsWith('\n') ? `\n${defaultValue}` : defaultValue}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { description, error })}
      />
    </FormField>
  );
}
