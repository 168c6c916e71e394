import 'server-only';
import type { Actor, StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { residentHousehold } from '@/lib/policies/household';
import { visibleCases } from '@/lib/policies/case';
import { activeInvolvement } from '@/lib/policies/involvement';
import type { PlanActor } from '@/lib/policies/plan';
import { adultFrom, ownVoiceFrom } from '@/lib/rules/age';
import { ageOn, type LocalDate } from '@/lib/rules/local-date';
import { isSureOfHousehold } from '@/lib/rules/other-contact-person';

/** Who made a version, as it is kept with it. */
export type PlanAuthor = { kind: 'resident' | 'staff' | 'participant'; id: string; name: string };

/** Somebody at a plan: as whom the policy knows this person, and as whom the version names the author. */
export type AtPlan = { actor: PlanActor; author: PlanAuthor };

type Home = { householdId: string; today: LocalDate };

async function staffAt(
  tx: Tx,
  staff: StaffActor,
  { householdId, today }: Home,
): Promise<AtPlan | null> {
  const { staffId, name } = staff;
  const author: PlanAuthor = { kind: 'staff', id: staffId, name };
  const helped = await tx.case.count({
    where: { householdId, status: 'open', AND: visibleCases(staff, today) },
  });
  if (helped > 0) {
    return { author, actor: { kind: 'staff', staffId, as: 'contactPerson' } };
  }
  const involved = await tx.involvement.count({
    where: { householdId, staffId, ...activeInvolvement(today) },
  });
  return involved > 0 ? { author, actor: { kind: 'staff', staffId, as: 'involved' } } : null;
}

/** Which person a resident or the holder of a slip is. */
async function personOf(tx: Tx, actor: Actor): Promise<string | null> {
  if (actor.kind === 'resident') return actor.personId;
  if (actor.kind !== 'slip') return null;
  const request = await tx.helpRequest.findUnique({
    where: { id: actor.requestId },
    select: { askerId: true },
  });
  return request?.askerId ?? null;
}

/**
 * Whether it is certain that this is the household of a person. Of somebody whom nobody has spoken with a new household
 * says as little as one that is still to be confirmed: were its plan open, a stranger could tell that the other is known.
 */
async function isSure(tx: Tx, householdId: string, personId: string): Promise<boolean> {
  const requests = await tx.helpRequest.findMany({
    where: { householdId, askerId: personId },
    select: { matchStatus: true, firstContactAt: true },
  });
  const isSureBy = (request: (typeof requests)[number]) =>
    isSureOfHousehold({ ...request, hasHadContact: request.firstContactAt !== null });
  return requests.length === 0 || requests.some(isSureBy);
}

/** Who lives somewhere, with how old everybody is; null when that is not known. */
async function livingAt(tx: Tx, { householdId, today }: Home) {
  const members = await tx.householdMember.findMany({
    where: residentHousehold(householdId),
    select: { person: { select: { id: true, givenName: true, birthDate: true } } },
  });
  return members.map(({ person: { id, givenName, birthDate } }) => {
    const age = birthDate ? ageOn(fromDateColumn(birthDate), today) : null;
    return { id, givenName, age: age ?? adultFrom };
  });
}

/** A resident in a household, for certain, with everybody who lives there. */
async function residentOf(tx: Tx, actor: Actor, home: Home) {
  const personId = await personOf(tx, actor);
  if (personId === null) return null;
  const people = await livingAt(tx, home);
  const self = people.find((person) => person.id === personId);
  return self && (await isSure(tx, home.householdId, personId)) ? { self, people } : null;
}

async function residentAt(tx: Tx, actor: Actor, home: Home): Promise<AtPlan | null> {
  const found = await residentOf(tx, actor, home);
  if (!found || found.self.age < ownVoiceFrom) return null;
  const { self, people } = found;
  const isYoung = self.age < adultFrom;
  const children = people.filter((person) => person.age < ownVoiceFrom);
  return {
    author: { kind: 'resident', id: self.id, name: self.givenName },
    actor: {
      ...{ kind: 'resident', personId: self.id, isYoung },
      speaksFor: isYoung ? [] : children.map((child) => child.id),
    },
  };
}

async function participantAt(tx: Tx, participantId: string, { householdId, today }: Home) {
  const involvement = await tx.involvement.findFirst({
    where: { householdId, participantId, ...activeInvolvement(today) },
    select: { participant: { select: { name: true } } },
  });
  if (!involvement?.participant) return null;
  const { name } = involvement.participant;
  return {
    author: { kind: 'participant', id: participantId, name },
    actor: { kind: 'participant', participantId },
  } satisfies AtPlan;
}

/**
 * As whom somebody stands at the plan of a household: contact person or stand-in, a colleague who is involved, somebody of
 * the household, or somebody from outside who was invited.
 * @param tx transaction or client
 * @param actor who wants something
 * @param home the household, and today as local date
 * @returns null for everybody else, and for children who have no own view yet
 */
export async function atPlan(tx: Tx, actor: Actor, home: Home): Promise<AtPlan | null> {
  if (actor.kind === 'staff') return staffAt(tx, actor, home);
  if (actor.kind === 'participant') return participantAt(tx, actor.participantId, home);
  return residentAt(tx, actor, home);
}

/**
 * Who speaks for a child that is too young for an own view of the plan (RULES 2.4).
 * @param tx transaction or client
 * @param actor who looks
 * @param home the household, and today as local date
 * @returns first names of the adults of the household; null for who is no such child
 */
export async function speakersFor(tx: Tx, actor: Actor, home: Home): Promise<string[] | null> {
  const found = await residentOf(tx, actor, home);
  if (!found || found.self.age >= ownVoiceFrom) return null;
  return found.people.filter(({ age }) => age >= adultFrom).map(({ givenName }) => givenName);
}
