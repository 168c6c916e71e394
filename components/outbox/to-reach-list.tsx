import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { useHouseholdNames } from '@/components/case/names';
import { Alert } from '@/components/ui/alert';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { ToReach, ToReachPage } from '@/lib/queries/outbox/to-reach';

/** Whom nothing reaches, longest waiting first; each leads to where it is done. */
export function ToReachList({ page, isContinued }: { page: ToReachPage; isContinued: boolean }) {
  const t = useTranslations('outboxWork.toReach');
  const { people, total, next } = page;
  if (people.length === 0) return null;
  return (
    <Alert kind="warning" title={t('title', { count: total })}>
      <ul className="plein-list">
        {people.map((one) => (
          <One key={`${one.caseId} ${one.name} ${one.isTalk} ${one.ownerId}`} one={one} />
        ))}
      </ul>
      {isContinued ? (
        <p>
          <Link href={paths.work.home}>{t('first')}</Link>
        </p>
      ) : null}
      {next ? (
        <p>
          <Link href={`${paths.work.home}?bel=${next}`}>{t('next')}</Link>
        </p>
      ) : null}
    </Alert>
  );
}

function One({ one }: { one: ToReach }) {
  const t = useTranslations('outboxWork.toReach');
  const dates = useDates();
  const names = useHouseholdNames();
  const { caseId, ownerId, isTalk, name, since, standsInFor } = one;
  const to = isTalk ? paths.work.talk(caseId, ownerId).page : paths.work.case(caseId);
  const household = names.inText(one.household);
  return (
    <li>
      <span>
        <Link href={to}>{t('who', { name: name ?? t('somebody'), household })}</Link>{' '}
        {t('since', { day: dates.full(since) })}
        {standsInFor ? ` ${t('standIn', { name: standsInFor })}` : null}
      </span>
    </li>
  );
}
