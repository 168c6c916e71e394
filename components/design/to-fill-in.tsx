import type { ReactNode } from 'react';
import { DateFields } from '@/components/ui/date-fields';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FileInput } from '@/components/ui/file-input';
import { FieldError, FieldGroup, FormField, type FieldProps } from '@/components/ui/form-field';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextInput } from '@/components/ui/text-input';
import type { DesignTexts, Specimen, SpecimenState } from './specimen';

/** A field as it is, with the focus, with a fault, and with much in it; each with an id of its own. */
function fieldStates(
  t: DesignTexts,
  id: string,
  field: (props: FieldProps, isLong: boolean) => ReactNode,
): Specimen['states'] {
  const inState = (state: SpecimenState, more: Partial<FieldProps> = {}) =>
    field(
      { id: `${id}-${state}`, name: `${id}-${state}`, label: t('sample.title'), ...more },
      state === 'long',
    );
  return {
    default: inState('default', {
      description: t('sample.help'),
      optional: t('sample.optional'),
      defaultValue: t('sample.line'),
    }),
    empty: inState('empty'),
    focus: inState('focus'),
    error: inState('error', { description: t('sample.help'), error: t('sample.error') }),
    long: inState('long', {
      label: t('sample.longAction'),
      description: t('sample.long'),
      defaultValue: t('sample.long'),
    }),
  };
}

function frames(t: DesignTexts): Specimen[] {
  const label = t('sample.title');
  return [
    {
      name: 'FormField',
      of: FormField,
      states: {
        default: (
          <FormField id="formfield" label={label} description={t('sample.help')}>
            <input id="formfield" className="utrecht-textbox" defaultValue={t('sample.line')} />
          </FormField>
        ),
      },
    },
    {
      name: 'FieldGroup',
      of: FieldGroup,
      states: {
        default: (
          <FieldGroup id="fieldgroup" label={label} description={t('sample.help')}>
            {t('sample.line')}
          </FieldGroup>
        ),
        error: (
          <FieldGroup id="fieldgroup-fout" label={label} error={t('sample.error')}>
            {t('sample.line')}
          </FieldGroup>
        ),
        long: (
          <FieldGroup
            id="fieldgroup-lang"
            label={t('sample.longAction')}
            description={t('sample.long')}
          >
            {t('sample.longWord')}
          </FieldGroup>
        ),
      },
    },
    {
      name: 'FieldError',
      of: FieldError,
      states: {
        error: <FieldError id="fielderror" text={t('sample.error')} />,
        empty: <FieldError id="fielderror-leeg" />,
        long: <FieldError id="fielderror-lang" text={t('sample.long')} />,
      },
    },
    {
      name: 'ErrorSummary',
      of: ErrorSummary,
      states: {
        // Its heading takes the focus by itself.
        error: (
          <ErrorSummary
            title={t('sample.fault')}
            errors={[
              { href: '#textinput-error', text: t('sample.error') },
              { href: '#textarea-error', text: t('sample.longAction') },
            ]}
          />
        ),
        empty: <ErrorSummary title={t('sample.fault')} errors={[]} />,
      },
    },
  ];
}

/** What is typed, and what stands around it. */
export const fieldSpecimens = (t: DesignTexts): Specimen[] => [
  {
    name: 'TextInput',
    of: TextInput,
    states: fieldStates(t, 'textinput', (props) => <TextInput {...props} />),
  },
  {
    name: 'TextArea',
    of: TextArea,
    states: fieldStates(t, 'textarea', (props) => <TextArea {...props} rows={3} />),
  },
  {
    name: 'Select',
    of: Select,
    states: fieldStates(t, 'select', (props, isLong) => (
      <Select
        {...props}
        defaultValue={props.defaultValue ? 'yes' : ''}
        emptyLabel={t('sample.choose')}
        options={[{ value: 'yes', label: isLong ? t('sample.longAction') : t('sample.yes') }]}
      />
    )),
  },
  {
    name: 'DateFields',
    of: DateFields,
    states: fieldStates(t, 'datefields', ({ name, defaultValue, ...props }) => (
      <DateFields
        {...props}
        names={{ day: `${name}.day`, month: `${name}.month`, year: `${name}.year` }}
        labels={{ day: t('sample.day'), month: t('sample.month'), year: t('sample.year') }}
        defaultValues={defaultValue ? { day: '3', month: '4', year: '1980' } : {}}
      />
    )),
  },
  {
    name: 'FileInput',
    of: FileInput,
    states: fieldStates(t, 'fileinput', ({ id, name, label, description, error }) => (
      <FileInput {...{ id, name, label, description, error }} accept="image/*" />
    )),
  },
  ...frames(t),
];
