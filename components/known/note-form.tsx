import { useTranslations } from 'next-intl';
import { DateQuestion } from '@/components/case/date-question';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, type Kept } from '@/components/case/kept';
import { useDomainName } from '@/components/case/parts-table';
import { Alert } from '@/components/ui/alert';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextInput } from '@/components/ui/text-input';
import { domains } from '@/lib/domains';
import type { CaseKnown } from '@/lib/queries/known/case-known';
import { knownKinds } from '@/lib/domains/known-kinds';

type Props = {
  action: string;
  formKey: string;
  known: Pick<CaseKnown, 'people' | 'ownDomains'>;
  kept: Kept;
};

/** Writing down what a household told: what, in its own words, about whom, and where it comes from. */
export function NoteForm({ action, formKey, known, kept }: Props) {
  const t = useTranslations('knownWork.form');
  const kinds = useTranslations('knownWork.kind');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <>
      <FormErrors errors={kept?.errors} />
      <Alert>{t('read')}</Alert>
      <WorkForm action={action} save={t('save')}>
        <input type="hidden" name="formKey" value={formKey} />
        <Select
          name="kind"
          label={t('kind')}
          emptyLabel={t('kindEmpty')}
          options={knownKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
          defaultValue={typedText(kept, 'kind')}
          error={errorOf('kind')}
        />
        <TextArea
          name="words"
          label={t('words')}
          description={t('wordsHelp')}
          defaultValue={typedText(kept, 'words')}
          error={errorOf('words')}
          rows={3}
        />
        <AboutWhom known={known} kept={kept} errorOf={errorOf} />
        <TextInput
          name="source"
          label={t('source')}
          description={t('sourceHelp')}
          defaultValue={typedText(kept, 'source')}
          error={errorOf('source')}
        />
        <DateQuestion name="givenOn" label={t('givenOn')} kept={kept} error={errorOf('givenOn')} />
      </WorkForm>
    </>
  );
}

type AboutProps = Pick<Props, 'known' | 'kept'> & {
  errorOf: (path: string) => string | undefined;
};

function AboutWhom({ known: { people, ownDomains }, kept, errorOf }: AboutProps) {
  const t = useTranslations('knownWork.form');
  const nameOf = useDomainName();
  const offered = domains.filter(({ key }) => ownDomains === null || ownDomains.includes(key));
  return (
    <>
      <Select
        name="personId"
        label={t('personId')}
        emptyLabel={t('everybody')}
        options={people.map(({ id, givenName }) => ({ value: id, label: givenName }))}
        defaultValue={typedText(kept, 'personId')}
        error={errorOf('personId')}
      />
      <Select
        name="domain"
        label={t('domain')}
        description={t('domainHelp')}
        emptyLabel={ownDomains === null ? t('general') : undefined}
        options={offered.map(({ key }) => ({ value: key, label: nameOf(key) }))}
        defaultValue={typedText(kept, 'domain')}
        error={errorOf('domain')}
      />
    </>
  );
}
