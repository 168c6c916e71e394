import 'server-only';
import type { Actor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import { blindIndex } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import { randomDigits } from '@/lib/platform/random-digits';
import { oneTimeCodeLength } from '@/lib/schemas/my-case';

/** How long a one-time code works, in minutes. */
export const oneTimeCodeMinutes = 15;

/**
 * The index under which a one-time code is stored: the same digits for another request are another code.
 * @param requestId uuid
 * @param code digits
 * @returns keyed index
 */
export function oneTimeCodeIndex(requestId: string, code: string): string {
  return blindIndex('one-time-code', `${requestId}:${code}`);
}

/**
 * Makes the code that, with the code of the slip, opens a resident's own page once. Only the newest one works.
 * @param tx transaction, in which a mail with the code is ordered as well when it goes by mail
 * @param requestId the request of the slip
 * @param how sent by mail, or read out at the desk
 * @param actor who asked for it: the host at the desk, else anonymous
 * @returns six digits, nowhere stored readable; they work for 15 minutes
 */
export async function makeOneTimeCode(
  tx: Tx,
  requestId: string,
  how: 'mail' | 'desk',
  actor: Actor,
): Promise<string> {
  const at = now();
  // Two who ask at once wait for each other: else both codes would be the newest.
  await tx.$executeRaw(
    Prisma.sql`select id from help_request where id = ${requestId}::uuid for no key update`,
  );
  const code = randomDigits(oneTimeCodeLength);
  await tx.oneTimeCode.updateMany({
    where: { requestId, usedAt: null, expiresAt: { gt: at } },
    data: { expiresAt: at },
  });
  await tx.oneTimeCode.create({
    data: {
      requestId,
      codeIndex: oneTimeCodeIndex(requestId, code),
      createdAt: at,
      expiresAt: new Date(at.getTime() + oneTimeCodeMinutes * 60_000),
    },
    select: { id: true },
  });
  const origin = how === 'desk' ? 'desk' : 'mine';
  await record(tx, { event: 'code.sent', actor, origin, requestId, payload: { how } });
  return code;
}
