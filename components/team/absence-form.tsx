import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui/select';
import { DateQuestion } from '@/components/case/date-question';
import { useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, type Kept } from '@/components/case/kept';
import { paths } from '@/lib/paths';
import type { Absences } from '@/lib/queries/team/absences';

type Props = Pick<Absences, 'team' | 'standIns'> & { kept: Kept };

const options = (people: { id: string; name: string }[]) =>
  people.map(({ id, name }) => ({ value: id, label: name }));

/** Who is away, from and until when, and who stands in. */
export function AbsenceForm({ team, standIns, kept }: Props) {
  const t = useTranslations('lead.absence');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <WorkForm action={`${paths.work.absence}/opslaan`} save={t('save')}>
      <Select
        name="staffId"
        label={t('who')}
        emptyLabel={t('choose')}
        options={options(team)}
        defaultValue={typedText(kept, 'staffId')}
        error={errorOf('staffId')}
      />
      <DateQuestion name="from" label={t('from')} kept={kept} error={errorOf('from')} />
      <DateQuestion name="until" label={t('until')} kept={kept} error={errorOf('until')} />
      <Select
        name="standInId"
        label={t('standIn')}
        emptyLabel={t('chooseNobody')}
        options={options(standIns)}
        defaultValue={typedText(kept, 'standInId')}
        error={errorOf('standInId')}
      />
    </WorkForm>
  );
}
