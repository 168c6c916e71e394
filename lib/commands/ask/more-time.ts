import 'server-only';
import { fromDateColumn, toDateColumn, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { recordPartEvent, type KnownBy } from '@/lib/commands/shared/part-events';
import { laterDay } from '@/lib/rules/ask';
import { planReminders } from './plan-reminders';

/** What must be known of an ask to move its day. */
export const askFields = {
  ...{ id: true, partId: true, kind: true, dueOn: true, closedAt: true, invitationId: true },
  replies: { take: 1, select: { id: true } },
} satisfies Prisma.PartAskSelect;

/** An ask with what must be known to move its day. */
export type Ask = Prisma.PartAskGetPayload<{ select: typeof askFields }>;

/**
 * The asking as the term of the law knows it, when no correction came in its place.
 * @param tx transaction in which the case is locked
 * @param id uuid of the fact; null of an ask that lets no time stand still
 */
export async function standingInvitation(tx: Tx, id: string | null) {
  const where = { id: id ?? undefined, replacedBy: null, isTakenBack: false };
  return id === null ? null : tx.partEvent.findFirst({ where, select: { occurredOn: true } });
}

/** As long as the day lay ahead the time still stands still, now until the later day; after it, it does so anew from today. */
async function moveInvitation(tx: Tx, ask: Ask, untilOn: string, by: KnownBy, at: Date) {
  const before =
    fromDateColumn(ask.dueOn) >= today(at) ? await standingInvitation(tx, ask.invitationId) : null;
  const event = { partId: ask.partId, kind: 'invitation_to_complete', untilOn } as const;
  const place = before
    ? { occurredOn: fromDateColumn(before.occurredOn), replacesId: ask.invitationId! }
    : { occurredOn: today(at) };
  return recordPartEvent(tx, { ...event, ...place }, by, at);
}

/**
 * One press for more time: a week more, also when the day has passed.
 * @param tx transaction in which the case is locked
 * @param ask read under the lock
 * @param by who asks for it
 * @param at moment
 * @returns whether there was something to move: nothing came yet, and it is not closed
 */
export async function giveMoreTime(tx: Tx, ask: Ask, by: KnownBy, at: Date): Promise<boolean> {
  if (ask.closedAt || ask.replies.length > 0) return false;
  const dueOn = laterDay(fromDateColumn(ask.dueOn), today(at));
  const isPapers = ask.kind === 'papers';
  const invitationId = isPapers ? await moveInvitation(tx, ask, dueOn, by, at) : null;
  await tx.partAsk.update({
    where: { id: ask.id },
    data: { dueOn: toDateColumn(dueOn), invitationId, reminders: 0, overToldAt: null },
    select: { id: true },
  });
  await planReminders(tx, { id: ask.id, dueOn }, today(at));
  return true;
}
