import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DoneAlert } from '@/components/case/done-alert';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { GlassToJudge } from '@/components/involved/glass-to-judge';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { site } from '@/lib/platform/site';
import { glassToJudge } from '@/lib/queries/involved/glass';

type Props = { searchParams: Promise<{ gedaan?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('involvedWork.judge');
  return { title: t('title') };
}

/** Every look without being involved that this team lead judges. */
export default async function Page({ searchParams }: Props) {
  const actor = await requireStaff('team_lead');
  const { gedaan } = await searchParams;
  const t = await getTranslations('involvedWork.judge');
  const lead = await getTranslations('lead.links');
  return (
    <WorkFrame site={site()} actor={actor} current="team">
      <FormPage back={paths.work.team} backText={lead('team')} title={t('title')} lead={t('lead')}>
        <DoneAlert done={gedaan} texts="involvedWork.done" />
        <GlassToJudge lines={await glassToJudge(actor)} />
      </FormPage>
    </WorkFrame>
  );
}
