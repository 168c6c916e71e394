import 'server-only';
import { homesOf } from '@/lib/facts/household/homes-of';
import { personOf } from '@/lib/facts/household/at-household';
import type { ResidentActor, SlipActor } from '@/lib/platform/actor-types';
import { fromDateColumn, today as todayOf } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { adultFrom, ownVoiceFrom } from '@/lib/rules/age';
import type { LocalDate } from '@/lib/rules/local-date';
import type { HomeChangeKind } from '@/lib/schemas/home-change';

/** A home about which somebody can tell something, and who reads it there. */
export type HomeToTell = { householdId: string; others: string[]; contactPerson: string };

/** What somebody told before: what kind, when, and how it stands. The words are not shown again: others may look along. */
export type ToldChange = {
  id: string;
  kind: HomeChangeKind;
  toldAt: Date;
  dueOn: LocalDate;
  isHandled: boolean;
};

/** What the page about a change at home needs. */
export type MyHomeChanges = { homes: HomeToTell[]; told: ToldChange[]; isYoung: boolean };

const most = 10;

/** Who helps each of these households now, or helped it last. */
async function contactPersons(householdIds: string[]): Promise<Map<string, string>> {
  const cases = await database().case.findMany({
    where: { householdId: { in: householdIds } },
    // Open stands after closed in the alphabet; the last one of a household stays.
    orderBy: [{ status: 'asc' }, { openedAt: 'asc' }],
    select: { householdId: true, contactPerson: { select: { name: true } } },
  });
  return new Map(cases.map((kase) => [kase.householdId, kase.contactPerson.name]));
}

async function toldBy(personId: string): Promise<ToldChange[]> {
  const rows = await database().homeChange.findMany({
    where: { personId },
    orderBy: [{ toldAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: { id: true, kind: true, toldAt: true, dueOn: true, handledAt: true },
  });
  return rows.map(({ kind, dueOn, handledAt, ...row }) => ({
    ...row,
    kind: kind as HomeChangeKind,
    dueOn: fromDateColumn(dueOn),
    isHandled: handledAt !== null,
  }));
}

/**
 * Where somebody can tell that something changes, and what this one told before; nobody else's words.
 * @param actor resident or holder of a slip
 * @param today local date
 */
export async function myHomeChanges(
  actor: ResidentActor | SlipActor,
  today: LocalDate = todayOf(),
): Promise<MyHomeChanges> {
  const homes = await homesOf(database(), actor, today);
  const helps = await contactPersons(homes.map(({ householdId }) => householdId));
  const personId = await personOf(database(), actor);
  return {
    homes: homes
      .filter(({ householdId, self }) => self.age >= ownVoiceFrom && helps.has(householdId))
      .map(({ householdId, self, people }) => ({
        householdId,
        others: people.filter(({ id }) => id !== self.id).map(({ givenName }) => givenName),
        contactPerson: helps.get(householdId)!,
      })),
    told: personId === null ? [] : await toldBy(personId),
    isYoung: homes.some(({ self }) => self.age < adultFrom),
  };
}
