import 'server-only';
import { ageOf } from './age-of';
import type { Actor, ParticipantActor, StaffActor } from '@/lib/platform/actor-types';
import type { Tx } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { visibleCases } from '@/lib/policies/case';
import { helpableHouseholds, residentHousehold } from '@/lib/policies/household';
import { activeInvolvement } from '@/lib/policies/involvement';
import type { LocalDate } from '@/lib/rules/local-date';
import { isSureOfHousehold } from '@/lib/rules/other-contact-person';

/** A household on a day. */
export type Home = { householdId: string; today: LocalDate };

/** Who did something, as it is kept with what was done. */
export type Author = { kind: 'resident' | 'staff' | 'participant'; id: string; name: string };

/** Somebody who lives somewhere, with the age in years; of whom we know no birth date, that of an adult. */
export type Housemate = { id: string; givenName: string; age: number };

/** A resident at home: who it is, and everybody who lives there. */
export type AtHome = { self: Housemate; people: readonly Housemate[] };

/** A colleague at a household: its contact person, who stands in today, or who helps with a part. */
export type StaffAs = 'contactPerson' | 'standIn' | 'involved';

/**
 * As whom a colleague stands at a household.
 * @param tx transaction or client
 * @param staff colleague
 * @param home the household, and today as local date
 * @param helped which of its cases count for the contact person
 * @returns null for who has nothing to do with it
 */
export async function staffAtHome(
  tx: Tx,
  staff: StaffActor,
  { householdId, today }: Home,
  helped: Prisma.CaseWhereInput,
): Promise<StaffAs | null> {
  const { staffId } = staff;
  const cases = await tx.case.findMany({
    where: { householdId, AND: [helped, visibleCases(staff, today)] },
    select: { contactPersonId: true },
  });
  if (cases.some(({ contactPersonId }) => contactPersonId === staffId)) return 'contactPerson';
  if (cases.length > 0) return 'standIn';
  const involved = await tx.involvement.count({
    where: {
      ...{ householdId, staffId, ...activeInvolvement(today) },
      household: helpableHouseholds(staff),
    },
  });
  return involved > 0 ? 'involved' : null;
}

/**
 * Which person a resident or the holder of a slip is.
 * @param tx transaction or client
 * @param actor who looks
 * @returns uuid; null for others, and for who signed in and asked nothing yet
 */
export async function personOf(tx: Tx, actor: Actor): Promise<string | null> {
  if (actor.kind === 'resident') return actor.personId;
  if (actor.kind !== 'slip') return null;
  const request = await tx.helpRequest.findUnique({
    where: { id: actor.requestId },
    select: { askerId: true },
  });
  return request?.askerId ?? null;
}

/**
 * Of whom it is certain that this is the own household. Of somebody whom nobody has spoken with a new household says as
 * little as one that is still to be confirmed: were it open, a stranger could tell that the other is known.
 * @param tx transaction or client
 * @param householdId uuid
 * @param people who live there
 * @returns whether it is certain of a person, by uuid
 */
export async function sureAmong(
  tx: Tx,
  householdId: string,
  people: readonly { id: string }[],
): Promise<(personId: string) => boolean> {
  const requests = await tx.helpRequest.findMany({
    where: { householdId, askerId: { in: people.map(({ id }) => id) } },
    select: { askerId: true, matchStatus: true, spokenAt: true },
  });
  return (personId) => {
    const own = requests.filter(({ askerId }) => askerId === personId);
    if (own.length === 0) return true;
    return own.some(({ matchStatus, spokenAt }) =>
      isSureOfHousehold({ matchStatus, hasHadContact: spokenAt !== null }),
    );
  };
}

/**
 * Who lives somewhere for certain.
 * @param tx transaction or client
 * @param home the household, and today as local date
 * @returns everybody, with how old they are; who lives there longest first
 */
export async function livingAt(tx: Tx, { householdId, today }: Home): Promise<Housemate[]> {
  const members = await tx.householdMember.findMany({
    where: residentHousehold(householdId),
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
    select: { person: { select: { id: true, givenName: true, birthDate: true } } },
  });
  return members.map(({ person: { id, givenName, birthDate } }) => {
    return { id, givenName, age: ageOf(birthDate, today) };
  });
}

/**
 * A resident in a household, for certain, with everybody who lives there.
 * @param tx transaction or client
 * @param actor signed-in resident, or the holder of a slip
 * @param home the household, and today as local date
 * @returns null for who does not live there, or of whom that is not sure
 */
export async function residentAtHome(tx: Tx, actor: Actor, home: Home): Promise<AtHome | null> {
  const personId = await personOf(tx, actor);
  if (personId === null) return null;
  const people = await livingAt(tx, home);
  const self = people.find((person) => person.id === personId);
  if (!self) return null;
  const isSure = await sureAmong(tx, home.householdId, [self]);
  return isSure(self.id) ? { self, people } : null;
}

/**
 * Somebody from outside who was invited to a household.
 * @param tx transaction or client
 * @param participant who it is
 * @param home the household, and today as local date
 * @returns with the name that the household knows; null for who was not invited, or no longer, and where nobody is helped
 * any more
 */
export async function participantAtHome(
  tx: Tx,
  { participantId }: ParticipantActor,
  { householdId, today }: Home,
): Promise<Author | null> {
  const involvement = await tx.involvement.findFirst({
    where: {
      ...{ householdId, participantId, ...activeInvolvement(today) },
      household: { cases: { some: { status: 'open' } } },
    },
    select: { participant: { select: { name: true } } },
  });
  if (!involvement?.participant) return null;
  return { kind: 'participant', id: participantId, name: involvement.participant.name };
}
