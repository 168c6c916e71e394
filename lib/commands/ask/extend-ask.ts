import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn, now } from '@/lib/platform/clock';
import type { ExtendInput } from '@/lib/schemas/ask';
import { changeAsk } from './case-ask';
import { giveMoreTime } from './more-time';

/**
 * Gives a resident a week more for what was asked. The same press twice is one week.
 * @param actor contact person, or who stands in
 * @param caseId uuid
 * @param askId uuid of an ask about a part of it
 * @param seen the last day that the page showed
 * @param at moment
 * @throws NotFoundError for others, recorded as an attempt
 */
export async function extendAsk(
  actor: StaffActor,
  caseId: string,
  askId: string,
  seen: ExtendInput,
  at: Date = now(),
): Promise<void> {
  const change = { actor, caseId, askId, at, kind: 'askExtended', event: 'ask.extended' } as const;
  await changeAsk(change, async (tx, ask) => {
    if (fromDateColumn(ask.dueOn) !== seen.dueOn) return false;
    return giveMoreTime(tx, ask, { staffId: actor.staffId }, at);
  });
}
