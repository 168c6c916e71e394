import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { HelpBarAction } from '@/components/ui/help-bar';
import { WayToDeviations } from '@/components/deviation/my-deviations';
import { WayToChildren } from '@/components/child/my-children';
import { CircleLinks, OpenQuestions } from '@/components/involved/my-consent';
import { HowHelped } from '@/components/heard/how-helped';
import { WayToComplaints } from '@/components/heard/my-complaints';
import { WayToSent } from '@/components/outbox/my-sent';
import { WayToKnown } from '@/components/known/my-known';
import { MyRequestPage, type Done } from '@/components/my-case/my-request-page';
import { paths } from '@/lib/paths';
import { settings } from '@/lib/platform/settings';
import { site } from '@/lib/platform/site';
import { myAfterCare } from '@/lib/queries/my-case/after-care';
import { myLate } from '@/lib/queries/late/my-late';
import { expectedWaits } from '@/lib/queries/shared/expected-wait';
import { myAsks } from '@/lib/queries/ask/asks';
import { decisionsOnTheirWay, myDecisions } from '@/lib/queries/decision/my-decisions';
import { myComplaints } from '@/lib/queries/complaint/course';
import { myDeviations } from '@/lib/queries/deviation/my-deviations';
import { myChildren } from '@/lib/queries/child/my-children';
import { contactToRate } from '@/lib/queries/feedback/feedback';
import { myAnswers } from '@/lib/queries/my-case/my-answers';
import { myLog } from '@/lib/queries/my-case/my-log';
import { myMessages, pendingWish } from '@/lib/queries/my-case/my-messages';
import { myRequest } from '@/lib/queries/my-case/my-request';
import { newContactPerson } from '@/lib/queries/my-case/new-contact-person';
import { hasMoreRequests } from '@/lib/queries/my-case/my-requests';
import { myPlans } from '@/lib/queries/plan/my-plans';
import { myTalks } from '@/lib/queries/talk/my-talks';
import { openQuestions } from '@/lib/queries/involved/my-consents';
import { mayAskForOther } from '@/lib/policies/help-request';
import { MineFrame } from '../../frame';
import { ownRequestOf } from './own';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ gedaan?: string | string[] }>;
};

const looksToRead = 30;
const looksToShow = 4;
const done = new Map<string, Done>([
  ['aangevuld', 'added'],
  ['teruggenomen', 'withdrawn'],
  ['veranderd', 'changed'],
  ['gevraagd', 'asked'],
  ['brief', 'pressedOn'],
  ['verteld', 'answered'],
]);

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('mine.request');
  return { title: t('title') };
}

/** My request: who helps, what happens next, how it stands, what I wrote, who looked. */
export default async function RequestPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { gedaan } = await searchParams;
  const { actor, own } = await ownRequestOf(id);
  const [
    request,
    messages,
    wish,
    change,
    log,
    hasMore,
    plans,
    questions,
    talks,
    deviations,
    children,
    decisions,
    complaints,
    asks,
    toRate,
    late,
    afterCare,
    waits,
    answers,
    onTheirWay,
  ] = await Promise.all([
    myRequest(actor, own),
    myMessages(own),
    pendingWish(own),
    newContactPerson(own),
    myLog(own, looksToRead),
    hasMoreRequests(actor),
    myPlans(actor),
    openQuestions(actor),
    myTalks(actor),
    myDeviations(actor),
    myChildren(actor),
    myDecisions(own),
    myComplaints(actor),
    myAsks(own),
    contactToRate(actor),
    myLate(own),
    myAfterCare(own),
    expectedWaits(),
    myAnswers(own),
    decisionsOnTheirWay(own),
  ]);
  return (
    <MineFrame
      path={paths.mine.request(id)}
      action={request.isWithdrawn || talks.length > 0 ? undefined : await addAction(id)}
    >
      <OpenQuestions count={questions} />
      <MyRequestPage
        {...{ request, messages, wish, change }}
        canAskOther={mayAskForOther(request) && wish === null}
        days={settings().promise.workingDays}
        looks={log.lines.slice(0, looksToShow)}
        phone={site().phone}
        done={typeof gedaan === 'string' ? done.get(gedaan) : undefined}
        hasList={hasMore}
        hasPlan={plans.length > 0}
        talks={talks}
        decisions={decisions}
        helped={<HowHelped contact={toRate} />}
        {...{ asks, late, afterCare, waits, answers, onTheirWay }}
        ways={
          <>
            <WayToChildren count={children.length} />
            <WayToDeviations count={deviations.length} />
            <WayToKnown />
            <CircleLinks />
            <WayToSent requestId={id} />
            <WayToComplaints count={complaints.length} />
          </>
        }
      />
    </MineFrame>
  );
}

async function addAction(id: string): Promise<HelpBarAction> {
  const t = await getTranslations('mine.request');
  return { icon: 'plus', text: t('add'), href: paths.mine.add(id) };
}
