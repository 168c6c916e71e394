import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { toLocalDate, type LocalDate } from '@/lib/rules/local-date';
import { caseUrgency, type CaseUrgency } from '@/lib/rules/urgency';
import { afterCareOf, type AfterCareLine } from './after-care';
import { assignmentsOf, type AssignmentLine } from './assignments';
import { caseFacts, type CaseFacts } from '@/lib/queries/shared/case/case-facts';
import {
  looksOf,
  timelineOf,
  type Lines,
  type LookLine,
  type TimelineLine,
} from '@/lib/queries/shared/case/history';
import { peopleOf, type People } from '@/lib/queries/shared/case/people';
import { openPartsOf, type Part } from '@/lib/queries/shared/case/parts';
import { requestsOf, type CaseRequest } from '@/lib/queries/shared/case/requests';
import { waitingRequestsOf, type WaitingRequest } from '@/lib/queries/shared/case/waiting-requests';
import { openStepsOf, type AgreedStep } from '@/lib/queries/shared/case/agreed-steps';
import { helpersOf, type Helper } from './helpers';
import { homeChangesOf, type HomeChangeToDo } from './home-changes';
import { newWordsOf, type NewWords } from './new-words';
import { pressingOf, type Pressing, type SafeReach } from '@/lib/queries/shared/case/pressing';

/** Everything on the page of a case. */
export type CasePage = {
  facts: CaseFacts;
  people: People;
  /** the latest few, as they were written */
  requests: CaseRequest[];
  /** there are earlier ones, on a page of their own */
  hasEarlier: boolean;
  /** every request that waits for something, however old */
  waiting: WaitingRequest[];
  /** the parts of the requests that are shown, and whatever is still open in earlier ones */
  parts: Part[];
  hasOpenParts: boolean;
  helpers: Helper[];
  assignments: AssignmentLine[];
  timeline: Lines<TimelineLine>;
  looks: Lines<LookLine>;
  /** what cannot wait, also in an earlier request, and how to reach whom in safety */
  pressing: Pressing[];
  safeReach: SafeReach[];
  /** what residents added that nobody spoke with them about yet */
  newWords: NewWords[];
  /** what somebody told about home and nobody dealt with yet */
  homeChanges: HomeChangeToDo[];
  /** what was agreed and is not done yet */
  steps: AgreedStep[];
  /** who handed the case over and why, until its contact person did something */
  handedOver: AssignmentLine | null;
  /** the first contact that is owed soonest */
  owed: OwedContact | null;
  /** how it is now with who was helped */
  afterCare: AfterCareLine[];
  today: LocalDate;
};

/** A promised first contact: for which request, before the end of which day, and how urgent that is. */
export type OwedContact = { submittedOn: LocalDate; dueOn: LocalDate; urgency: CaseUrgency };

const atOnce = 15;
const requestsAtOnce = 3;

function owedOf(waiting: readonly WaitingRequest[], today: LocalDate): OwedContact | null {
  // The soonest promise comes first.
  const soonest = waiting.find((request) => request.isOwed && request.promiseDueOn !== null);
  if (!soonest?.promiseDueOn) return null;
  const moments = { nextOn: soonest.promiseDueOn, isNew: false, movedOn: today };
  return {
    submittedOn: toLocalDate(soonest.submittedAt),
    dueOn: soonest.promiseDueOn,
    urgency: caseUrgency(moments, today),
  };
}

/** A part keeps its place, whatever happens to it: by request, latest first. */
function partsOf(requests: readonly CaseRequest[], open: readonly Part[]): Part[] {
  const shown = new Set(requests.map((request) => request.id));
  const earlier = open.filter((part) => !shown.has(part.requestId));
  return [...requests.flatMap((request) => request.parts), ...earlier];
}

/** Why the case came here, as long as its contact person did nothing in it: that is read before everything else. */
async function handedOverIn(facts: CaseFacts, [present]: readonly AssignmentLine[]) {
  if (!present?.note || present.until) return null;
  const deed = await database().timelineEntry.findFirst({
    where: { caseId: facts.id, actorId: facts.contactPerson.id, at: { gt: present.since } },
    select: { id: true },
  });
  return deed ? null : present;
}

/**
 * The page of a case, for whoever may see it. A fixed number of queries, whatever the case holds.
 * @param actor contact person, or who stands in today
 * @param caseId uuid
 * @param today local date
 * @returns household, requests, assignments, story and record
 * @throws NotFoundError when there is no such case for this colleague
 */
export async function casePage(
  actor: StaffActor,
  caseId: string,
  today: LocalDate = todayNow(),
): Promise<CasePage> {
  const facts = await caseFacts(actor, caseId, today);
  const [people, latest, waiting, open, helpers, assignments, timeline, looks] = await Promise.all([
    peopleOf(facts, today),
    requestsOf(facts, { take: requestsAtOnce }),
    waitingRequestsOf(facts),
    openPartsOf(facts),
    helpersOf(facts),
    assignmentsOf(facts),
    timelineOf(facts, { take: atOnce }),
    looksOf(facts, { take: 2 * atOnce }),
  ]);
  const [pressing, newWords, homeChanges, steps, handedOver, afterCare] = await Promise.all([
    pressingOf(facts),
    newWordsOf(facts),
    homeChangesOf(facts),
    openStepsOf(facts, today),
    handedOverIn(facts, assignments),
    afterCareOf(facts),
  ]);
  const { requests, next } = latest;
  return {
    ...{ facts, people, requests, waiting, helpers, assignments, timeline, looks, today },
    ...{ ...pressing, newWords, homeChanges, steps, handedOver, afterCare },
    hasEarlier: next !== null,
    parts: partsOf(requests, open),
    hasOpenParts: open.length > 0,
    owed: owedOf(waiting, today),
  };
}
