import 'server-only';
import type { AtTalk } from '@/lib/facts/talk/at-talk';
import { database } from '@/lib/platform/db';
import { mayTalk } from '@/lib/policies/talk';
import { mayWantOwnTalk } from '@/lib/rules/talk/own-talk';

/** A conversation that the reader can go to. */
export type TalkChoice = {
  /** whose own it is; null: the household's */
  ownerId: string | null;
  name: string | null;
  unread: number;
};

/** Whose conversations there can be, for this reader. */
function ownersFor(found: AtTalk): { ownerId: string | null; name: string | null }[] {
  const { actor, people, talk } = found;
  const isMine = (id: string) => (actor.kind === 'resident' ? id === actor.personId : true);
  const owners = people
    .filter(({ id, age }) => (mayWantOwnTalk(age, people) && isMine(id)) || id === talk.ownerId)
    .map(({ id, givenName }) => ({
      ownerId: id as string | null,
      name: givenName as string | null,
    }));
  return [{ ownerId: null, name: null }, ...owners].filter(({ ownerId }) =>
    mayTalk(actor, 'read', { ownerId, memberSince: null, isOver: false }),
  );
}

/**
 * What waits in the conversations of a household: for the contact person what nobody of us read, for everybody else what
 * this one did not read.
 * @param found the household and who looks
 * @returns counts by whose own conversation it is; null is the household's
 */
export async function unreadOf({ actor, author, householdId, talk }: AtTalk) {
  const isContact = actor.kind === 'staff' && actor.as !== 'involved';
  const isRead = { readerKind: author.kind, readerId: author.id };
  const since = talk.memberSince && !isContact ? { at: { gte: talk.memberSince } } : {};
  const waits = isContact
    ? { isFromContact: false, readAt: null }
    : { ...since, NOT: { byKind: author.kind, byId: author.id }, reads: { none: isRead } };
  const rows = await database().conversation.findMany({
    where: { householdId },
    select: { personId: true, _count: { select: { messages: { where: waits } } } },
  });
  return new Map(rows.map(({ personId, _count }) => [personId, _count.messages]));
}

/**
 * The conversations of a household for who may read more than one of them.
 * @param found the household and who looks
 * @returns none when there is no choice
 */
export async function choicesOf(found: AtTalk): Promise<TalkChoice[]> {
  const owners = ownersFor(found);
  if (owners.length < 2) return [];
  const unread = await unreadOf(found);
  return owners.map((owner) => ({ ...owner, unread: unread.get(owner.ownerId) ?? 0 }));
}
