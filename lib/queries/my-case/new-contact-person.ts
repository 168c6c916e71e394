import 'server-only';
import { tookOver } from '@/lib/facts/household/took-over';
import { today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { settings } from '@/lib/platform/settings';
import type { LocalDate } from '@/lib/rules/local-date';
import { toldUntil } from '@/lib/rules/took-over';
import type { OwnRequestKey } from './own-request';

/** Somebody else became contact person, and the reader may say no to that. */
export type NewContactPerson = {
  /** who helped before */
  before: string;
  /** whether the one before can help again; why not is not the reader's to know */
  canReturn: boolean;
  /** it happened so lately that it stands on top of the page */
  isNews: boolean;
};

/**
 * Who took over from whom since an own request was sent, for as long as its sender did not ask for somebody else.
 * @param own the reader's request
 * @param today local date
 * @returns null when nobody took over, when it was asked for already, or when the request was taken back
 */
export async function newContactPerson(
  own: OwnRequestKey,
  today: LocalDate = todayNow(),
): Promise<NewContactPerson | null> {
  if (own.withdrawnAt) return null;
  const took = await tookOver(database(), own, today);
  if (!took) return null;
  const { assignmentId, before, canReturn, since } = took;
  const asked = await database().contactPersonWish.findUnique({
    where: { requestId_assignmentId: { requestId: own.id, assignmentId } },
    select: { id: true },
  });
  if (asked) return null;
  const isNews = today <= toldUntil(since, settings().promise);
  return { before: before.name, canReturn, isNews };
}
