import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { useHouseholdNames } from '@/components/case/names';
import { useDomainName } from '@/components/case/parts-table';
import { useTermWords } from '@/components/terms/words';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { State } from '@/components/ui/state';
import { Table } from '@/components/ui/table';
import { paths } from '@/lib/paths';
import type { HeardNotice, HelperNotice, NoticeLine, Notices } from '@/lib/queries/notice/notices';

/** What has a day and must not be forgotten, for who helps: with names, and the way to the case. */
export function HelperNotices({ notices }: { notices: Notices<HelperNotice> }) {
  const t = useTranslations('termsWork.notices');
  const names = useHouseholdNames();
  return (
    <NoticeTable
      notices={notices}
      title={t('title')}
      who={({ caseId, name, standsInFor }) => (
        <>
          <Link href={paths.work.case(caseId)}>{names.title(name)}</Link>
          {standsInFor ? (
            <span className="plein-person__role font-normal">
              {t('standIn', { name: standsInFor })}
            </span>
          ) : null}
        </>
      )}
    />
  );
}

/** The same for a team lead: by number, for a team lead reads no names. */
export function LeadNotices({ notices }: { notices: Notices<NoticeLine> }) {
  const t = useTranslations('termsWork.notices');
  return (
    <NoticeTable
      notices={notices}
      title={t('leadTitle')}
      who={({ caseId, number }) => (
        <Link href={paths.work.teamCase(caseId)}>{t('number', { number })}</Link>
      )}
    />
  );
}

/** What waits beside the cases: complaints, and what people ask without a name. Nothing of who it is from. */
export function HeardNotices({ notices }: { notices: Notices<HeardNotice> }) {
  const t = useTranslations('termsWork.notices');
  return (
    <NoticeTable
      id="klachten-en-vragen"
      notices={notices}
      title={t('heardTitle')}
      what={t('heardWhat')}
      who={({ kind, ofId, mayOpen }) => {
        const isComplaint = kind === 'complaint';
        // A team lead sees in the list with whom a complaint is, and may take it over there.
        const one = isComplaint ? paths.heard.complaint(ofId) : paths.heard.enquiry(ofId);
        const href = mayOpen ? one : isComplaint ? paths.heard.complaints : null;
        const words = t(isComplaint ? 'aComplaint' : 'anEnquiry');
        return href ? <Link href={href}>{words}</Link> : words;
      }}
    />
  );
}

type Line = Omit<NoticeLine, 'caseId' | 'number'>;
type Props<L> = {
  id?: string;
  notices: Notices<L>;
  title: string;
  what?: string;
  who: (line: L) => React.ReactNode;
};

function NoticeTable<L extends Line>({ id, notices, title, what, who }: Props<L>) {
  const t = useTranslations('termsWork.notices');
  const { lines, total } = notices;
  if (lines.length === 0) return null;
  const more = total - lines.reduce((sum, { count }) => sum + count, 0);
  return (
    <Section id={id ?? 'niet-vergeten'} title={title}>
      <Table
        caption={t('caption')}
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          { key: 'who', label: what ?? t('who'), header: true, cell: who },
          { key: 'what', label: t('what'), cell: (line) => <What line={line} /> },
          { key: 'when', label: t('when'), cell: (line) => <When line={line} /> },
        ]}
      />
      {more > 0 ? <Paragraph>{t('more', { count: more })}</Paragraph> : null}
    </Section>
  );
}

/** What it is, and what is at stake. */
function What({ line: { kind, rule, domain, count } }: { line: Line }) {
  const t = useTranslations('termsWork.notices');
  const words = useTermWords();
  const domainName = useDomainName();
  const times = (what: string) => (count > 1 ? t('times', { what, count }) : what);
  if (kind === 'term' && rule && domain) {
    return (
      <>
        {times(t('domain', { what: words.ofRule(rule, 'name'), domain: domainName(domain) }))}
        <span className="plein-person__role">{words.ofRule(rule, 'stake')}</span>
      </>
    );
  }
  const plain = kind as Exclude<Line['kind'], 'term'>;
  return (
    <>
      {times(t(`kind.${plain}`))}
      <span className="plein-person__role">{t(`stake.${plain}`)}</span>
    </>
  );
}

function When({ line: { dueOn, isOver } }: { line: Line }) {
  const t = useTranslations('termsWork.notices');
  const dates = useDates();
  return (
    <State kind={isOver ? 'late' : 'now'} as="span">
      {isOver ? t('late', { day: dates.dated(dueOn) }) : dates.dated(dueOn)}
    </State>
  );
}
