import 'server-only';
import { invitationWhere } from '@/lib/facts/participant/invitation';
import { now } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { limitRate } from '@/lib/platform/rate-limit';
import { addressIndex } from '@/lib/facts/participant/address';
import { mailParticipantCode } from './make-code';

const window = 15 * 60;
const perAddress = 3;
// Many people share one address of a school or an office.
const perBrowser = 30;

/** Where the browser is, for the rate limit; and in which language it reads. */
export type Asking = { from: string; language: string };

async function limit(emailIndex: string): Promise<void> {
  await limitRate('participant.send', emailIndex, perAddress, window);
}

/**
 * Mails a one-time code to somebody who comes back, if anybody takes part under that address. The caller cannot tell: the
 * answer is the same.
 * @param email in small letters
 * @param asking where from, and in which language
 * @param at moment
 * @throws RateLimitedError after too many tries for one address or from one place in 15 minutes
 */
export async function sendCodeToAddress(
  email: string,
  { from, language }: Asking,
  at: Date = now(),
): Promise<void> {
  await limitRate('participant.send.address', from, perBrowser, window);
  const emailIndex = addressIndex(email);
  await limit(emailIndex);
  await transaction((tx) => mailParticipantCode(tx, emailIndex, language, at));
}

/**
 * Mails a one-time code to the address that was invited, for who opened the link of the mail.
 * @param token of the link
 * @param asking where from, and in which language
 * @param at moment
 * @throws NotFoundError for a link that was never sent, is over or was used, and when taking part has ended;
 * RateLimitedError
 */
export async function sendCodeToInvited(
  token: string,
  { from, language }: Asking,
  at: Date = now(),
): Promise<void> {
  await limitRate('participant.send.address', from, perBrowser, window);
  await transaction(async (tx) => {
    const invitation = await tx.invitation.findFirst({
      where: invitationWhere(token, at),
      select: { involvement: { select: { participant: { select: { emailIndex: true } } } } },
    });
    const emailIndex = invitation?.involvement.participant?.emailIndex;
    if (!emailIndex) throw new NotFoundError();
    await limit(emailIndex);
    await mailParticipantCode(tx, emailIndex, language, at);
  });
}
