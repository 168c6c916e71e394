import 'server-only';
import {
  livingAt,
  participantAtHome,
  residentAtHome,
  staffAtHome,
  sureAmong,
  type Author,
  type Home,
  type Housemate,
} from '@/lib/facts/household/at-household';
import { decidersIn } from '@/lib/facts/household/deciders';
import type { Actor, StaffActor } from '@/lib/platform/actor-types';
import type { Tx } from '@/lib/platform/db';
import type { PlanActor } from '@/lib/policies/plan-sees';
import { adultFrom, ownVoiceFrom } from '@/lib/rules/age';

/** Who made a version, as it is kept with it. */
export type PlanAuthor = Author;

/** Somebody at a plan: as whom the policy knows this person, and as whom the version names the author. */
export type AtPlan = { actor: PlanActor; author: PlanAuthor };

/** Somebody of the household at its plan, with the age in years. */
export type ResidentAtPlan = AtPlan & { age: number };

async function staffAt(tx: Tx, staff: StaffActor, home: Home): Promise<AtPlan | null> {
  const { staffId, name } = staff;
  const stands = await staffAtHome(tx, staff, home, { status: 'open' });
  if (!stands) return null;
  const as = stands === 'involved' ? 'involved' : 'contactPerson';
  return { author: { kind: 'staff', id: staffId, name }, actor: { kind: 'staff', staffId, as } };
}

/** Everybody at home who is old enough for an own view; who only lives in the same house speaks for no child. */
async function asResidents(
  tx: Tx,
  people: readonly Housemate[],
  { householdId }: Home,
): Promise<ResidentAtPlan[]> {
  const children = people.filter(({ age }) => age < ownVoiceFrom).map(({ id }) => id);
  const deciders = await decidersIn(tx, householdId, people, children);
  const own = people.filter(({ age }) => age >= ownVoiceFrom);
  return own.map(({ id, givenName, age }) => {
    const isYoung = age < adultFrom;
    const speaksFor = isYoung ? [] : children.filter((c) => deciders(c).adultIds.includes(id));
    return {
      author: { kind: 'resident', id, name: givenName },
      actor: { kind: 'resident', personId: id, isYoung, speaksFor },
      age,
    };
  });
}

async function residentAt(tx: Tx, actor: Actor, home: Home): Promise<AtPlan | null> {
  const found = await residentAtHome(tx, actor, home);
  if (!found || found.self.age < ownVoiceFrom) return null;
  const all = await asResidents(tx, found.people, home);
  const self = all.find(({ author }) => author.id === found.self.id);
  return self ? { author: self.author, actor: self.actor } : null;
}

/**
 * Everybody of a household who has an own view of its plan (RULES 2.4); not of whom it is not sure that this is the own one.
 * @param tx transaction or client
 * @param home the household, and today as local date
 * @returns as whom each stands at it, with the age in years
 */
export async function residentsAtPlan(tx: Tx, home: Home): Promise<ResidentAtPlan[]> {
  const people = await livingAt(tx, home);
  const isSure = await sureAmong(tx, home.householdId, people);
  const all = await asResidents(tx, people, home);
  return all.filter(({ author }) => isSure(author.id));
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
  if (actor.kind !== 'participant') return residentAt(tx, actor, home);
  const author = await participantAtHome(tx, actor, home);
  return author && { author, actor: { kind: 'participant', participantId: actor.participantId } };
}

/**
 * Who speaks for a child that is too young for an own view of the plan (RULES 2.4).
 * @param tx transaction or client
 * @param actor who looks
 * @param home the household, and today as local date
 * @returns first names of the adults at home who decide about the child, or the institution that is its guardian; null for
 * who is no such child
 */
export async function speakersFor(tx: Tx, actor: Actor, home: Home): Promise<string[] | null> {
  const found = await residentAtHome(tx, actor, home);
  if (!found || found.self.age >= ownVoiceFrom) return null;
  const { self, people } = found;
  const deciders = await decidersIn(tx, home.householdId, people, [self.id]);
  const { adultIds, guardian } = deciders(self.id);
  if (guardian) return [guardian.name];
  return people.filter(({ id }) => adultIds.includes(id)).map(({ givenName }) => givenName);
}
