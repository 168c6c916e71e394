import { useFormatter, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { Table, type Column } from '@/components/ui/table';
import { paths } from '@/lib/paths';
import type { SentWalkIn } from '@/lib/queries/desk/my-day';
import { shownTime } from './contact-words';

/** Today's walk-ins: a name, a contact person and how it stands. What it was about is no longer at the desk. */
export function SentList({ visits }: { visits: readonly SentWalkIn[] }) {
  const t = useTranslations('desk.today');
  const columns = useColumns();
  return (
    <Section id="doorgegeven" title={t('sent')}>
      {visits.length === 0 ? (
        <Paragraph>{t('none')}</Paragraph>
      ) : (
        <Table caption={t('sent')} columns={columns} rows={visits} rowKey={(visit) => visit.id} />
      )}
    </Section>
  );
}

function useColumns(): Column<SentWalkIn>[] {
  const t = useTranslations('desk');
  const format = useFormatter();
  return [
    { key: 'name', label: t('today.name'), header: true, cell: (visit) => visit.name },
    {
      key: 'at',
      label: t('today.time'),
      cell: (visit) => shownTime(format.dateTime(visit.at, { hour: 'numeric', minute: '2-digit' })),
    },
    { key: 'who', label: t('today.contactPerson'), cell: (visit) => visit.contactPerson },
    { key: 'status', label: t('today.status'), cell: (visit) => t(`status.${visit.status}`) },
    {
      key: 'slip',
      label: t('today.slip'),
      cell: (visit) => (
        <Link href={paths.desk.slip(visit.id)} target>
          {t('today.slipOf', { name: visit.name })}
        </Link>
      ),
    },
  ];
}
