import 'server-only';
import { atTalk } from '@/lib/facts/talk/at-talk';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { mayTalk } from '@/lib/policies/talk';
import type { LocalDate } from '@/lib/rules/local-date';
import { messagesOf, type MessageLine } from './messages';
import { choicesOf, unreadOf, type TalkChoice } from './choices';
import { toTellOf } from './to-tell';

/** The conversation of a household as its case shows it: what was said last, and what waits. */
export type CaseTalk = {
  latest: MessageLine[];
  unread: number;
  /** own conversations of people of the household in which something waits */
  ownUnread: TalkChoice[];
  /** whom to call or write to, by first name */
  toTell: string[];
  mayWrite: boolean;
};

const latestShown = 2;

/**
 * What the page of a case shows of its conversation. Looking at it is no reading: it stays unread until the conversation
 * was opened.
 * @param staff contact person, or who stands in
 * @param caseId uuid
 * @param today local date
 * @returns null for who has no part in it
 */
export async function caseTalk(
  staff: StaffActor,
  caseId: string,
  today: LocalDate = todayNow(),
): Promise<CaseTalk | null> {
  const found = await atTalk(database(), staff, { caseId, ownerId: null }, today);
  if (!found) return null;
  const [{ messages }, unread, choices, toTell] = await Promise.all([
    messagesOf(found, latestShown),
    unreadOf(found),
    choicesOf(found),
    toTellOf(found),
  ]);
  return {
    latest: messages,
    unread: unread.get(null) ?? 0,
    ownUnread: choices.filter((choice) => choice.ownerId !== null && choice.unread > 0),
    toTell: toTell.map(({ name }) => name),
    mayWrite: mayTalk(found.actor, 'write', found.talk),
  };
}
