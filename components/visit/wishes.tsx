import { Alert } from '@/components/ui/alert';
import type { Week } from '@/lib/queries/visit/week';
import { useVisitWords } from './use-visit-words';
import { VisitActions } from './week-view';

type Props = { week: Week; caseId: string; readerId: string };

/** What residents asked stands on top: another moment, in their own words, with what to do about it. */
export function Wishes({ week: { wishes }, caseId, readerId }: Props) {
  const { t, day, time, names } = useVisitWords();
  if (wishes.length === 0) return null;
  return (
    <Alert kind="warning" title={t('wishes.title', { count: wishes.length })}>
      <ul className="flow flow--xs">
        {wishes.map((visit) => (
          <li key={visit.id}>
            <p dir="auto">
              {t('wishes.line', {
                ...{ day: day(visit.on), time: time(visit.startsAt) },
                ...{ names: names(visit, readerId), words: visit.moveWords ?? '' },
              })}
            </p>
            <VisitActions {...{ visit, caseId, readerId }} />
          </li>
        ))}
      </ul>
    </Alert>
  );
}
