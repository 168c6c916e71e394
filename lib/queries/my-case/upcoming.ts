import 'server-only';
import { atPlan } from '@/lib/facts/plan/at-plan';
import { fromDateColumn, toDateColumn, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { residentGoals } from '@/lib/policies/plan';
import { toLocalDate, type LocalDate } from '@/lib/rules/local-date';
import type { Owner, OwnRequestKey } from './own-request';

const kinds = ['visit', 'call', 'meeting'] as const;

/** What comes next and on which day: an appointment, or a step of the plan. */
export type Upcoming =
  | {
      kind: (typeof kinds)[number];
      at: Date;
      on: LocalDate;
      /** with whom it was planned */
      name: string;
      place: string;
      what: string;
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
      plannedBy: { select: { name: true } },
    },
  });
  const kind = kinds.find((known) => known === found?.kind);
  if (!found || !kind) return null;
  const { startsAt, place, what, plannedBy } = found;
  return { kind, at: startsAt, on: toLocalDate(startsAt), name: plannedBy.name, place, what };
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

/**
 * The first thing that was agreed with a household and has a day still to come.
 * @param actor the sender of a request, as found by findOwnRequest
 * @param own that request
 * @param at now
 * @returns null when nothing has a day, and for who is not surely of the household
 */
export async function upcomingFor(
  actor: Owner,
  own: OwnRequestKey,
  at: Date,
): Promise<Upcoming | null> {
  const { householdId, matchStatus } = own;
  if (matchStatus === 'to_confirm') return null;
  const place = await atPlan(database(), actor, { householdId, today: today(at) });
  if (place?.actor.kind !== 'resident') return null;
  const found = await Promise.all([
    nextAppointment(householdId, at),
    nextStepOf(householdId, place.actor.personId, at),
  ]);
  const [first = null] = found
    .filter((one) => one !== null)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return first;
}
