import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import type { LookLine } from '@/lib/queries/shared/case/history';
import { useDates } from './dates';

const whoKeys = {
  resident: 'resident',
  slip: 'resident',
  system: 'system',
  anonymous: 'nobody',
} as const;

// A refusal by its own name: a mistyped code is no attempt at somebody else's case.
const saysItself = ['session.refused'];

/** Who looked and did what, as the record has it. */
export function LooksTable({ lines }: { lines: readonly LookLine[] }) {
  const t = useTranslations('work.case.looks');
  const event = useTranslations('work.log');
  const dates = useDates();
  const who = (line: LookLine) =>
    line.actorName ?? t(whoKeys[line.actorKind as keyof typeof whoKeys] ?? 'nobody');
  const what = (line: LookLine) => {
    const words = event.has(line.event as never) ? event(line.event as 'other') : event('other');
    return line.times > 1 ? `${words} (${t('times', { count: line.times })})` : words;
  };
  const why = (line: LookLine) =>
    line.isRefused && !saysItself.includes(line.event) ? t('refused') : (line.reason ?? '');
  return (
    <Table
      caption={t('title')}
      rows={lines}
      rowKey={(line) => line.id}
      columns={[
        { key: 'when', label: t('when'), cell: (line) => dates.moment(line.at) },
        { key: 'who', label: t('who'), cell: who },
        { key: 'what', label: t('what'), cell: what },
        { key: 'why', label: t('why'), cell: why },
      ]}
    />
  );
}
