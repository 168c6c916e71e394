import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { TextArea } from '@/components/ui/text-area';
import { FormErrors, useFieldErrors } from './form-errors';
import { WorkForm } from './form-page';
import { typedText, type Kept } from './kept';

type Props = {
  action: string;
  save: string;
  version: number;
  field: { name: string; label: string; help: string };
  kept: Kept;
  /** where what is left to do is done, by the path of its error */
  links?: Readonly<Record<string, string>>;
};

/** One text and a button: closing with an outcome, opening again with a reason. */
export function WordsForm({ action, save, version, field, kept, links }: Props) {
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <>
      {kept?.current ? (
        <CaseChanged current={kept.current} />
      ) : (
        <FormErrors errors={kept?.errors} links={links} />
      )}
      <WorkForm action={action} save={save} version={version}>
        <TextArea
          name={field.name}
          label={field.label}
          description={field.help}
          defaultValue={typedText(kept, field.name)}
          error={errorOf(field.name)}
        />
      </WorkForm>
    </>
  );
}

/** The case changed while somebody was typing: what was typed stays, and may be sent again after a look. */
export function CaseChanged({ current }: { current: Record<string, unknown> }) {
  const t = useTranslations('work.versions');
  const { contactPerson } = current;
  return (
    <Alert kind="warning" id="fouten" live title={t('title')}>
      <p>
        {typeof contactPerson === 'string'
          ? t('caseMoved', { name: contactPerson })
          : t('caseChanged')}
      </p>
    </Alert>
  );
}
