import { useTranslations } from 'next-intl';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, type Kept } from '@/components/case/kept';
import { Select } from '@/components/ui/select';
import { paths } from '@/lib/paths';
import { digestHours } from '@/lib/schemas/notice';

/** At which hour the daily mail comes. */
export function DigestForm({ hour, kept }: { hour: number; kept: Kept }) {
  const t = useTranslations('termsWork.digest');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <>
      <FormErrors errors={kept?.errors} />
      <WorkForm action={`${paths.work.digest}/opslaan`} save={t('save')}>
        <Select
          name="hour"
          label={t('hour')}
          options={digestHours.map((value) => ({ value, label: t('option', { hour: value }) }))}
          defaultValue={typedText(kept, 'hour') ?? String(hour)}
          error={errorOf('hour')}
        />
      </WorkForm>
    </>
  );
}
