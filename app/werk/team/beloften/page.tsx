import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { TeamCaseTable } from '@/components/team/team-case-table';
import { Pagination } from '@/components/ui/pagination';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { site } from '@/lib/platform/site';
import { teamCaseList } from '@/lib/queries/team/team-cases';

type Props = { searchParams: Promise<{ na?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('lead.promises');
  return { title: t('title') };
}

export default async function Page({ searchParams }: Props) {
  const actor = await requireStaff('team_lead');
  const { na } = await searchParams;
  const { rows, next } = await teamCaseList(actor, { cursor: na, isLate: true });
  const t = await getTranslations('lead');
  const common = await getTranslations('common');
  const here = paths.work.promises;
  return (
    <WorkFrame site={site()} actor={actor} current="team">
      <FormPage
        back={paths.work.team}
        backText={t('links.team')}
        title={t('promises.title')}
        lead={t('promises.lead')}
      >
        {rows.length > 0 ? (
          <TeamCaseTable rows={rows} />
        ) : (
          <Paragraph>{t('promises.none')}</Paragraph>
        )}
        <Pagination
          label={common('pages')}
          previous={na ? { href: here, text: t('cases.first') } : undefined}
          next={next ? { href: `${here}?na=${next}`, text: t('cases.next') } : undefined}
        />
      </FormPage>
    </WorkFrame>
  );
}
