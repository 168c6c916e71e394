import type { ReactNode } from 'react';
import { Pictogram, type PictogramName } from './pictogram';
import { FieldGroup, type FieldProps } from './form-field';

type ChoiceProps = {
  id?: string;
  name: string;
  value?: string;
  label: string;
  description?: ReactNode;
  defaultChecked?: boolean;
  describedBy?: string;
  /** Beside the words, for who reads with difficulty. */
  pictogram?: PictogramName;
  /** Without a box around it, for dense lists at the desk. */
  plain?: boolean;
};

function Choice({ type, ...props }: ChoiceProps & { type: 'checkbox' | 'radio' }) {
  const { name, value = '1', label, description, defaultChecked, plain, pictogram } = props;
  const id = props.id ?? `${name}-${value}`;
  const help = description ? `${id}-help` : undefined;
  return (
    <label className={plain ? 'plein-tick' : 'plein-choice'}>
      <input
        {...{ id, type, name, value, defaultChecked }}
        aria-describedby={[help, props.describedBy].filter(Boolean).join(' ') || undefined}
      />
      <span>
        {label}
        {description ? (
          <span className="plein-choice__help" id={help}>
            {description}
          </span>
        ) : null}
      </span>
      {pictogram ? <Pictogram name={pictogram} /> : null}
    </label>
  );
}

/** One yes-or-no question: the whole line is the label. */
export function Checkbox(props: ChoiceProps) {
  return <Choice type="checkbox" {...props} />;
}

function Radio(props: ChoiceProps) {
  return <Choice type="radio" {...props} />;
}

export type ChoiceOption = {
  value: string;
  label: string;
  description?: ReactNode;
  pictogram?: PictogramName;
};

type GroupProps = Omit<FieldProps, 'defaultValue' | 'autoComplete'> & {
  options: readonly ChoiceOption[];
  /** Side by side instead of below each other. */
  inline?: boolean;
  plain?: boolean;
  asHeading?: boolean;
  /** Below the choices, in the same group: "none of these". */
  children?: ReactNode;
};

function layout({ inline, plain }: { inline?: boolean; plain?: boolean }): string {
  if (plain) return 'plein-ticks';
  return inline ? 'plein-choices plein-inline' : 'plein-choices';
}

/** The first radio carries the id of the group, so a link in the error summary lands on it. */
export function RadioGroup(props: GroupProps & { defaultValue?: string }) {
  const { id = props.name, name, options, defaultValue, error, ...rest } = props;
  return (
    <FieldGroup {...rest} id={id} error={error}>
      <div className={layout(props)}>
        {options.map((option, index) => (
          <Radio
            key={option.value}
            {...option}
            name={name}
            plain={props.plain}
            id={index === 0 ? id : undefined}
            defaultChecked={option.value === defaultValue}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** Several may be ticked; none is fine too. */
export function CheckboxGroup(props: GroupProps & { defaultValues?: readonly string[] }) {
  const { id = props.name, name, options, defaultValues = [], error, children, ...rest } = props;
  return (
    <FieldGroup {...rest} id={id} error={error}>
      <div className={layout(props)}>
        {options.map((option, index) => (
          <Checkbox
            key={option.value}
            {...option}
            name={name}
            plain={props.plain}
            id={index === 0 ? id : undefined}
            defaultChecked={defaultValues.includes(option.value)}
          />
        ))}
        {children}
      </div>
    </FieldGroup>
  );
}
