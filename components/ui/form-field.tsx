import type { ReactNode } from 'react';
import { Icon } from './icon';

/** What every field takes. The label is text only, above the field; there is no placeholder. */
export type FieldProps = {
  id?: string;
  name: string;
  label: string;
  description?: ReactNode;
  /** A sentence that says what to do, from the messages namespace `errors`. */
  error?: string;
  /** For instance "(mag u overslaan)"; stands in the label. */
  optional?: string;
  defaultValue?: string;
  autoComplete?: string;
  className?: string;
};

/** The ids of help and error of a field, for aria-describedby. */
export function describedBy(
  id: string,
  parts: { description?: ReactNode; error?: string; extra?: string },
): string | undefined {
  const ids = [
    parts.description ? `${id}-help` : '',
    parts.error ? `${id}-error` : '',
    parts.extra ?? '',
  ].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

function Description({ id, children }: { id: string; children?: ReactNode }) {
  if (!children) return null;
  return (
    <div className="utrecht-form-field__description" id={`${id}-help`}>
      {children}
    </div>
  );
}

export function FieldError({ id, text }: { id: string; text?: string }) {
  if (!text) return null;
  return (
    <p className="utrecht-form-field-error-message" id={`${id}-error`}>
      <Icon name="stop" />
      <span>{text}</span>
    </p>
  );
}

function Optional({ text }: { text?: string }) {
  return text ? <span className="plein-optional"> {text}</span> : null;
}

type FormFieldProps = Pick<
  FieldProps,
  'label' | 'description' | 'error' | 'optional' | 'className'
> & {
  id: string;
  children: ReactNode;
};

/** Label, help, error, field: always in this order. */
export function FormField(props: FormFieldProps) {
  const { id, label, description, error, optional, className = '', children } = props;
  return (
    <div className={fieldClass(error, className)}>
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
        <Optional text={optional} />
      </label>
      <Description id={id}>{description}</Description>
      <FieldError id={id} text={error} />
      {children}
    </div>
  );
}

type FieldGroupProps = FormFieldProps & { asHeading?: boolean; role?: 'radiogroup' };

/** The same for a group of fields: fieldset and legend. `asHeading`: the legend is the page's title. */
export function FieldGroup(props: FieldGroupProps) {
  const { id, label, description, error, optional, className = '', asHeading, children } = props;
  const text = (
    <>
      {label}
      <Optional text={optional} />
    </>
  );
  return (
    <fieldset
      className={fieldClass(error, className)}
      id={`${id}-group`}
      aria-describedby={describedBy(id, { description, error })}
    >
      {asHeading ? (
        <legend className="plein-title">
          <h1 className="nl-heading nl-heading--level-1">{text}</h1>
        </legend>
      ) : (
        <legend className="utrecht-form-label">{text}</legend>
      )}
      <Description id={id}>{description}</Description>
      <FieldError id={id} text={error} />
      {children}
    </fieldset>
  );
}

function fieldClass(error: string | undefined, className: string): string {
  const invalid = error ? ' utrecht-form-field--invalid' : '';
  return `utrecht-form-field plein-field${invalid} ${className}`.trim();
}
