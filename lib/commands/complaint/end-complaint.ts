import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now } from '@/lib/platform/clock';
import { FieldErrorsError } from '@/lib/platform/errors';
import { handledComplaints } from '@/lib/policies/complaint';
import type { OutcomeTyped } from '@/lib/schemas/complaint';
import { tellComplainer } from './tell-complainer';
import { changeComplaint } from './with-complaint';

/**
 * Tells who complained what became of it, in plain words (Awb 9:12), and by mail that it is there. Nobody is judged unheard: first stands how who
 * complains was heard, unless that one is content or it is not taken up.
 * @param actor handler, whose name stands under it
 * @param id uuid
 * @param typed outcome and words
 * @param at moment
 * @throws NotFoundError for others; FieldErrorsError without a hearing, or when it ended in other words
 */
export async function endComplaint(
  actor: StaffActor,
  id: string,
  { outcome, words }: OutcomeTyped,
  at: Date = now(),
): Promise<void> {
  const changing = { actor, id, where: handledComplaints(actor), what: 'ended' as const };
  await changeComplaint(changing, async (tx, found) => {
    // Posted twice: it ended so.
    if (found.outcome === outcome && found.outcomeWords === words) return null;
    const needsHearing = outcome !== 'settled' && outcome !== 'notTaken';
    if (needsHearing && found.hearing === null) {
      throw new FieldErrorsError([{ path: 'outcome', key: 'hearFirst' }]);
    }
    if (!found.outcome) await tellComplainer(tx, found);
    return { outcome, outcomeWords: words, outcomeAt: at };
  });
}
