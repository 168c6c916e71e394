import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { useHouseholdNames } from '@/components/case/names';
import { StandIns } from '@/components/case/stand-ins';
import { Alert } from '@/components/ui/alert';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { BackAgain as Back } from '@/lib/queries/caseload/back-again';

/** Somebody is back: who stood in, and the households in which something happened meanwhile. */
export function BackAgain({ back: { days, standIns, changed } }: { back: Back }) {
  const t = useTranslations('work.away');
  const dates = useDates();
  const names = useHouseholdNames();
  const words = { from: dates.short(days.from), until: dates.short(days.until) };
  return (
    <Alert title={t('title', words)}>
      <StandIns names={standIns} />
      <p>{t('changed', { count: changed.length })}</p>
      <ul className="plein-list">
        {changed.map(({ caseId, household }) => (
          <li key={caseId}>
            <Link href={paths.work.case(caseId)}>{names.short(household)}</Link>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
