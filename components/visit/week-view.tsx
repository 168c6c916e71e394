import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { State } from '@/components/ui/state';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { paths } from '@/lib/paths';
import type { Week, WeekVisit } from '@/lib/queries/visit/week';
import { useVisitWords } from './use-visit-words';

type Props = {
  week: Week;
  caseId: string;
  readerId: string;
  /** only to see: what can be done stands on the page of the calendar */
  compact?: boolean;
};

/** What a household should not have to meet: more people on one day. */
const isStrong = ({ clash }: WeekVisit) => clash === 'atOnce' || clash === 'sameDay';

/** A week of a household: seven days beside each other, a list on a phone. */
export function WeekView({ week, caseId, readerId, compact }: Props) {
  const { t, fullDay } = useVisitWords();
  const days = compact ? week.days.filter(({ visits }) => visits.length > 0) : week.days;
  const isEmpty = week.days.every(({ visits }) => visits.length === 0);
  return (
    <div className="flow flow--sm">
      {isEmpty ? <Paragraph>{t('nobody')}</Paragraph> : null}
      {isEmpty ? null : (
        <ol className={`plein-week${compact ? ' plein-week--short' : ''}`}>
          {days.map((day) => (
            <Day key={day.on} {...{ day, week, caseId, readerId, compact }} />
          ))}
        </ol>
      )}
      {week.next ? <Paragraph>{t('next', { date: fullDay(week.next) })}</Paragraph> : null}
    </div>
  );
}

function Day({ day, week, ...props }: Props & { day: Week['days'][number] }) {
  const { t, day: short } = useVisitWords();
  const isToday = day.on === week.today;
  const marks = [
    isToday ? ' is-today' : '',
    day.visits.length === 0 ? ' is-empty' : '',
    day.visits.some(isStrong) ? ' is-clash' : '',
  ];
  return (
    <li className={`plein-day${marks.join('')}`}>
      <h3 className="plein-day__name">
        {isToday ? t('today', { day: short(day.on) }) : short(day.on)}
      </h3>
      {day.visits.map((visit) => (
        <Visit key={visit.id} visit={visit} {...props} />
      ))}
    </li>
  );
}

type VisitProps = Omit<Props, 'week'> & { visit: WeekVisit };

function Visit(props: VisitProps) {
  const { visit, readerId, compact } = props;
  const { t, time, names } = useVisitWords();
  const isCancelled = visit.state === 'cancelled';
  const look = isStrong(visit) ? ' is-clash' : isCancelled ? ' is-cancelled' : '';
  return (
    <div className={`plein-visit${look}`}>
      <span>
        <b className="block">{time(visit.startsAt)}</b> {names(visit, readerId)}
        {`, ${t(`kind.${visit.kind}`)}`}
      </span>
      {visit.what && !compact ? <span dir="auto">{visit.what}</span> : null}
      {visit.place && !compact ? <span dir="auto">{visit.place}</span> : null}
      {isCancelled ? <State kind="wait">{t('cancelled')}</State> : null}
      {visit.clash ? (
        <State kind={isStrong(visit) ? 'late' : 'wait'} icon={isStrong(visit) ? 'alert' : 'info'}>
          {t(`clash.${visit.clash}`)}
        </State>
      ) : null}
      {isCancelled && !compact ? <Cancelled visit={visit} /> : null}
      {visit.overrideWords && !isCancelled && !compact ? (
        <span dir="auto">{t('override', { words: visit.overrideWords })}</span>
      ) : null}
      {compact ? null : <VisitActions {...props} />}
    </div>
  );
}

function Cancelled({ visit }: { visit: WeekVisit }) {
  const { t } = useVisitWords();
  return (
    <>
      {visit.cancelledBy ? <span>{t('cancelledBy', { name: visit.cancelledBy })}</span> : null}
      {visit.cancelWords ? <span dir="auto">{visit.cancelWords}</span> : null}
    </>
  );
}

/** Going along, moving and cancelling; each names its appointment for who cannot see where it stands. */
export function VisitActions({ visit, caseId, readerId }: VisitProps) {
  const { t, day, names } = useVisitWords();
  const at = paths.work.visits(caseId);
  const about = { names: names(visit, readerId), day: day(visit.on) };
  const { may } = visit;
  if (!may.join && !may.move && !may.cancel) return null;
  return (
    <div className="plein-visit__actions">
      {may.join ? (
        <Join {...{ visit, action: at.join }} about={t('actions.joinAbout', about)} />
      ) : null}
      {may.move ? (
        <Link href={at.move(visit.id)} target>
          {t('actions.move')}
          <VisuallyHidden>: {t('actions.about', about)}</VisuallyHidden>
        </Link>
      ) : null}
      {may.cancel ? (
        <Link href={at.cancel(visit.id)} target>
          {t('actions.cancel')}
          <VisuallyHidden>: {t('actions.about', about)}</VisuallyHidden>
        </Link>
      ) : null}
    </div>
  );
}

type JoinProps = {
  visit: Pick<WeekVisit, 'id' | 'version'>;
  action: string;
  about: string;
  text?: string;
  look?: 'subtle' | 'secondary';
};

/** Going along with somebody, as a form of its own: it works without a script. */
export function Join({ visit, action, about, text, look = 'subtle' }: JoinProps) {
  const { t } = useVisitWords();
  return (
    <form method="post" action={action}>
      <input type="hidden" name="appointmentId" value={visit.id} />
      <input type="hidden" name="version" value={visit.version} />
      <Button variant={look} size="small">
        {text ?? t('actions.join')}
        <VisuallyHidden> {about}</VisuallyHidden>
      </Button>
    </form>
  );
}
