import { useTranslations } from 'next-intl';
import { TextInput } from '@/components/ui/text-input';
import { DateQuestion } from '@/components/case/date-question';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, type Kept } from '@/components/case/kept';
import { paths } from '@/lib/paths';

/** Name and birth date, both: a name alone finds nobody. */
export function KnownForm({ kept }: { kept: Kept }) {
  const t = useTranslations('work.known');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <>
      <FormErrors errors={kept?.errors} />
      <WorkForm action={`${paths.work.known}/zoeken`} save={t('button')}>
        <TextInput
          name="name"
          label={t('name')}
          description={t('nameHelp')}
          defaultValue={typedText(kept, 'name')}
          error={errorOf('name')}
        />
        <DateQuestion
          name="birthDate"
          label={t('birthDate')}
          kept={kept}
          error={errorOf('birthDate')}
        />
      </WorkForm>
    </>
  );
}
