import 'server-only';
import { openSlipSession, showCodeSession } from '@/lib/platform/actor';
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

/** The codes that still work, of the mail and of the desk; one try waits for the other. */
function lockCodes(tx: Tx, requestId: string): Promise<CodeRow[]> {
  return tx.$queryRaw<CodeRow[]>(Prisma.sql`
    select id, code_index from one_time_code
    where request_id = ${requestId}::uuid and used_at is null and expires_at > ${now()}
      and attempts < ${maxAttempts}
    order by id
    for update`);
}

/** A wrong try counts for each of them: it may have been meant for any. */
async function countTry(tx: Tx, codes: readonly CodeRow[]): Promise<void> {
  await tx.oneTimeCode.updateMany({
    where: { id: { in: codes.map(({ id }) => id) } },
    data: { attempts: { increment: 1 } },
  });
}

/** That somebody tried, and which of the two was wrong; never what was typed. */
async function recordRefusal(
  tx: Tx,
  why: 'slipCode' | 'oneTimeCode',
  about: { requestId?: string; caseId?: string },
): Promise<void> {
  const refused = { event: 'session.refused', result: 'refused', origin: 'mine' } as const;
  await record(tx, { ...refused, actor: { kind: 'anonymous' }, payload: { why }, ...about });
}

type Opened = { requestId: string; secret: string };

async function tryToOpen(tx: Tx, input: OpenWithCodeInput): Promise<Opened | null> {
  const slip = await findSlip(tx, input.slipCode);
  if (!slip) {
    await recordRefusal(tx, 'slipCode', {});
    return null;
  }
  const { id: requestId, caseId } = slip;
  const about = { requestId, caseId };
  const typed = oneTimeCodeIndex(requestId, input.oneTimeCode);
  const codes = await lockCodes(tx, requestId);
  const code = codes.find((one) => one.code_index === typed);
  if (!code) {
    await countTry(tx, codes);
    await recordRefusal(tx, 'oneTimeCode', about);
    return null;
  }
  await tx.oneTimeCode.update({
    where: { id: code.id },
    data: { usedAt: now() },
    select: { id: true },
  });
  const opener = { kind: 'slip', requestId, sessionId: '' } as const;
  await record(tx, { event: 'code.used', actor: opener, payload: {}, origin: 'mine', ...about });
  return { requestId, secret: await openSlipSession(tx, requestId) };
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
  const opened = await transaction((tx) => tryToOpen(tx, input));
  if (!opened) {
    throw new FieldErrorsError([{ path: 'oneTimeCode', key: 'oneTimeCodeWrong' }]);
  }
  await showCodeSession(opened.secret);
  return opened.requestId;
}
