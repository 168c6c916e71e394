import 'server-only';
import { decidersIn } from '@/lib/facts/household/deciders';
import { homesOf, type OwnHome } from '@/lib/facts/household/homes-of';
import type { Actor } from '@/lib/platform/actor-types';
import type { Tx } from '@/lib/platform/db';
import type { FactReader } from '@/lib/policies/known-facts';
import { adultFrom, ownVoiceFrom } from '@/lib/rules/age';
import type { LocalDate } from '@/lib/rules/local-date';

/** A household of a resident, and as whom this one reads what it told. */
export type OwnKnown = {
  householdId: string;
  self: { id: string; givenName: string };
  people: OwnHome['people'];
  reader: FactReader;
};

async function readerOf(tx: Tx, home: OwnHome): Promise<OwnKnown | null> {
  const { householdId, self, people } = home;
  const member = await tx.householdMember.findFirst({
    where: { householdId, personId: self.id, until: null, isConfirmed: true },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
    select: { since: true },
  });
  if (!member || self.age < ownVoiceFrom) return null;
  const isAdult = self.age >= adultFrom;
  const children = people.filter(({ age }) => age < ownVoiceFrom).map(({ id }) => id);
  const deciders = await decidersIn(tx, householdId, people, isAdult ? children : []);
  const speaksFor = isAdult ? children.filter((id) => deciders(id).adultIds.includes(self.id)) : [];
  const { since } = member;
  return { householdId, self, people, reader: { personId: self.id, isAdult, speaksFor, since } };
}

/**
 * The households of a resident, and as whom this one reads what they told.
 * @param tx transaction or client
 * @param actor resident or holder of a slip
 * @param today local date
 * @returns none as long as it is not sure whose household it is, and for who is younger than 12
 */
export async function ownKnown(tx: Tx, actor: Actor, today: LocalDate): Promise<OwnKnown[]> {
  const found: OwnKnown[] = [];
  for (const home of await homesOf(tx, actor, today)) {
    const own = await readerOf(tx, home);
    if (own) found.push(own);
  }
  return found;
}
