import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { State } from '@/components/ui/state';
import { Table } from '@/components/ui/table';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { paths } from '@/lib/paths';
import type { ColleagueLoad } from '@/lib/queries/team/team-overview';

type Level = 'room' | 'target' | 'amber' | 'red';

function levelOf({ points, capacity, amber, red }: ColleagueLoad): Level {
  if (points >= red) return 'red';
  if (points > capacity) return points >= amber ? 'amber' : 'target';
  return points === capacity ? 'target' : 'room';
}

const kinds = { room: 'done', target: 'now', amber: 'late', red: 'late' } as const;

/** How full the work of each colleague is: points are time that is asked. The bar repeats the numbers for the eye. */
export function LoadTable({ colleagues }: { colleagues: readonly ColleagueLoad[] }) {
  const t = useTranslations('lead.load');
  return (
    <Table
      caption={t('caption')}
      rows={colleagues}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'who',
          label: t('who'),
          header: true,
          cell: (row) => (
            <>
              {row.name}
              <span className="plein-person__role font-normal">
                {row.isAway ? `${row.team}, ${t('away')}` : row.team}
              </span>
            </>
          ),
        },
        {
          key: 'households',
          label: t('households'),
          cell: (row) => (
            <Link href={`${paths.work.team}?wie=${row.id}#huishoudens`} target>
              {row.households}
              <VisuallyHidden> {t('show', { name: row.name })}</VisuallyHidden>
            </Link>
          ),
        },
        { key: 'points', label: t('points'), cell: (row) => <Bar row={row} /> },
        {
          key: 'state',
          label: t('state'),
          cell: (row) => {
            const level = levelOf(row);
            return (
              <State kind={kinds[level]} as="span">
                {t(`states.${level}`)}
              </State>
            );
          },
        },
        { key: 'late', label: t('late'), cell: (row) => row.late || t('none') },
      ]}
    />
  );
}

const steps = 12;

/** Twelve blocks are a full week's target; what goes over it stands behind the line. */
function Bar({ row }: { row: ColleagueLoad }) {
  const t = useTranslations('lead.load');
  const filled = row.capacity > 0 ? Math.round((row.points / row.capacity) * steps) : 0;
  return (
    <span className="grid gap-1">
      <span className="nowrap">
        {t('pointsText', { points: row.points, capacity: row.capacity })}
      </span>
      <span className="flex gap-0.5" aria-hidden="true">
        {Array.from({ length: Math.min(Math.max(steps, filled), steps * 2) }, (_, index) => (
          <i key={index} className={blockClass(index, filled)} />
        ))}
      </span>
    </span>
  );
}

function blockClass(index: number, filled: number): string {
  const shape = `h-3 w-2 rounded-tick${index === steps ? ' ms-1' : ''}`;
  if (index >= filled) return `${shape} border border-line-strong`;
  return `${shape} ${index >= steps ? 'bg-negative' : 'bg-action'}`;
}
