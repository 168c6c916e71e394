import { useTranslations } from 'next-intl';
import { UrgencyState } from '@/components/caseload/urgency-state';
import { Link } from '@/components/ui/link';
import { State } from '@/components/ui/state';
import { Table } from '@/components/ui/table';
import { useDates } from '@/components/case/dates';
import { paths } from '@/lib/paths';
import type { TeamCase } from '@/lib/queries/team/team-cases';

const kinds = {
  overdue: 'late',
  today: 'now',
  'days-left': 'now',
  new: 'now',
  waiting: 'wait',
} as const;

/** Open cases by number and neighbourhood: no resident's name stands here. */
export function TeamCaseTable({ rows }: { rows: readonly TeamCase[] }) {
  const t = useTranslations('lead.cases');
  const weight = useTranslations('work.list.weight');
  const dates = useDates();
  return (
    <Table
      caption={t('caption')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'number',
          label: t('number'),
          header: true,
          cell: (row) => (
            <Link href={paths.work.teamCase(row.id)}>
              {t('numberText', { number: row.number })}
            </Link>
          ),
        },
        {
          key: 'neighbourhood',
          label: t('neighbourhood'),
          cell: (row) => row.neighbourhood ?? t('unknown'),
        },
        { key: 'contactPerson', label: t('contactPerson'), cell: (row) => <Acting row={row} /> },
        { key: 'since', label: t('since'), cell: (row) => dates.short(row.waitingSince) },
        {
          key: 'promised',
          label: t('promised'),
          cell: (row) => (row.promisedOn ? dates.short(row.promisedOn) : t('noPromise')),
        },
        { key: 'urgency', label: t('urgency'), cell: (row) => <Urgency row={row} /> },
        { key: 'time', label: t('time'), cell: (row) => weight(`${row.weight as 1}`) },
      ]}
    />
  );
}

function Acting({ row }: { row: TeamCase }) {
  const t = useTranslations('lead.cases');
  return (
    <>
      {row.contactPerson}
      {row.isAway ? (
        <span className="plein-person__role">
          {row.standIn ? t('standIn', { name: row.standIn }) : t('nobody')}
        </span>
      ) : null}
    </>
  );
}

function Urgency({ row: { urgency, mark } }: { row: TeamCase }) {
  const t = useTranslations('work.urgency');
  return (
    <>
      {mark ? <UrgencyState mark={mark} /> : null}
      <State kind={kinds[urgency.kind]} as="span">
        {t(urgency.kind, { days: urgency.days })}
      </State>
    </>
  );
}
