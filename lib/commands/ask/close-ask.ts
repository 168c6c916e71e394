import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now } from '@/lib/platform/clock';
import { ConflictError } from '@/lib/platform/errors';
import type { AskEnd } from '@/lib/schemas/ask';
import { changeAsk } from './case-ask';
import { papersCame } from './papers-came';

/**
 * Says that an ask is done: everything is here, also on paper, or it is not needed any more. Papers that came let the term
 * of the law run on from today, when nothing came before.
 * @param actor contact person, or who stands in
 * @param caseId uuid
 * @param askId uuid of an ask about a part of it
 * @param closedAs how it ended
 * @param at moment
 * @throws NotFoundError for others, recorded as an attempt; ConflictError when a colleague closed it otherwise
 */
export async function closeAsk(
  actor: StaffActor,
  caseId: string,
  askId: string,
  closedAs: AskEnd,
  at: Date = now(),
): Promise<void> {
  const change = { actor, caseId, askId, at, kind: 'askClosed', event: 'ask.closed' } as const;
  await changeAsk(change, async (tx, ask) => {
    if (ask.closedAs === closedAs) return false;
    if (ask.closedAs) throw new ConflictError({ closedAs: ask.closedAs });
    await tx.partAsk.update({
      where: { id: ask.id },
      data: { closedAs, closedAt: at, closedById: actor.staffId },
      select: { id: true },
    });
    if (ask.kind === 'papers' && ask.replies.length === 0) {
      await papersCame(tx, ask, { staffId: actor.staffId }, at);
    }
    return true;
  });
}
