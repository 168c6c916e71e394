import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import type { Week } from '@/lib/queries/visit/week';
import { useVisitWords } from './use-visit-words';
import { WeekView } from './week-view';
import { Wishes } from './wishes';

/** This week, and who reads it. */
export type VisitsOnCase = { week: Week; readerId: string };

type Props = VisitsOnCase & { caseId: string };

/** This week of the household, on the page of its case. */
export function VisitsSection({ week, caseId, readerId }: Props) {
  const { t, fullDay } = useVisitWords();
  const at = paths.work.visits(caseId);
  return (
    <Section id="bezoek" title={t('title')} aside={t('week', { date: fullDay(week.monday) })}>
      <Wishes {...{ week, caseId, readerId }} />
      <WeekView {...{ week, caseId, readerId }} compact />
      <div className="plein-actions">
        <Link href={at.plan} icon="plus">
          {t('plan')}
        </Link>
        <Link href={at.page} target>
          {t('all')}
        </Link>
      </div>
    </Section>
  );
}
