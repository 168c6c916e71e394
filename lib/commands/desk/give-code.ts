import 'server-only';
import { makeOneTimeCode, oneTimeCodeMinutes } from '@/lib/commands/my-case/make-one-time-code';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now, today } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { can } from '@/lib/policies';

/**
 * Makes a one-time code to read out at the desk, for the request that this host entered today.
 * @param actor host who saw the proof of identity
 * @param requestId uuid
 * @param at moment of asking
 * @returns the digits, which open the own page once, together with the code of the slip; and until when
 * @throws NotFoundError for a request of another host or another day
 */
export async function giveCode(
  actor: StaffActor,
  requestId: string,
  at: Date = now(),
): Promise<{ code: string; until: Date }> {
  return transaction(async (tx) => {
    const request = await tx.helpRequest.findUnique({
      where: { id: requestId },
      select: { enteredById: true, submittedAt: true },
    });
    const isOfToday = request !== null && today(request.submittedAt) === today(at);
    const walkIn = { kind: 'walkIn' as const, enteredById: request?.enteredById ?? null };
    if (!isOfToday || !can(actor, 'giveCode', walkIn)) throw new NotFoundError();
    const code = await makeOneTimeCode(tx, requestId, 'desk', actor);
    return { code, until: new Date(at.getTime() + oneTimeCodeMinutes * 60_000) };
  });
}
