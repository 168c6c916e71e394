import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { toldWays } from '@/lib/schemas/talk';
import type { TalkPaths } from '@/lib/paths/talk';
import type { ToTellLine } from '@/lib/queries/talk/to-tell';

/** Somebody whom no mail reaches: how to say that there is a message, and that it was done. */
export function ToTell({ line, at }: { line: ToTellLine; at: TalkPaths }) {
  const t = useTranslations('talkWork.toTell');
  const dates = useDates();
  const { id, name, way, phone, since, isCareful, safeReach } = line;
  return (
    <Alert kind="warning" title={t('title', { name })}>
      <p>
        {t(way, { name })} {phone ? <span className="nowrap">{t('phone', { phone })}.</span> : null}{' '}
        {t('since', { date: dates.full(since) })}.
      </p>
      {isCareful ? (
        <p>
          <strong>{t('careful')}</strong>
        </p>
      ) : null}
      {safeReach ? <p dir="auto">{t('safely', { words: safeReach })}</p> : null}
      <form className="plein-row" method="post" action={at.told(id)}>
        {toldWays.map((how) => (
          <Button key={how} name="how" value={how} variant="secondary" size="small">
            {t(`did.${how}`)}
          </Button>
        ))}
      </form>
    </Alert>
  );
}
