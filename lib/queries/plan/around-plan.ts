import 'server-only';
import { now, today as todayOf } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { mayHelpFields } from '@/lib/policies/case';
import { activeInvolvement } from '@/lib/policies/involvement';
import {
  contactPersonFields,
  toContactPerson,
  type MyContactPerson,
} from '@/lib/queries/my-case/contact-person';
import type { LocalDate } from '@/lib/rules/local-date';

/** Somebody who takes part, besides the contact person. */
export type Helper = { id: string; name: string; role: string; organisation: string | null };

/** The next time that somebody comes, calls or talks with the household. */
export type NextAppointment = {
  kind: 'visit' | 'call' | 'meeting';
  startsAt: Date;
  place: string;
  what: string;
  /** somebody of the household asked for another moment; the words are for who comes */
  isMoveAsked: boolean;
  /** who comes, by name */
  with: string[];
};

/** Who and what is around the plan of a household. */
export type AroundPlan = {
  contactPerson: MyContactPerson | null;
  helpers: Helper[];
  next: NextAppointment | null;
};

const mostHelpers = 50;

async function contactPerson(householdId: string, today: LocalDate) {
  const found = await database().case.findFirst({
    where: { householdId, status: 'open' },
    select: {
      household: { select: mayHelpFields },
      contactPerson: { select: contactPersonFields(today) },
    },
  });
  if (!found) return null;
  const { household } = found;
  return toContactPerson(found.contactPerson, { today, why: null, readAt: null, household });
}

async function helpers(householdId: string, today: LocalDate): Promise<Helper[]> {
  const rows = await database().involvement.findMany({
    where: { householdId, ...activeInvolvement(today) },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
    take: mostHelpers,
    select: {
      id: true,
      role: true,
      staff: { select: { name: true } },
      participant: { select: { name: true, organisation: true } },
    },
  });
  return rows.map(({ id, role, staff, participant }) => ({
    ...{ id, role, name: staff?.name ?? participant?.name ?? '' },
    organisation: participant?.organisation ?? null,
  }));
}

const kinds = ['visit', 'call', 'meeting'] as const;

async function nextAppointment(householdId: string, at: Date): Promise<NextAppointment | null> {
  const found = await database().appointment.findFirst({
    where: { householdId, state: 'planned', endsAt: { gte: at } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ kind: true, startsAt: true, place: true, what: true, moveWords: true },
      plannedBy: { select: { name: true } },
      attendees: {
        orderBy: { id: 'asc' },
        select: { staff: { select: { name: true } }, participant: { select: { name: true } } },
      },
    },
  });
  const kind = kinds.find((one) => one === found?.kind);
  if (!found || !kind) return null;
  const { startsAt, place, what, moveWords, plannedBy, attendees } = found;
  const names = attendees.flatMap(({ staff, participant }) => (staff ?? participant)?.name ?? []);
  const who = names.length > 0 ? names : [plannedBy.name];
  return { kind, startsAt, place, what, isMoveAsked: moveWords !== null, with: who };
}

/**
 * Who helps a household and when somebody comes. Only for who may see its plan.
 * @param householdId uuid
 * @param at moment
 * @returns contact person of the open case, everybody who is involved today, and the next appointment that is not over
 */
export async function aroundPlan(householdId: string, at: Date = now()): Promise<AroundPlan> {
  const today = todayOf(at);
  const [person, others, next] = await Promise.all([
    contactPerson(householdId, today),
    helpers(householdId, today),
    nextAppointment(householdId, at),
  ]);
  return { contactPerson: person, helpers: others, next };
}
