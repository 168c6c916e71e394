import { Paragraph } from '@/components/ui/paragraph';
import type { WeekVisit } from '@/lib/queries/visit/week';
import { useVisitWords } from './use-visit-words';

type Props = {
  visit: Pick<WeekVisit, 'attendees' | 'plannedBy' | 'startsAt' | 'endsAt' | 'what'>;
  readerId: string;
};

/** One appointment in a sentence: who, when, and what for. */
export function VisitLine({ visit, readerId }: Props) {
  const { t, day, time, names } = useVisitWords();
  return (
    <div className="flow flow--xs">
      <Paragraph>
        <b>
          {t('collision.line', {
            ...{ names: names(visit, readerId), day: day(visit.startsAt) },
            ...{ from: time(visit.startsAt), until: time(visit.endsAt) },
          })}
        </b>
      </Paragraph>
      {visit.what ? <p dir="auto">{visit.what}</p> : null}
    </div>
  );
}
