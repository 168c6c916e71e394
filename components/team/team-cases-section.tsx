import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import type { TeamCases } from '@/lib/queries/team/team-cases';
import { TeamCaseTable } from './team-case-table';

type Props = {
  cases: TeamCases;
  /** only of this colleague */
  who?: { id: string; name: string };
  isContinued: boolean;
};

/** The open cases of the team, or of one colleague, in pages. */
export function TeamCasesSection({ cases, who, isContinued }: Props) {
  const t = useTranslations('lead.cases');
  const common = useTranslations('common');
  const query = who ? `wie=${who.id}&` : '';
  const first = `${paths.work.team}${who ? `?wie=${who.id}` : ''}#huishoudens`;
  const next = `${paths.work.team}?${query}na=${cases.next}#huishoudens`;
  return (
    <Section
      id="huishoudens"
      title={who ? t('titleOf', { name: who.name }) : t('title')}
      aside={t('note')}
    >
      {cases.rows.length > 0 ? (
        <TeamCaseTable rows={cases.rows} />
      ) : (
        <Paragraph>{t('none')}</Paragraph>
      )}
      <Pagination
        label={common('pages')}
        previous={isContinued ? { href: first, text: t('first') } : undefined}
        next={cases.next ? { href: next, text: t('next') } : undefined}
      />
      {who ? (
        <Link href={`${paths.work.team}#huishoudens`} target>
          {t('all')}
        </Link>
      ) : null}
    </Section>
  );
}
