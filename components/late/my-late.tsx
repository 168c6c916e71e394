import { useTranslations } from 'next-intl';
import { useDates } from '@/components/my-case/use-dates';
import { Alert } from '@/components/ui/alert';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { MyLate as Late } from '@/lib/queries/late/my-late';

type Props = { requestId: string; late: readonly Late[] };

/** We are late, and say so ourselves: sorry, a new day or a call, and what the reader may do. */
export function MyLate({ requestId, late }: Props) {
  return late.map((one) => <One key={one.partId} requestId={requestId} late={one} />);
}

function One({ requestId, late }: { requestId: string; late: Late }) {
  const t = useTranslations('late');
  const name = useTranslations('domains.domain');
  const dates = useDates();
  const { partId, domain, dueOn, newDay, callBy, mayPressOn, pressed } = late;
  return (
    <Alert kind="warning" title={t('title', { domain: name(`${domain}.name` as 'wmo.name') })}>
      <p>{t('sorry', { date: dates.day(dueOn) })}</p>
      {newDay ? (
        <>
          <p>{t('newDay', { date: dates.day(newDay.on), name: newDay.by })}</p>
          <p className="whitespace-pre-line" dir="auto">
            {newDay.reason}
          </p>
        </>
      ) : (
        <p>{t('call', { date: dates.day(callBy) })}</p>
      )}
      {pressed ? (
        <p>
          {t('pressed', {
            date: dates.day(pressed.on),
            by: dates.day(pressed.decideBy),
            from: dates.day(pressed.costsFrom),
          })}
        </p>
      ) : null}
      {mayPressOn ? (
        <Link href={paths.mine.late(requestId, partId)} target>
          {t('what')}
        </Link>
      ) : null}
    </Alert>
  );
}
