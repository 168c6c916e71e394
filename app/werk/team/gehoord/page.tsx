import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { FeedbackByTeam } from '@/components/heard/feedback';
import { lookAtFeedback } from '@/lib/commands/feedback/look-at-feedback';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { site } from '@/lib/platform/site';
import { teamFeedback } from '@/lib/queries/feedback/feedback';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('heardWork.feedback');
  return { title: t('title') };
}

/** How residents say they were helped, by team: patterns, and never one person. */
export default async function Page() {
  const actor = await requireStaff('team_lead');
  await lookAtFeedback(actor);
  const t = await getTranslations('heardWork.feedback');
  const lead = await getTranslations('lead.links');
  return (
    <WorkFrame site={site()} actor={actor} current="team">
      <FormPage back={paths.work.team} backText={lead('team')} title={t('title')} lead={t('lead')}>
        <FeedbackByTeam teams={await teamFeedback(actor)} />
      </FormPage>
    </WorkFrame>
  );
}
