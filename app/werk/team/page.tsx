import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { WorkFrame } from '@/components/case/work-frame';
import { WayToConsultations } from '@/components/consult/my-consultations';
import { ObstacleAlert, TeamLinks } from '@/components/deviation/obstacles';
import { ComplaintAlert } from '@/components/heard/work-complaints';
import { EnquiryAlert } from '@/components/heard/work-enquiries';
import { GlassAlert } from '@/components/involved/glass-to-judge';
import { HeardNotices, LeadNotices } from '@/components/notice/notices';
import { TeamPage } from '@/components/team/team-page';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { settings } from '@/lib/platform/settings';
import { site } from '@/lib/platform/site';
import { countEnquiries } from '@/lib/queries/enquiry/work-enquiries';
import { countOpenComplaints } from '@/lib/queries/complaint/to-do';
import { countAskedOfMe } from '@/lib/queries/consult/my-consultations';
import { countWaitingObstacles } from '@/lib/queries/deviation/obstacles';
import { countGlassToJudge } from '@/lib/queries/involved/glass';
import { teamCaseList } from '@/lib/queries/team/team-cases';
import { teamOverview } from '@/lib/queries/team/team-overview';
import { heardNotices, leadNotices } from '@/lib/queries/notice/notices';
import { openWishesOf } from '@/lib/queries/team/wishes';
import { Explanation } from '../explanation';

type Props = { searchParams: Promise<{ na?: string; wie?: string; gedaan?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('lead');
  return { title: t('title') };
}

export default async function Page({ searchParams }: Props) {
  const actor = await requireStaff('team_lead');
  const { na, wie, gedaan } = await searchParams;
  const staffId = z.uuid().safeParse(wie).data;
  const [overview, wishes, cases] = await Promise.all([
    teamOverview(actor),
    openWishesOf(actor),
    teamCaseList(actor, { cursor: na, staffId }),
  ]);
  const t = await getTranslations('termsWork.digest');
  return (
    <WorkFrame site={site()} actor={actor} current="team">
      <Explanation actor={actor} screen="team" back={paths.work.team} />
      <ComplaintAlert {...await countOpenComplaints(actor)} />
      <EnquiryAlert {...await countEnquiries(actor)} />
      <GlassAlert count={await countGlassToJudge(actor)} />
      <ObstacleAlert count={await countWaitingObstacles(actor)} />
      <LeadNotices notices={await leadNotices(actor)} />
      <HeardNotices notices={await heardNotices(actor)} />
      <TeamPage
        {...{ overview, wishes, cases }}
        target={settings().bandwidth.target}
        whoId={staffId}
        isContinued={na !== undefined}
        done={gedaan}
      >
        <TeamLinks />
        <Link href={paths.work.digest}>{t('link')}</Link>
        <WayToConsultations count={await countAskedOfMe(actor)} />
      </TeamPage>
    </WorkFrame>
  );
}
