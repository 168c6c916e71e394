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

/** Which person of the household a resident or the holder of a slip is. */
async function personOf(tx: Tx, actor: Actor): Promise<string | null> {
  if (actor.kind === 'resident') return actor.personId;
  if (actor.kind !== 'slip') return null;
  const request = await tx.helpRequest.findUnique({
    where: { id: actor.requestId },
    select: { askerId: true, matchedPersonId: true, matchStatus: true },
  });
  return request?.matchStatus === 'confirmed'
    ? request.matchedPersonId
    : (request?.askerId ?? null);
}

async function residentAt(
  tx: Tx,
  actor: Actor,
  { householdId, today }: Home,
): Promise<AtPlan | null> {
  const personId = await personOf(tx, actor);
  if (personId === null) return null;
  const members = await tx.householdMember.findMany({
    where: residentHousehold(householdId),
    select: { person: { select: { id: true, givenName: true, birthDate: true } } },
  });
  const people = members.map(({ person }) => person);
  const self = people.find((person) => person.id === personId);
  if (!self) return null;
  const ageOf = (birthDate: Date | null) =>
    birthDate ? ageOn(fromDateColumn(birthDate), today) : null;
  const age = ageOf(self.birthDate);
  const isYoung = age !== null && age < adultFrom;
  const children = people.filter((person) => (ageOf(person.birthDate) ?? adultFrom) < ownVoiceFrom);
  return {
    author: { kind: 'resident', id: personId, name: self.givenName },
    actor: {
      ...{ kind: 'resident', personId, isYoung },
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
 * @returns null for everybody else
 */
export async function atPlan(tx: Tx, actor: Actor, home: Home): Promise<AtPlan | null> {
  if (actor.kind === 'staff') return staffAt(tx, actor, home);
  if (actor.kind === 'participant') return participantAt(tx, actor.participantId, home);
  return residentAt(tx, actor, home);
}
