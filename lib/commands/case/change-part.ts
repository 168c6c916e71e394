import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now } from '@/lib/platform/clock';
import type { PartChange } from '@/lib/schemas/case';
import { changeCase, touchCase } from './change-case';
import { applyPartChange, isDoneAlready, partsNow } from './part-change';
import type { Saved } from './merged-facts';
import { refreshWeight } from './refresh-weight';

/**
 * Starts, answers, closes or reopens a part. Answering and closing have an outcome that the resident reads, and hears of
 * by mail.
 * @param actor contact person or stand-in
 * @param caseId uuid
 * @param partId uuid of a part of this case
 * @param change what, the outcome, and the status and version that the page showed
 * @param at moment of the change
 * @returns whether a colleague was further already, and nothing was left to do
 * @throws NotFoundError for others; ConflictError with the part as it stands when both ended it in different words or ways, or the resident took
 * the request back
 */
export async function changePart(
  actor: StaffActor,
  caseId: string,
  partId: string,
  change: PartChange,
  at: Date = now(),
): Promise<Saved> {
  let saved: Saved = 'saved';
  await changeCase({ actor, verb: 'answer', caseId, at }, async (tx, found) => {
    const [part] = await partsNow(tx, caseId, [partId]);
    if (isDoneAlready(part!, change)) return;
    saved = await applyPartChange(tx, { actor, found, at }, part!, change);
    await touchCase(tx, caseId, at);
    await refreshWeight(tx, caseId);
  });
  return saved;
}
