import { Actions, Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import type { Week } from '@/lib/queries/visit/week';
import { useVisitWords } from './use-visit-words';
import { WeekView } from './week-view';
import { Wishes } from './wishes';

type Props = { week: Week; caseId: string; readerId: string };

/** The calendar of a household: what residents asked, the week, and the weeks around it. */
export function CalendarPage({ week, caseId, readerId }: Props) {
  const { t, fullDay } = useVisitWords();
  const at = paths.work.visits(caseId);
  return (
    <>
      <Wishes {...{ week, caseId, readerId }} />
      <Actions>
        <Button href={at.plan} icon="plus">
          {t('plan')}
        </Button>
      </Actions>
      <Section id="week" title={t('week', { date: fullDay(week.monday) })}>
        <WeekView {...{ week, caseId, readerId }} />
        <Pagination
          label={t('weeks')}
          previous={{ href: at.week(week.previous), text: t('previous') }}
          next={{ href: at.week(week.following), text: t('following') }}
        />
        {week.isThisWeek ? null : (
          <Link href={at.page} target>
            {t('thisWeek')}
          </Link>
        )}
      </Section>
    </>
  );
}
