import 'server-only';
import { startSlipSession } from '@/lib/platform/actor';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import { transaction, type Tx } from '@/lib/platform/db';
import { FieldErrorsError } from '@/lib/platform/errors';
import { Prisma } from '@/lib/platform/prisma/client';
import { limitRate } from '@/lib/platform/rate-limit';
import type { OpenWithCodeInput } from '@/lib/schemas/my-case';
import { findSlip } from './find-slip';
import { oneTimeCodeIndex } from './make-one-time-code';

const window = 15 * 60;
const perSlip = 15;
const perAddress = 60;
const maxAttempts = 5;

type CodeRow = { id: string; code_index: string };

/** Counts a try on the newest code that still works, one try after the other. */
async function countTry(tx: Tx, requestId: string): Promise<CodeRow | undefined> {
  const rows = await tx.$queryRaw<CodeRow[]>(Prisma.sql`
    update one_time_code set attempts = attempts + 1
    where id = (
      select id from one_time_code
      where request_id = ${requestId}::uuid and used_at is null and expires_at > ${now()}
        and attempts < ${maxAttempts}
      order by created_at desc limit 1
      for update)
    returning id, code_index`);
  return rows[0];
}

async function tryToOpen(tx: Tx, input: OpenWithCodeInput): Promise<string | null> {
  const slip = await findSlip(tx, input.slipCode);
  if (!slip) return null;
  const { id: requestId, caseId } = slip;
  const actor = { kind: 'anonymous' } as const;
  const about = { origin: 'mine', requestId, caseId } as const;
  const code = await countTry(tx, requestId);
  if (code?.code_index !== oneTimeCodeIndex(requestId, input.oneTimeCode)) {
    const payload = { why: 'oneTimeCode' };
    await record(tx, { event: 'session.refused', result: 'refused', actor, payload, ...about });
    return null;
  }
  await tx.oneTimeCode.update({
    where: { id: code.id },
    data: { usedAt: now() },
    select: { id: true },
  });
  const opener = { kind: 'slip', requestId, sessionId: '' } as const;
  await record(tx, { event: 'code.used', actor: opener, payload: {}, ...about });
  await startSlipSession(tx, requestId);
  return requestId;
}

/**
 * Opens the own page with the code of a slip and a one-time code, and starts the session. Only in a route handler.
 * @param input normalised codes
 * @param address where the browser is, for the rate limit
 * @returns id of the request that is open now
 * @throws FieldErrorsError, the same for a slip that is not there, a wrong code and a code that ran out;
 * RateLimitedError after too many tries
 */
export async function openWithCode(input: OpenWithCodeInput, address: string): Promise<string> {
  await limitRate('slip.open.address', address, perAddress, window);
  await limitRate('slip.open', input.slipCode, perSlip, window);
  // The count of a wrong try must stay, so the refusal is thrown after the transaction.
  const requestId = await transaction((tx) => tryToOpen(tx, input));
  if (!requestId) {
    throw new FieldErrorsError([{ path: 'oneTimeCode', key: 'oneTimeCodeWrong' }]);
  }
  return requestId;
}
