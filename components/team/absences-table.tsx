import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Paragraph } from '@/components/ui/paragraph';
import { State } from '@/components/ui/state';
import { Table } from '@/components/ui/table';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { useDates } from '@/components/case/dates';
import { paths } from '@/lib/paths';
import type { AbsenceLine } from '@/lib/queries/team/absences';

/** Who is away, until when, and who stands in. */
export function AbsencesTable({ lines }: { lines: readonly AbsenceLine[] }) {
  const t = useTranslations('lead.absence');
  const dates = useDates();
  if (lines.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return (
    <Table
      caption={t('caption')}
      rows={lines}
      rowKey={(line) => line.id}
      columns={[
        {
          key: 'who',
          label: t('who'),
          header: true,
          cell: (line) => (
            <>
              {line.name}{' '}
              <State kind={line.isNow ? 'now' : 'wait'} as="span">
                {line.isNow ? t('now') : t('later')}
              </State>
            </>
          ),
        },
        { key: 'from', label: t('from'), cell: (line) => dates.full(line.from) },
        { key: 'until', label: t('until'), cell: (line) => dates.full(line.until) },
        { key: 'standIn', label: t('standIn'), cell: (line) => line.standIn ?? t('nobody') },
        { key: 'action', label: t('action'), cell: (line) => <End line={line} /> },
      ]}
    />
  );
}

function End({ line }: { line: AbsenceLine }) {
  const t = useTranslations('lead.absence');
  return (
    <form method="post" action={`${paths.work.absence}/stoppen`}>
      <input type="hidden" name="absenceId" value={line.id} />
      <Button variant="secondary" size="small">
        {line.isNow ? t('end') : t('cancel')}
        <VisuallyHidden> {t('about', { name: line.name })}</VisuallyHidden>
      </Button>
    </form>
  );
}
