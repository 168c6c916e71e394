import 'server-only';
import { atCalendar } from '@/lib/facts/visit/at-calendar';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { visibleVisits } from '@/lib/policies/visit';
import { openStepsOf, type AgreedStep } from '@/lib/queries/shared/case/agreed-steps';
import type { CaseFacts } from '@/lib/queries/shared/case/case-facts';
import { openPartsOf, type Part } from '@/lib/queries/shared/case/parts';

/** An appointment that is still to come, with who comes. */
export type ComingVisit = { id: string; startsAt: Date; what: string; who: string[] };

/** A question to a colleague that waits for an answer. */
export type WaitingQuestion = { id: string; about: string; askedBy: string; to: string };

/** What is not finished in a case: what somebody who takes over has to go on with. */
export type OpenMatters = {
  parts: Part[];
  steps: AgreedStep[];
  visits: ComingVisit[];
  questions: WaitingQuestion[];
};

const most = 20;

/**
 * Everything that was planned in a household and is not over, with who comes.
 * @param actor who helps it
 * @param householdId uuid
 * @param at moment of looking
 * @returns soonest first, twenty at most; none for who has nothing to do with it
 */
export async function comingVisits(
  actor: StaffActor,
  householdId: string,
  at: Date = now(),
): Promise<ComingVisit[]> {
  const found = await atCalendar(database(), actor, { householdId, today: today(at) });
  if (!found) return [];
  const rows = await database().appointment.findMany({
    where: {
      ...visibleVisits(found.reader, householdId),
      ...{ state: 'planned', endsAt: { gt: at } },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: {
      ...{ id: true, startsAt: true, what: true },
      attendees: {
        orderBy: { id: 'asc' },
        select: {
          staff: { select: { name: true } },
          participant: { select: { name: true } },
        },
      },
    },
  });
  return rows.map(({ attendees, ...visit }) => {
    const who = attendees.flatMap(({ staff, participant }) => staff ?? participant ?? []);
    return { ...visit, who: who.map(({ name }) => name) };
  });
}

/** Asked of a colleague in this case and not answered or taken back, whoever asked it. */
async function waitingQuestions(caseId: string): Promise<WaitingQuestion[]> {
  const rows = await database().consultation.findMany({
    where: { caseId, answeredAt: null, withdrawnAt: null },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: {
      ...{ id: true, about: true },
      askedBy: { select: { name: true } },
      to: { select: { name: true } },
    },
  });
  return rows.map(({ askedBy, to, ...question }) => ({
    ...{ ...question, askedBy: askedBy.name, to: to.name },
  }));
}

/**
 * What is open in a case, for the form of handing over and for who took over. It is worked out when somebody looks, so that
 * it never tells of what was finished meanwhile. A fixed number of queries.
 * @param actor contact person, or who stands in
 * @param facts the case, as caseFacts found it
 * @param at moment of looking
 * @returns open parts, agreed steps, coming appointments and questions to colleagues; nothing for a case that is closed
 */
export async function openMatters(
  actor: StaffActor,
  facts: CaseFacts,
  at: Date = now(),
): Promise<OpenMatters> {
  if (facts.status !== 'open') return { parts: [], steps: [], visits: [], questions: [] };
  const [parts, steps, visits, questions] = await Promise.all([
    openPartsOf(facts),
    openStepsOf(facts, today(at)),
    comingVisits(actor, facts.householdId, at),
    waitingQuestions(facts.id),
  ]);
  return { parts, steps, visits, questions };
}
