import 'server-only';
import { atTalk, type AtTalk, type Place } from '@/lib/facts/talk/at-talk';
import type { Actor } from '@/lib/platform/actor-types';
import { today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { mayTalk } from '@/lib/policies/talk';
import type { LocalDate } from '@/lib/rules/local-date';
import { mayWantOwnTalk } from '@/lib/rules/talk/own-talk';
import { isRequestId } from '@/lib/schemas/my-case';
import { messagesOf, type MessagePage } from './messages';
import { readersOf, type Readers } from './readers';
import { toTellOf, type ToTellLine } from './to-tell';

/** A conversation that the reader can go to. */
export type TalkChoice = {
  /** whose own it is; null: the household's */
  ownerId: string | null;
  name: string | null;
  unread: number;
};

/** A conversation, for one reader. */
export type TalkPage = MessagePage & {
  householdId: string;
  /** the case in which the household is helped */
  caseId: string | null;
  ownerId: string | null;
  /** first name of whose own it is */
  owner: string | null;
  isOver: boolean;
  reader: 'resident' | 'contact' | 'member';
  /** the reader is under 18 */
  isYoung: boolean;
  may: Record<'write' | 'share' | 'leave', boolean>;
  readers: Readers;
  toTell: ToTellLine[];
  /** this conversation and the others of the household, for who may read more than one */
  choices: TalkChoice[];
};

const atOnce = 20;

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

/** What waits for the contact person, and for everybody else what this one did not read. */
async function unreadOf({ actor, author, householdId }: AtTalk) {
  const isContact = actor.kind === 'staff';
  const isRead = { readerKind: author.kind, readerId: author.id };
  const waits = isContact
    ? { isFromContact: false, readAt: null }
    : { NOT: { byKind: author.kind, byId: author.id }, reads: { none: isRead } };
  const rows = await database().conversation.findMany({
    where: { householdId },
    select: { personId: true, _count: { select: { messages: { where: waits } } } },
  });
  return new Map(rows.map(({ personId, _count }) => [personId, _count.messages]));
}

async function choicesOf(found: AtTalk): Promise<TalkChoice[]> {
  const owners = ownersFor(found);
  if (owners.length < 2) return [];
  const unread = await unreadOf(found);
  return owners.map((owner) => ({ ...owner, unread: unread.get(owner.ownerId) ?? 0 }));
}

function readerOf({ actor }: AtTalk): TalkPage['reader'] {
  if (actor.kind === 'resident') return 'resident';
  return actor.kind === 'staff' && actor.as !== 'involved' ? 'contact' : 'member';
}

/** Whether an address can name a conversation at all. */
const isPlace = ({ ownerId, ...of }: Place) =>
  isRequestId('caseId' in of ? of.caseId : of.householdId) &&
  (ownerId === null || isRequestId(ownerId));

/**
 * A conversation for whoever may read it. A fixed number of queries, however long it is.
 * @param actor who looks
 * @param place which conversation, as it stands in the address
 * @param cursor `next` of the page before
 * @param today local date
 * @returns null for everybody else; `lookAtTalk` records the look, or the attempt
 */
export async function talkPage(
  actor: Actor,
  place: Place,
  cursor?: string,
  today: LocalDate = todayNow(),
): Promise<TalkPage | null> {
  if (!isPlace(place)) return null;
  const found = await atTalk(database(), actor, place, today);
  if (!found) return null;
  const { talk, householdId, people, kase } = found;
  const [page, readers, toTell, choices] = await Promise.all([
    messagesOf(found, atOnce, cursor),
    readersOf(found, today),
    toTellOf(found),
    choicesOf(found),
  ]);
  const may = (verb: 'write' | 'share' | 'leave') => mayTalk(found.actor, verb, talk);
  return {
    ...page,
    ...{ householdId, caseId: kase?.id ?? null, ownerId: talk.ownerId, isOver: talk.isOver },
    owner: people.find(({ id }) => id === talk.ownerId)?.givenName ?? null,
    reader: readerOf(found),
    isYoung: found.actor.kind === 'resident' && !found.actor.isAdult,
    may: { write: may('write'), share: may('share'), leave: may('leave') },
    ...{ readers, toTell, choices },
  };
}
