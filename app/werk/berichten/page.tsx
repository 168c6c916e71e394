import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { WorkFrame } from '@/components/case/work-frame';
import { WorkTalkList } from '@/components/talk/work-list';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { site } from '@/lib/platform/site';
import { workTalks } from '@/lib/queries/talk/work-talks';
import { Explanation } from '../../explanation';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('talkWork.list');
  return { title: t('title') };
}

/** What waits for this colleague in conversations. */
export default async function WorkMessagesPage() {
  const actor = await requireStaff('host', 'consultant', 'team_lead');
  return (
    <WorkFrame site={site()} actor={actor} current="messages">
      <Explanation actor={actor} screen="messages" back={paths.work.messages} />
      <WorkTalkList talks={await workTalks(actor)} />
    </WorkFrame>
  );
}
