import 'server-only';
import { homesOf, type OwnHome } from '@/lib/facts/household/homes-of';
import type { Actor } from '@/lib/platform/actor-types';
import { today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { adultFrom } from '@/lib/rules/age';
import type { LocalDate } from '@/lib/rules/local-date';
import { mayWantOwnTalk } from '@/lib/rules/talk/own-talk';

/** A conversation in which a resident takes part. */
export type MyTalk = {
  householdId: string;
  /** of the reader alone with the contact person; else of the household */
  isOwn: boolean;
  /** first names of the others at home */
  others: string[];
  unread: number;
};

/** What this person did not read, per conversation: nothing of what nobody said. */
async function unreadOf(personId: string, householdIds: string[]) {
  const mine = { readerKind: 'resident', readerId: personId };
  const waits = { NOT: { byKind: 'resident', byId: personId }, reads: { none: mine } };
  const rows = await database().conversation.findMany({
    where: {
      householdId: { in: householdIds },
      OR: [{ personId: null }, { personId }],
    },
    select: {
      ...{ householdId: true, personId: true },
      _count: { select: { messages: { where: waits } } },
    },
  });
  const key = (householdId: string, isOwn: boolean) => `${householdId} ${isOwn}`;
  const counts = new Map(
    rows.map((row) => [key(row.householdId, row.personId !== null), row._count.messages]),
  );
  return (householdId: string, isOwn: boolean) => counts.get(key(householdId, isOwn)) ?? 0;
}

/** In the household's conversation adults take part; in one of their own whoever may want that. */
function talksIn({ householdId, self, people }: OwnHome): Omit<MyTalk, 'unread'>[] {
  const others = people.filter(({ id }) => id !== self.id).map(({ givenName }) => givenName);
  const both = [
    { isOwn: false, is: self.age >= adultFrom },
    { isOwn: true, is: mayWantOwnTalk(self.age, people) },
  ];
  return both.filter(({ is }) => is).map(({ isOwn }) => ({ householdId, isOwn, others }));
}

/**
 * The conversations in which a resident takes part: of the household, of one's own, and both twice for who lives at two
 * addresses.
 * @param actor resident or holder of a slip
 * @param today local date
 * @returns with how much is unread; none as long as it is not sure whose household it is
 */
export async function myTalks(actor: Actor, today: LocalDate = todayNow()): Promise<MyTalk[]> {
  const homes = await homesOf(database(), actor, today);
  const [first] = homes;
  if (!first) return [];
  const unread = await unreadOf(
    first.self.id,
    homes.map(({ householdId }) => householdId),
  );
  return homes
    .flatMap(talksIn)
    .map((talk) => ({ ...talk, unread: unread(talk.householdId, talk.isOwn) }));
}

/**
 * Whether somebody takes part in a conversation at all, for the way to it.
 * @param actor whoever it is
 * @param today local date
 */
export async function hasTalks(actor: Actor, today: LocalDate = todayNow()): Promise<boolean> {
  const homes = await homesOf(database(), actor, today);
  return homes.some((home) => talksIn(home).length > 0);
}
