import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/choice';
import { FieldGroup } from '@/components/ui/form-field';
import { Link } from '@/components/ui/link';
import { Select } from '@/components/ui/select';
import { DateQuestion } from '@/components/case/date-question';
import { useDates } from '@/components/case/dates';
import { useFieldErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import { typedText, type Kept } from '@/components/case/kept';
import { paths } from '@/lib/paths';
import type { Absences } from '@/lib/queries/team/absences';
import type { LeftAlone } from '@/lib/queries/team/left-alone';

type Props = Pick<Absences, 'team' | 'standIns'> & {
  kept: Kept;
  /** what it means that nobody stands in, when that was chosen */
  alone: LeftAlone | null;
};

const options = (people: { id: string; name: string }[]) =>
  people.map(({ id, name }) => ({ value: id, label: name }));

/** Who is away, from and until when, and who stands in. */
export function AbsenceForm({ team, standIns, kept, alone }: Props) {
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
      {alone ? <Alone alone={alone} error={errorOf('isAlone')} /> : null}
    </WorkForm>
  );
}

/** Before it is saved: who has nobody then, and what was promised for those days. */
function Alone({ alone, error }: { alone: LeftAlone; error?: string }) {
  const t = useTranslations('lead.absence.alone');
  const dates = useDates();
  const { households, promises } = alone;
  return (
    <FieldGroup id="isAlone" label={t('title', { count: households })} error={error}>
      <p>{t('promises', { count: promises.length })}</p>
      <ul>
        {promises.map(({ caseId, number, on }) => (
          <li key={caseId}>
            <Link href={paths.work.teamCase(caseId)}>{t('promise', { number })}</Link>{' '}
            {t('by', { day: dates.full(on) })}
          </li>
        ))}
      </ul>
      <Checkbox id="isAlone" name="isAlone" label={t('known')} description={t('knownHelp')} />
    </FieldGroup>
  );
}
