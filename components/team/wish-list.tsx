import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Link } from '@/components/ui/link';
import { State } from '@/components/ui/state';
import { useDates } from '@/components/case/dates';
import { paths } from '@/lib/paths';
import type { OpenWish } from '@/lib/queries/team/wishes';

/** Who waits for a talk with the team lead, and before which day; not who it is and why, for that is a look of its own. */
export function WishList({ wishes }: { wishes: readonly OpenWish[] }) {
  const t = useTranslations('lead.contactPersonAsked');
  if (wishes.length === 0) return null;
  const isLate = wishes.some(({ urgency }) => urgency.kind === 'overdue');
  return (
    <Alert kind={isLate ? 'negative' : 'warning'} title={t('title')}>
      <p>{t('text', { count: wishes.length })}</p>
      <ul className="flow flow--xs">
        {wishes.map((wish) => (
          <li key={wish.id}>
            <Link href={paths.work.wish(wish.id)} target>
              {t('open', { about: wish.about })}
            </Link>{' '}
            <WishDay wish={wish} />
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** Before which day somebody was promised a talk, and whether that day is over. */
export function WishDay({
  wish: { dueOn, urgency },
}: {
  wish: Pick<OpenWish, 'dueOn' | 'urgency'>;
}) {
  const t = useTranslations('lead.contactPersonAsked');
  const words = useTranslations('work.urgency');
  const dates = useDates();
  const { kind, days } = urgency;
  return (
    <State kind={kind === 'overdue' ? 'late' : 'now'} as="span">
      {words(kind, { days })}. {t('by', { day: dates.full(dueOn) })}
    </State>
  );
}
