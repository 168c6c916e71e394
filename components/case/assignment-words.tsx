import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { Person } from '@/components/ui/person-disc';
import type { AssignmentLine } from '@/lib/queries/case/assignments';
import { useDates } from './dates';

/** The reason of an assignment in words. */
export function useReason(): (reason: string) => string {
  const t = useTranslations('work.case.assignment.reason');
  return (reason) => (t.has(reason as never) ? t(reason as 'hasRoom') : '');
}

/** Who the contact person is and why, and who it was before. */
export function AssignmentWords({ assignments }: { assignments: readonly AssignmentLine[] }) {
  const t = useTranslations('work.case.assignment');
  const [present, ...former] = assignments;
  const reason = useReason();
  if (!present) return null;
  return (
    <div className="flow flow--sm">
      <Person name={present.name} role={reason(present.reason)} />
      <Why line={present} />
      {former.length > 0 ? <Former lines={former} title={t('earlier')} /> : null}
    </div>
  );
}

function Why({ line }: { line: AssignmentLine }) {
  const t = useTranslations('work.case.assignment');
  const dates = useDates();
  return (
    <Paragraph>
      {t('present', { name: line.name, day: dates.full(line.since) })}{' '}
      {line.decidedBy ? `${t('by', { name: line.decidedBy })} ` : null}
      {line.note ? t('note', { note: line.note }) : null}
    </Paragraph>
  );
}

function Former({ lines, title }: { lines: readonly AssignmentLine[]; title: string }) {
  const t = useTranslations('work.case.assignment');
  const dates = useDates();
  return (
    <>
      <Heading level={3}>{title}</Heading>
      <ul className="plein-lines">
        {lines.map((line) => (
          <li key={line.id}>
            {t('former', {
              name: line.name,
              since: dates.plain(line.since),
              until: line.until ? dates.plain(line.until) : '',
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
