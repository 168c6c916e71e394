import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { WayToChildren } from '@/components/child/my-children';
import { WayToHomeChange } from '@/components/home-change/my-home-change';
import { OpenQuestions } from '@/components/involved/my-consent';
import { HowHelped } from '@/components/heard/how-helped';
import { WayToComplaints } from '@/components/heard/my-complaints';
import { WayToKnown } from '@/components/known/my-known';
import { MyRequestList, NothingAsked } from '@/components/my-case/my-request-list';
import { WayToPlan } from '@/components/my-case/way-to-plan';
import { WayToSent } from '@/components/outbox/my-sent';
import { WayToTalk } from '@/components/talk/way-to-talk';
import { TookOverAtHome } from '@/components/my-case/took-over-at-home';
import { WaysToMine } from '@/components/my-case/ways-to-mine';
import { paths } from '@/lib/paths';
import { currentActor } from '@/lib/platform/actor';
import { site } from '@/lib/platform/site';
import { myChildren } from '@/lib/queries/child/my-children';
import { openQuestions } from '@/lib/queries/involved/my-consents';
import { myComplaints } from '@/lib/queries/complaint/course';
import { contactToRate } from '@/lib/queries/feedback/feedback';
import { sentBesides } from '@/lib/queries/outbox/sent';
import { myRequests } from '@/lib/queries/my-case/my-requests';
import { tookOverAtHome } from '@/lib/queries/my-case/took-over-at-home';
import { myPlans } from '@/lib/queries/plan/my-plans';
import { myTalks } from '@/lib/queries/talk/my-talks';
import { MineFrame } from './frame';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('mine.home');
  return { title: t('title') };
}

/** The way to one's own request: by sign-in or with a slip; with one request straight to it. */
export default async function MinePage() {
  const actor = await currentActor();
  if (actor.kind === 'slip') redirect(paths.mine.request(actor.requestId));
  if (actor.kind !== 'resident') {
    return (
      <MineFrame path={paths.mine.home}>
        <WaysToMine />
      </MineFrame>
    );
  }
  const requests = await myRequests(actor);
  const [first] = requests;
  if (first && requests.length === 1) redirect(paths.mine.request(first.id));
  const hasHome = (await myPlans(actor)).length > 0;
  return (
    <MineFrame path={paths.mine.home}>
      {first ? <MyRequestList requests={requests} /> : <NothingAsked />}
      <TookOverAtHome homes={await tookOverAtHome(actor)} phone={site().phone} />
      <OpenQuestions count={await openQuestions(actor)} />
      <HowHelped contact={await contactToRate(actor)} />
      <WayToChildren count={(await myChildren(actor)).length} />
      <WayToTalk talks={await myTalks(actor)} />
      {hasHome ? <WayToPlan /> : null}
      {hasHome ? <WayToHomeChange /> : null}
      {first ? <WayToKnown /> : null}
      {first || (await sentBesides(actor, 1)).lines.length === 0 ? null : <WayToSent />}
      <WayToComplaints count={(await myComplaints(actor)).length} />
    </MineFrame>
  );
}
