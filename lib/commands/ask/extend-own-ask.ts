import 'server-only';
import { record } from '@/lib/platform/audit';
import { fromDateColumn, now } from '@/lib/platform/clock';
import { limitRate } from '@/lib/platform/rate-limit';
import { withOwnRequest, type Owner } from '@/lib/commands/my-case/own-request';
import { tellContactPerson } from '@/lib/commands/my-case/tell-contact-person';
import { addToTimeline } from '@/lib/commands/shared/tell';
import type { ExtendInput } from '@/lib/schemas/ask';
import { giveMoreTime } from './more-time';
import { ownAsk } from './own-ask';

/**
 * A resident takes a week more for what was asked; no reason is needed (VALUES H2). The same press twice is one week.
 * @param actor signed-in resident or holder of a slip
 * @param requestId uuid of the own request
 * @param askId uuid of an ask about a part of it
 * @param seen the last day that the page showed
 * @param at moment
 * @throws NotFoundError for somebody else's, the attempt is recorded; RateLimitedError
 */
export async function extendOwnAsk(
  actor: Owner,
  requestId: string,
  askId: string,
  seen: ExtendInput,
  at: Date = now(),
): Promise<void> {
  await limitRate('mine.extend', requestId, 20, 60 * 60);
  await withOwnRequest(actor, requestId, async (tx, request) => {
    const ask = await ownAsk(tx, request.id, askId);
    if (fromDateColumn(ask.dueOn) !== seen.dueOn) return;
    if (!(await giveMoreTime(tx, ask, 'resident', at))) return;
    const { id, caseId, householdId } = request;
    const about = { caseId, requestId: id, partId: ask.partId };
    const line = { ...about, kind: 'askExtended', at, isForResident: true };
    await addToTimeline(tx, { ...line, actorName: request.asker.givenName });
    await tellContactPerson(tx, request, 'askExtended', at);
    await record(tx, {
      ...{ event: 'ask.extended', payload: { askId: ask.id }, actor, origin: 'mine' },
      ...{ requestId: id, caseId, householdId },
    });
  });
}
