import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { DateSquare } from '@/components/ui/date-square';
import { Heading } from '@/components/ui/heading';
import { BackLink, Link } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { Paragraph } from '@/components/ui/paragraph';
import { State } from '@/components/ui/state';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { paths } from '@/lib/paths';
import type { MyVisit, MyVisits } from '@/lib/queries/visit/my-visits';
import { useMyVisitWords } from './use-visit-words';

type Props = {
  visits: MyVisits;
  /** what was just done, for a line on top */
  done?: 'cancelled' | 'asked';
  /** it changed between looking and pressing */
  isStale: boolean;
};

/** Everything that was agreed: who, when, what for, and what one can do about it. */
export function MyVisitList({ visits, done, isStale }: Props) {
  const { householdId, coming, past, next, isOlder } = visits;
  const { t } = useMyVisitWords();
  const common = useTranslations('common');
  const path = paths.mine.visitsOf(householdId).page;
  return (
    <div className="flow flow--md">
      <BackLink href={paths.mine.home}>{t('back')}</BackLink>
      {done ? (
        <Alert kind="positive" live>
          {t(`done.${done}`)}
        </Alert>
      ) : null}
      {isStale ? (
        <Alert kind="warning" id="fouten" live>
          {t('conflict')}
        </Alert>
      ) : null}
      <Heading level={1}>{t('title')}</Heading>
      {isOlder ? null : (
        <Paragraph look="lead">{coming.length > 0 ? t('lead') : t('none')}</Paragraph>
      )}
      <Visits {...{ householdId }} title={t('coming')} id="komt" visits={coming} />
      <Visits {...{ householdId }} title={t('past')} id="geweest" visits={past} />
      <Pagination
        label={common('pages')}
        previous={isOlder ? { href: path, text: t('newest') } : undefined}
        next={next ? { href: `${path}?voor=${next}`, text: t('older') } : undefined}
      />
    </div>
  );
}

type ListProps = { householdId: string; id: string; title: string; visits: readonly MyVisit[] };

function Visits({ householdId, id, title, visits }: ListProps) {
  if (visits.length === 0) return null;
  return (
    <section className="flow flow--sm" aria-labelledby={id}>
      <Heading level={2} id={id}>
        {title}
      </Heading>
      <ul className="flow flow--md">
        {visits.map((visit) => (
          <li key={visit.id} className="plein-next">
            <Visit {...{ visit, householdId }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Visit({ visit, householdId }: { visit: MyVisit; householdId: string }) {
  const { t, dates, title, when } = useMyVisitWords();
  const { startsAt, what, place, state, moveWords } = visit;
  const isCancelled = state === 'cancelled';
  return (
    <>
      <DateSquare {...dates.square(startsAt)} />
      <div className="flow flow--xs">
        <Heading level={3}>{title(visit)}</Heading>
        {isCancelled ? <Cancelled visit={visit} /> : null}
        <p>{when(visit)}</p>
        <p dir="auto">{t('what', { what })}</p>
        {place ? <p dir="auto">{t('place', { place })}</p> : null}
        {moveWords && !isCancelled ? <Asked words={moveWords} /> : null}
        <Actions {...{ visit, householdId }} />
      </div>
    </>
  );
}

function Cancelled({ visit: { cancelledBy, cancelWords } }: { visit: MyVisit }) {
  const { t } = useMyVisitWords();
  return (
    <>
      <State kind="late">{t('cancelled')}</State>
      {cancelledBy ? <p>{t('cancelledBy', { name: cancelledBy })}</p> : null}
      {cancelWords ? <p dir="auto">{cancelWords}</p> : null}
    </>
  );
}

function Asked({ words }: { words: string }) {
  const { t } = useMyVisitWords();
  return (
    <>
      <State kind="wait">{t('asked', { words })}</State>
      <p>{t('askedNext')}</p>
    </>
  );
}

/** Each link names its appointment for who cannot see where it stands. */
function Actions({ visit, householdId }: { visit: MyVisit; householdId: string }) {
  const { t, title, when } = useMyVisitWords();
  const at = paths.mine.visitsOf(householdId);
  const { id, may } = visit;
  const about = `: ${title(visit)}, ${when(visit)}`;
  const links = [
    { show: may.cancel, href: at.cancel(id), text: t('cancel.link') },
    { show: may.askToMove, href: at.move(id), text: t('move.link') },
    {
      show: visit.isComing,
      ...{ href: at.file(id), text: t(visit.state === 'planned' ? 'calendar' : 'calendarGone') },
    },
  ].filter(({ show }) => show);
  if (links.length === 0) return null;
  return (
    <div className="plein-actions">
      {links.map(({ href, text }) => (
        <Link key={href} href={href} target>
          {text}
          <VisuallyHidden>{about}</VisuallyHidden>
        </Link>
      ))}
    </div>
  );
}
