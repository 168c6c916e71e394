import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { State } from '@/components/ui/state';
import { Table } from '@/components/ui/table';
import { useDates } from '@/components/case/dates';
import { useHouseholdNames } from '@/components/case/names';
import { useTermWords } from '@/components/terms/words';
import { lifeAreaKeys } from '@/lib/domains/life-areas';
import { paths } from '@/lib/paths';
import type { CaseRow } from '@/lib/queries/caseload/caseload';
import { UrgencyState } from './urgency-state';

/** Every household of the reader, with its next step. */
export function CaseloadTable({ rows }: { rows: readonly CaseRow[] }) {
  const t = useTranslations('work.list');
  const cells = useCells();
  return (
    <Table
      caption={t('caption')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'household', label: t('household'), header: true, cell: cells.household },
        { key: 'who', label: t('who'), cell: (row) => t('people', { count: row.members }) },
        { key: 'about', label: t('about'), cell: cells.about },
        { key: 'next', label: t('next'), cell: cells.next },
        { key: 'by', label: t('by'), cell: (row) => <ByDay promised={cells.by(row)} row={row} /> },
        { key: 'time', label: t('time'), cell: cells.time },
      ]}
    />
  );
}

function useCells() {
  const t = useTranslations('work.list');
  const d = useTranslations('domains.area');
  const urgency = useTranslations('work.urgency');
  const dates = useDates();
  const names = useHouseholdNames();
  // Commas only: the name of an area may hold an 'and' of its own.
  const areas = (keys: readonly string[]) => {
    const words = lifeAreaKeys.filter((key) => keys.includes(key)).map((key) => d(`${key}.name`));
    return words.map((word, index) => (index === 0 ? word : word.toLowerCase())).join(', ');
  };
  return {
    household: (row: CaseRow) => (
      <>
        <Link href={paths.work.case(row.id)}>{names.short(row.name)}</Link>
        {row.isNew ? <span className="text-action"> {t('new')}</span> : null}
        {row.mark ? <UrgencyState mark={row.mark} /> : null}
      </>
    ),
    about: (row: CaseRow) => areas(row.areas) || t('nothingTicked'),
    next: (row: CaseRow) =>
      row.nextStep === 'step' ? <span dir="auto">{row.step}</span> : t(`step.${row.nextStep}`),
    by: (row: CaseRow) => {
      if (row.closedOn) return t('closedOn', { day: dates.plain(row.closedOn) });
      if (!row.nextOn) return t('noDate');
      const { kind, days } = row.nextUrgency;
      if (kind !== 'overdue' && kind !== 'today') return dates.short(row.nextOn);
      return (
        <State kind={kind === 'overdue' ? 'late' : 'now'} as="span">
          {urgency(kind, { days })}
        </State>
      );
    },
    time: (row: CaseRow) => t(`weight.${row.weight as 1}`),
  };
}

/** The day that was promised; and under it the day of the law that comes first. */
function ByDay({ promised, row: { term } }: { promised: ReactNode; row: CaseRow }) {
  const t = useTranslations('work.list');
  const domain = useTranslations('domains.domain');
  const words = useTermWords();
  if (!term) return promised;
  const { daysLeft, rule } = term;
  const what = words.ofRule(rule, 'name');
  const law = domain(`${term.domain}.staffName` as 'wmo.staffName');
  const kind = daysLeft < 0 ? 'late' : daysLeft === 0 ? 'today' : 'left';
  const said = t(`term.${kind}`, { days: Math.abs(daysLeft), what, law });
  return (
    <>
      {promised}
      <br />
      {kind === 'left' ? (
        <span className="small">{said}</span>
      ) : (
        <State kind={kind === 'late' ? 'late' : 'now'} as="span">
          {said}
        </State>
      )}
    </>
  );
}
