import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today as todayNow } from '@/lib/platform/clock';
import { toLocalDate, type LocalDate } from '@/lib/rules/local-date';
import { caseUrgency, type CaseUrgency } from '@/lib/rules/urgency';
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
import { requestsOf, type CaseRequest } from '@/lib/queries/shared/case/requests';

/** Everything on the page of a case. */
export type CasePage = {
  facts: CaseFacts;
  people: People;
  requests: CaseRequest[];
  assignments: AssignmentLine[];
  timeline: Lines<TimelineLine>;
  looks: Lines<LookLine>;
  /** the first contact that is owed soonest */
  owed: OwedContact | null;
  today: LocalDate;
};

/** A promised first contact: for which request, before the end of which day, and how urgent that is. */
export type OwedContact = { submittedOn: LocalDate; dueOn: LocalDate; urgency: CaseUrgency };

const atOnce = 15;

function owedOf(requests: readonly CaseRequest[], today: LocalDate): OwedContact | null {
  const [soonest] = requests
    .filter((request) => !request.firstContactAt && !request.withdrawnAt)
    .flatMap(({ submittedAt, promiseDueOn }) =>
      promiseDueOn ? [{ submittedOn: toLocalDate(submittedAt), dueOn: promiseDueOn }] : [],
    )
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  if (!soonest) return null;
  const moments = { nextPromiseOn: soonest.dueOn, isNew: false, movedOn: today };
  return { ...soonest, urgency: caseUrgency(moments, today) };
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
  const [people, requests, assignments, timeline, looks] = await Promise.all([
    peopleOf(facts.householdId, today),
    requestsOf(caseId),
    assignmentsOf(caseId),
    timelineOf(caseId, { take: atOnce }),
    looksOf(caseId, { take: 2 * atOnce }),
  ]);
  const owed = owedOf(requests, today);
  return { facts, people, requests, assignments, timeline, looks, owed, today };
}
