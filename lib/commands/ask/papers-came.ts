import 'server-only';
import { fromDateColumn, toDateColumn, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { recordPartEvent, type KnownBy } from '@/lib/commands/shared/part-events';
import { standingInvitation, type Ask } from './more-time';

/** Other papers about the same part, for which the time stands still as well. */
async function isAskedForMore(tx: Tx, { id, partId }: Ask, at: Date): Promise<boolean> {
  const other = await tx.partAsk.findFirst({
    where: {
      ...{ partId, id: { not: id }, kind: 'papers', closedAt: null, replies: { none: {} } },
      dueOn: { gte: toDateColumn(today(at)) },
    },
    select: { id: true },
  });
  return other !== null;
}

/**
 * Papers came, or are not needed any more: the time stands still no longer for these. While others are asked for, it does
 * so for them (RULES 1.4: the union): only this asking ends, and the part is not complete.
 * @param tx transaction in which the case is locked
 * @param ask for papers, as it stood before
 * @param by who knows
 * @param at moment
 */
export async function papersCame(tx: Tx, ask: Ask, by: KnownBy, at: Date): Promise<void> {
  const { partId, invitationId } = ask;
  const on = today(at);
  if (!(await isAskedForMore(tx, ask, at))) {
    await recordPartEvent(tx, { partId, kind: 'completed', occurredOn: on }, by, at);
    return;
  }
  const before = await standingInvitation(tx, invitationId);
  // Over by itself: then there is nothing to end.
  if (!before || !invitationId || fromDateColumn(ask.dueOn) < on) return;
  const event = { partId, kind: 'invitation_to_complete', untilOn: on } as const;
  const place = { occurredOn: fromDateColumn(before.occurredOn), replacesId: invitationId };
  const ended = await recordPartEvent(tx, { ...event, ...place }, by, at);
  await tx.partAsk.update({
    where: { id: ask.id },
    data: { invitationId: ended },
    select: { id: true },
  });
}
