import type { Metadata } from 'next';
import { cache } from 'react';
import { getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { BackAgain } from '@/components/caseload/back-again';
import { TodayPage } from '@/components/caseload/today-page';
import { WorkFrame } from '@/components/case/work-frame';
import { WayToConsultations } from '@/components/consult/my-consultations';
import { HeardLinks } from '@/components/heard/feedback';
import { EnquiryAlert } from '@/components/heard/work-enquiries';
import { InvolvedList } from '@/components/involved/involved-list';
import { HeardNotices, HelperNotices } from '@/components/notice/notices';
import { ToReachList } from '@/components/outbox/to-reach-list';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now } from '@/lib/platform/clock';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { backAgain } from '@/lib/queries/caseload/back-again';
import { caseload, type CaseloadScope } from '@/lib/queries/caseload/caseload';
import { waitingFor } from '@/lib/queries/caseload/waiting';
import { workloadOf } from '@/lib/queries/caseload/workload';
import { heardNotices, helperNotices } from '@/lib/queries/notice/notices';
import { countAskedOfMe } from '@/lib/queries/consult/my-consultations';
import { countEnquiries } from '@/lib/queries/enquiry/work-enquiries';
import { toReach } from '@/lib/queries/outbox/to-reach';
import { involvedHouseholds } from '@/lib/queries/involved/own-roles';
import { searchedName, searchResult } from './search';
import { Explanation } from '../explanation';

type Search = {
  na?: string;
  bel?: string;
  toon?: string;
  zoek?: string;
  gezocht?: string;
  gedaan?: string;
};
type Props = { searchParams: Promise<Search> };

/** Whoever helps households; a team lead who helps none has the team to look after. */
async function requireHelper(): Promise<StaffActor> {
  const actor = await requireStaff('host', 'consultant', 'team_lead');
  if (actor.helpsHouseholds) return actor;
  return actor.roles.includes('team_lead') ? redirect(paths.work.team) : notFound();
}

/** What waits is asked once for the title and the page together: no query of the work asks more of the database. */
const whatWaits = cache(async () => {
  const actor = await requireHelper();
  return { actor, waiting: await waitingFor(actor) };
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('work.today');
  return { title: t('title', { count: (await whatWaits()).waiting.total }) };
}

export default async function Page({ searchParams }: Props) {
  const { actor, waiting } = await whatWaits();
  const { na, bel, toon, zoek, gezocht, gedaan } = await searchParams;
  const name = gezocht ? await searchedName() : null;
  const scope: CaseloadScope = name
    ? { search: name }
    : { show: toon === 'afgesloten' ? 'closed' : 'open', cursor: na };
  const [list, load, involved, back, asked, enquiries, failed] = await Promise.all([
    caseload(actor, scope),
    workloadOf(actor),
    involvedHouseholds(actor),
    backAgain(actor),
    countAskedOfMe(actor),
    countEnquiries(actor),
    zoek ? readKeptForm(searchResult.form) : null,
  ]);
  const [notices, heard, people] = await Promise.all([
    helperNotices(actor),
    heardNotices(actor),
    toReach(actor, bel),
  ]);
  const t = await getTranslations('termsWork.digest');
  return (
    <WorkFrame site={site()} actor={actor} current="today">
      <TodayPage
        {...{ actor, waiting, list, load, scope, name, kept: failed, done: gedaan }}
        back={
          <>
            {back && <BackAgain back={back} />}
            <WayToConsultations count={asked} />
            <EnquiryAlert {...enquiries} />
          </>
        }
        notices={
          <>
            <HelperNotices notices={notices} />
            <HeardNotices notices={heard} />
            <ToReachList page={people} isContinued={bel !== undefined} />
          </>
        }
        isContinued={na !== undefined}
        at={now()}
      />
      {/* Below what waits: that stands on the first screen, also of a phone and on the first day. */}
      <Explanation actor={actor} screen="today" back={paths.work.home} search={searchParams} />
      <InvolvedList households={involved} />
      <HeardLinks isConsultant={actor.roles.includes('consultant')} />
      <Link href={paths.work.digest}>{t('link')}</Link>
    </WorkFrame>
  );
}
