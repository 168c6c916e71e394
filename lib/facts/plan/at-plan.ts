import 'server-only';
import {
  participantAtHome,
  residentAtHome,
  staffAtHome,
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

async function staffAt(tx: Tx, staff: StaffActor, home: Home): Promise<AtPlan | null> {
  const { staffId, name } = staff;
  const stands = await staffAtHome(tx, staff, home, { status: 'open' });
  if (!stands) return null;
  const as = stands === 'involved' ? 'involved' : 'contactPerson';
  return { author: { kind: 'staff', id: staffId, name }, actor: { kind: 'staff', staffId, as } };
}

async function residentAt(tx: Tx, actor: Actor, home: Home): Promise<AtPlan | null> {
  const found = await residentAtHome(tx, actor, home);
  if (!found || found.self.age < ownVoiceFrom) return null;
  const { self, people } = found;
  const isYoung = self.age < adultFrom;
  const speaksFor = isYoung ? [] : await spokenForBy(tx, self.id, people, home);
  return {
    author: { kind: 'resident', id: self.id, name: self.givenName },
    actor: { kind: 'resident', personId: self.id, isYoung, speaksFor },
  };
}

/** The children at home about whom this adult decides; who only lives in the same house speaks for none of them. */
async function spokenForBy(
  tx: Tx,
  adultId: string,
  people: readonly Housemate[],
  { householdId }: Home,
): Promise<string[]> {
  const children = people.filter(({ age }) => age < ownVoiceFrom).map(({ id }) => id);
  const deciders = await decidersIn(tx, householdId, people, children);
  return children.filter((id) => deciders(id).adultIds.includes(adultId));
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
