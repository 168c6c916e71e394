import 'server-only';
import { atTalk, type AtTalk, type Place } from '@/lib/facts/talk/at-talk';
import type { Actor } from '@/lib/platform/actor-types';
import { today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { mayTalk } from '@/lib/policies/talk';
import type { LocalDate } from '@/lib/rules/local-date';
import { isRequestId } from '@/lib/schemas/my-case';
import { choicesOf, type TalkChoice } from './choices';
import { messagesOf, type MessagePage } from './messages';
import { readersOf, type Readers } from './readers';
import { toTellOf, type ToTellLine } from './to-tell';

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
  may: Record<'write' | 'share' | 'leave', boolean>;
  readers: Readers;
  toTell: ToTellLine[];
  /** this conversation and the others of the household, for who may read more than one */
  choices: TalkChoice[];
};

const atOnce = 20;

function readerOf({ actor }: AtTalk): TalkPage['reader'] {
  if (actor.kind === 'resident') return 'resident';
  return actor.kind === 'staff' && actor.as !== 'involved' ? 'contact' : 'member';
}

/** Whether an address can name a conversation at all. */
const isPlace = (place: Place) =>
  isRequestId('caseId' in place ? place.caseId : place.householdId) &&
  (!('ownerId' in place) || place.ownerId === null || isRequestId(place.ownerId));

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
    may: { write: may('write'), share: may('share'), leave: may('leave') },
    ...{ readers, toTell, choices },
  };
}
