import 'server-only';
import { atPlan } from '@/lib/facts/plan/at-plan';
import { fromDateColumn, toDateColumn, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { residentGoals } from '@/lib/policies/plan-sees';
import { isSureMatch } from '@/lib/policies/timeline';
import { compareDates, toLocalDate, type LocalDate } from '@/lib/rules/local-date';
import type { Owner, OwnRequestKey } from './own-request';

const kinds = ['visit', 'call', 'meeting'] as const;

/** What comes next and on which day: an appointment, what was agreed after a contact, or a step of the plan. */
export type Upcoming =
  | {
      kind: (typeof kinds)[number];
      at: Date;
      on: LocalDate;
      /** with whom it was planned */
      name: string;
      place: string;
      what: string;
      /** somebody of the household asked for another moment; it stands until there is a new one */
      isMoveAsked: boolean;
    }
  | {
      kind: 'agreed';
      on: LocalDate;
      what: string;
      /** who wrote it down */
      name: string;
      /** the day is over, and it was not done */
      isLate: boolean;
    }
  | {
      kind: 'step';
      on: LocalDate;
      title: string;
      /** who does it; null is the reader */
      name: string | null;
    };

async function nextAppointment(householdId: string, at: Date): Promise<Upcoming | null> {
  const found = await database().appointment.findFirst({
    where: { householdId, state: 'planned', endsAt: { gte: at } },
    orderBy: { startsAt: 'asc' },
    select: {
      kind: true,
      startsAt: true,
      place: true,
      what: true,
      moveWords: true,
      plannedBy: { select: { name: true } },
    },
  });
  const kind = kinds.find((known) => known === found?.kind);
  if (!found || !kind) return null;
  const { startsAt, place, what, moveWords, plannedBy } = found;
  return {
    ...{ kind, at: startsAt, on: toLocalDate(startsAt), name: plannedBy.name, place, what },
    isMoveAsked: moveWords !== null,
  };
}

/**
 * What a colleague agreed with the sender, and wrote down for her or him to read: about this request, or about the household
 * as a whole when it is surely the own one. What is late stays first.
 */
async function nextAgreed(own: OwnRequestKey, day: LocalDate): Promise<Upcoming | null> {
  const { id: requestId, caseId } = own;
  const ofAll = isSureMatch(own) ? [{ requestId: null }] : [];
  const step = await database().agreedStep.findFirst({
    where: { caseId, endedAt: null, isForResident: true, OR: [{ requestId }, ...ofAll] },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    select: { what: true, dueOn: true, madeBy: { select: { name: true } } },
  });
  if (!step) return null;
  const on = fromDateColumn(step.dueOn);
  return { kind: 'agreed', on, what: step.what, name: step.madeBy.name, isLate: on < day };
}

async function nextStepOf(
  householdId: string,
  personId: string,
  at: Date,
): Promise<Upcoming | null> {
  const step = await database().planStep.findFirst({
    where: {
      plan: { householdId },
      goal: { AND: [residentGoals(personId), { state: 'open' }] },
      state: { in: ['todo', 'busy'] },
      dueOn: { gte: toDateColumn(today(at)) },
    },
    orderBy: [{ dueOn: 'asc' }, { position: 'asc' }],
    select: {
      title: true,
      dueOn: true,
      ownerPersonId: true,
      ownerPerson: { select: { givenName: true } },
      ownerStaff: { select: { name: true } },
      ownerParticipant: { select: { name: true } },
    },
  });
  if (!step?.dueOn) return null;
  const { title, dueOn, ownerPersonId, ownerPerson, ownerStaff, ownerParticipant } = step;
  const name = ownerPerson?.givenName ?? ownerStaff?.name ?? ownerParticipant?.name ?? null;
  return {
    kind: 'step',
    on: fromDateColumn(dueOn),
    title,
    name: ownerPersonId === personId ? null : name,
  };
}

/** What was agreed with the household as a whole, for who is surely of it. */
async function nextOfHousehold(actor: Owner, own: OwnRequestKey, at: Date): Promise<Upcoming[]> {
  if (!isSureMatch(own)) return [];
  const { householdId } = own;
  const place = await atPlan(database(), actor, { householdId, today: today(at) });
  if (place?.actor.kind !== 'resident') return [];
  const found = await Promise.all([
    nextAppointment(householdId, at),
    nextStepOf(householdId, place.actor.personId, at),
  ]);
  return found.filter((one) => one !== null);
}

/**
 * The first thing that was agreed with a resident and has a day: still to come, or over without having been done.
 * @param actor the sender of a request, as found by findOwnRequest
 * @param own that request
 * @param at now
 * @returns null when nothing has a day that this reader may know
 */
export async function upcomingFor(
  actor: Owner,
  own: OwnRequestKey,
  at: Date,
): Promise<Upcoming | null> {
  const agreed = await nextAgreed(own, today(at));
  const others = await nextOfHousehold(actor, own, at);
  const [first = null] = [...(agreed ? [agreed] : []), ...others].toSorted((a, b) =>
    compareDates(a.on, b.on),
  );
  return first;
}
