import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { useHouseholdNames } from '@/components/case/names';
import { Alert } from '@/components/ui/alert';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { ToReach } from '@/lib/queries/outbox/to-reach';

/** Whom nothing reaches, longest waiting first; each leads to where it is done. */
export function ToReachList({ people }: { people: readonly ToReach[] }) {
  const t = useTranslations('outboxWork.toReach');
  if (people.length === 0) return null;
  return (
    <Alert kind="warning" title={t('title', { count: people.length })}>
      <ul className="plein-list">
        {people.map((one) => (
          <One key={`${one.caseId} ${one.name} ${one.isTalk} ${one.ownerId}`} one={one} />
        ))}
      </ul>
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
