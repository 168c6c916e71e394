import 'server-only';
import { record } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import { blindIndex } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db';
import { sealMailValue } from '@/lib/platform/mail-values';
import { Prisma } from '@/lib/platform/prisma/client';
import { randomDigits } from '@/lib/platform/random-digits';
import { activeInvolvement } from '@/lib/policies/involvement';
import { oneTimeCodeLength } from '@/lib/schemas/my-case';
import { oneTimeCodeMinutes } from '@/lib/commands/my-case/make-one-time-code';
import { orderMail } from '@/lib/commands/shared/order-message';
import { addressOf } from '@/lib/facts/participant/address';

/**
 * The index under which a code for somebody from outside is stored: the same digits for another address are another code.
 * @param emailIndex index of the address
 * @param code digits
 * @returns keyed index
 */
export const participantCodeIndex = (emailIndex: string, code: string): string =>
  blindIndex('participant-code', `${emailIndex}:${code}`);

/** Two who ask at once wait for each other: else both codes would be the newest. */
export async function lockAddress(tx: Tx, emailIndex: string): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    select id from participant where email_index = ${emailIndex} order by id for no key update`);
}

/** Whoever takes part under an address today, as the household that invited last knows this one. */
async function takesPart(tx: Tx, emailIndex: string, at: Date) {
  const found = await tx.involvement.findFirst({
    where: { AND: [activeInvolvement(today(at)), { participant: { emailIndex } }] },
    orderBy: [{ since: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      participant: { select: { id: true, emailCipher: true, emailKeyId: true } },
    },
  });
  return found?.participant ? { involvementId: found.id, ...found.participant } : null;
}

/**
 * Mails a code that lets somebody from outside in, once, for a quarter of an hour. Only the newest works.
 * @param tx transaction
 * @param emailIndex index of the address
 * @param language of the page where it was asked; later mails come in it as well
 * @param at moment
 * @returns nothing, also when nobody takes part under that address: then nothing is mailed
 */
export async function mailParticipantCode(
  tx: Tx,
  emailIndex: string,
  language: string,
  at: Date = now(),
): Promise<void> {
  await lockAddress(tx, emailIndex);
  const found = await takesPart(tx, emailIndex, at);
  if (!found) return;
  const { id: participantId, involvementId } = found;
  const code = randomDigits(oneTimeCodeLength);
  await tx.participantCode.updateMany({
    where: { participant: { emailIndex }, usedAt: null, expiresAt: { gt: at } },
    data: { expiresAt: at },
  });
  const made = await tx.participantCode.create({
    data: {
      ...{ participantId, codeIndex: participantCodeIndex(emailIndex, code), createdAt: at },
      expiresAt: new Date(at.getTime() + oneTimeCodeMinutes * 60_000),
    },
    select: { id: true },
  });
  await tx.participant.updateMany({ where: { emailIndex }, data: { language } });
  await orderMail(tx, {
    ...{ to: addressOf(found), template: 'participantCode', language, involvementId },
    ...{ cause: `participantCode:${made.id}`, values: { code: sealMailValue(code) } },
  });
  const actor = { kind: 'anonymous' } as const;
  await record(tx, { event: 'code.sent', actor, origin: 'mine', payload: { how: 'mail' } });
}
