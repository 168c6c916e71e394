import { FieldGroup, type FieldProps } from './form-field';

type Part = 'day' | 'month' | 'year';
type Props = Omit<FieldProps, 'defaultValue' | 'autoComplete' | 'name'> & {
  /** Names of the three fields, for instance `{ day: 'birthDay', month: 'birthMonth', year: 'birthYear' }`. */
  names: Record<Part, string>;
  labels: Record<Part, string>;
  defaultValues?: Partial<Record<Part, string>>;
  /** Fill in by the browser: only for the birth date of the one who types. */
  birthday?: boolean;
  asHeading?: boolean;
};

/** A month may be written by its name. */
const lengths: Record<Part, number> = { day: 2, month: 9, year: 4 };

/** A date in three fields of plain text: no picker, and what was typed stays as it was typed. */
export function DateFields(props: Props) {
  const { names, labels, defaultValues = {}, birthday, error, id = names.day, ...rest } = props;
  return (
    <FieldGroup {...rest} id={id} error={error}>
      <div className="plein-dob">
        {(['day', 'month', 'year'] as const).map((part) => (
          <div key={part}>
            <label htmlFor={part === 'day' ? id : names[part]}>{labels[part]}</label>
            <input
              className="utrecht-textbox"
              id={part === 'day' ? id : names[part]}
              name={names[part]}
              type="text"
              inputMode="numeric"
              // Room for a slip of the finger: the server says what is wrong, the field does not cut off.
              maxLength={lengths[part] + 6}
              autoComplete={birthday ? `bday-${part}` : 'off'}
              defaultValue={defaultValues[part] ?? ''}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${id}-error` : undefined}
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}
