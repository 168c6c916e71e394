import 'server-only';
import type { Actor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import { blindIndex } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import { randomDigits } from '@/lib/platform/random-digits';
import { settings } from '@/lib/platform/settings';
import { addDays, startOfDay } from '@/lib/rules/local-date';
import { oneTimeCodeLength } from '@/lib/schemas/my-case';

/** How long a one-time code that was mailed works, in minutes. */
export const oneTimeCodeMinutes = 15;

/** A code as somebody gets it, and until when it works. */
export type MadeCode = { code: string; until: Date };

/** Mailed: a quarter of an hour. From the desk: until the end of a day, because she has to get home first. */
function endOf(how: 'mail' | 'desk', at: Date): Date {
  if (how === 'mail') return new Date(at.getTime() + oneTimeCodeMinutes * 60_000);
  return startOfDay(addDays(today(at), settings().slip.deskCodeDays + 1));
}

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
 * Makes the code that, with the code of the slip, opens a resident's own page once. Of each way only the newest one works:
 * whoever asks at home for a mail, does not lose the code from the desk.
 * @param tx transaction, in which a mail with the code is ordered as well when it goes by mail
 * @param requestId the request of the slip
 * @param how sent by mail, or given at the desk
 * @param actor who asked for it: the host at the desk, else anonymous
 * @returns six digits, nowhere stored readable; mailed they work for 15 minutes, from the desk for some days
 */
export async function makeOneTimeCode(
  tx: Tx,
  requestId: string,
  how: 'mail' | 'desk',
  actor: Actor,
): Promise<MadeCode> {
  const at = now();
  // Two who ask at once wait for each other: else both codes would be the newest.
  await tx.$executeRaw(
    Prisma.sql`select id from help_request where id = ${requestId}::uuid for no key update`,
  );
  const code = randomDigits(oneTimeCodeLength);
  await tx.oneTimeCode.updateMany({
    where: { requestId, how, usedAt: null, expiresAt: { gt: at } },
    data: { expiresAt: at },
  });
  const until = endOf(how, at);
  await tx.oneTimeCode.create({
    data: {
      ...{ requestId, how, createdAt: at, expiresAt: until },
      codeIndex: oneTimeCodeIndex(requestId, code),
    },
    select: { id: true },
  });
  const origin = how === 'desk' ? 'desk' : 'mine';
  await record(tx, { event: 'code.sent', actor, origin, requestId, payload: { how } });
  return { code, until };
}
