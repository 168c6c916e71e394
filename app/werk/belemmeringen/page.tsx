import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { AnsweredObstacles } from '@/components/deviation/obstacles';
import { Pagination } from '@/components/ui/pagination';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { site } from '@/lib/platform/site';
import { answeredObstacles } from '@/lib/queries/deviation/obstacles';
import { wayBack } from '../way-back';

type Props = { searchParams: Promise<{ na?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deviationWork.answered');
  return { title: t('title') };
}

/** The rules that stood in the way and what was decided about them, for all teams (VALUES R9). */
export default async function Page({ searchParams }: Props) {
  const actor = await requireStaff('host', 'consultant', 'team_lead');
  const { na } = await searchParams;
  const { lines, next } = await answeredObstacles(actor, na);
  const t = await getTranslations('deviationWork');
  const common = await getTranslations('common');
  const isLead = actor.roles.includes('team_lead');
  const here = paths.work.answeredObstacles;
  return (
    <WorkFrame site={site()} actor={actor} current={isLead ? 'team' : undefined}>
      <FormPage {...await wayBack(isLead)} title={t('answered.title')} lead={t('answered.lead')}>
        <AnsweredObstacles lines={lines} />
        <Pagination
          label={common('pages')}
          previous={na ? { href: here, text: t('list.latest') } : undefined}
          next={next ? { href: `${here}?na=${next}`, text: t('list.older') } : undefined}
        />
      </FormPage>
    </WorkFrame>
  );
}
