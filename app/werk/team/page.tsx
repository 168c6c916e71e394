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
import type { StaffActor } from '@/lib/platform/actor-types';
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
import { Explanation } from '../../explanation';

type Props = { searchParams: Promise<{ na?: string; wie?: string; gedaan?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('lead');
  return { title: t('title') };
}

/** What waits for a team lead besides the own team. */
async function whatWaits(actor: StaffActor) {
  const [complaints, enquiries, glass, obstacles] = await Promise.all([
    countOpenComplaints(actor),
    countEnquiries(actor),
    countGlassToJudge(actor),
    countWaitingObstacles(actor),
  ]);
  return (
    <>
      <ComplaintAlert {...complaints} />
      <EnquiryAlert {...enquiries} />
      <GlassAlert count={glass} />
      <ObstacleAlert count={obstacles} />
    </>
  );
}

export default async function Page({ searchParams }: Props) {
  const actor = await requireStaff('team_lead');
  const { na, wie, gedaan } = await searchParams;
  const staffId = z.uuid().safeParse(wie).data;
  const [overview, wishes, cases, waits, notices, heard, asked] = await Promise.all([
    teamOverview(actor),
    openWishesOf(actor),
    teamCaseList(actor, { cursor: na, staffId }),
    whatWaits(actor),
    leadNotices(actor),
    heardNotices(actor),
    countAskedOfMe(actor),
  ]);
  const t = await getTranslations('termsWork.digest');
  return (
    <WorkFrame site={site()} actor={actor} current="team">
      <TeamPage
        {...{ overview, wishes, cases }}
        target={settings().bandwidth.target}
        whoId={staffId}
        isContinued={na !== undefined}
        done={gedaan}
        waits={waits}
        notices={
          <>
            <LeadNotices notices={notices} />
            <HeardNotices notices={heard} />
          </>
        }
      >
        <Explanation actor={actor} screen="team" back={paths.work.team} search={searchParams} />
        <TeamLinks />
        <Link href={paths.work.digest}>{t('link')}</Link>
        <WayToConsultations count={asked} />
      </TeamPage>
    </WorkFrame>
  );
}
