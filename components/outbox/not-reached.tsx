import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { paths } from '@/lib/paths';
import type { NotReachedLine } from '@/lib/queries/outbox/sent';
import { reachedWays } from '@/lib/schemas/outbox';

type Props = { lines: readonly NotReachedLine[]; caseId: string };

/** Somebody whom nothing reached: it stands here until somebody called, wrote or said it. */
export function NotReached({ lines, caseId }: Props) {
  return lines.map((line) => <One key={line.id} line={line} caseId={caseId} />);
}

function One({ line, caseId }: { line: NotReachedLine; caseId: string }) {
  const t = useTranslations('outboxWork');
  const dates = useDates();
  const { id, channel, orderedAt } = line;
  const name = line.name ?? t('notReached.nobody');
  const day = dates.full(orderedAt);
  return (
    <Alert kind="warning" title={t('notReached.title', { name })}>
      <p>
        {channel === 'person'
          ? t('notReached.person', { name, day })
          : t('notReached.failed', { channel: t(`channel.${channel}`), day })}
      </p>
      <form className="plein-row" method="post" action={paths.work.reached(caseId, id)}>
        {reachedWays.map((how) => (
          <Button key={how} name="how" value={how} variant="secondary" size="small">
            {t(`notReached.did.${how}`)}
          </Button>
        ))}
      </form>
    </Alert>
  );
}
