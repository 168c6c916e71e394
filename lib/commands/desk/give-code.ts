import 'server-only';
import { makeOneTimeCode, type MadeCode } from '@/lib/commands/my-case/make-one-time-code';
import type { StaffActor } from '@/lib/platform/actor-types';
import { recordAlone } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import { database, transaction } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { can } from '@/lib/policies';

type Asked = { enteredById: string | null; submittedAt: Date; caseId: string; householdId: string };

function mayGive(actor: StaffActor, request: Asked | null, at: Date): boolean {
  if (!request || today(request.submittedAt) !== today(at)) return false;
  return can(actor, 'giveCode', { kind: 'walkIn', enteredById: request.enteredById });
}

/**
 * Makes a one-time code for the request that this host entered today: to show and to take home, never to read out, for a
 * desk is no place for secrets.
 * @param actor host who saw the proof of identity
 * @param requestId uuid
 * @param at moment of asking
 * @returns the digits, which open the own page once, together with the code of the slip; and the moment at which they end
 * @throws NotFoundError for a request of another host or another day; that is recorded as well
 */
export async function giveCode(
  actor: StaffActor,
  requestId: string,
  at: Date = now(),
): Promise<MadeCode> {
  const request = await database().helpRequest.findUnique({
    where: { id: requestId },
    select: { enteredById: true, submittedAt: true, caseId: true, householdId: true },
  });
  if (!mayGive(actor, request, at)) {
    await recordAlone({
      event: 'desk.visitViewed',
      payload: {},
      actor,
      origin: 'desk',
      result: 'refused',
      ...{ requestId, caseId: request?.caseId, householdId: request?.householdId },
    });
    throw new NotFoundError();
  }
  return transaction((tx) => makeOneTimeCode(tx, requestId, 'desk', actor));
}
