import 'server-only';
import { ageOf } from '@/lib/facts/household/age-of';
import { wayFields, wayToSender } from '@/lib/facts/outbox/way-to';
import { mailAddressOf } from '@/lib/facts/person/mail-address';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { hasSms } from '@/lib/platform/sms';
import { adultFrom } from '@/lib/rules/age';
import type { Wish } from '@/lib/rules/outbox/channel';
import { mobileNumber } from '@/lib/rules/outbox/mobile-number';
import type { OwnRequestKey } from '@/lib/queries/my-case/own-request';

/** How somebody wants to hear that there is a message, and which ways there are. */
export type TellWish = { toldBy: Wish | null; possible: Wish[]; wantsLargeType: boolean };

type Typed = { bereiken?: { phone?: string } };

/**
 * The wish of who sent a request. Which ways a home forbids is not told: somebody else may look along.
 * @param own request on the own page
 * @returns the wish, or what goes without one: nothing on paper to who is young; null once the request was taken back
 */
export async function tellWishOf(own: OwnRequestKey): Promise<TellWish | null> {
  if (own.withdrawnAt) return null;
  const request = await database().helpRequest.findUniqueOrThrow({
    where: { id: own.id },
    select: wayFields,
  });
  const [way, mail] = await Promise.all([
    wayToSender(database(), request, false),
    mailAddressOf(database(), request),
  ]);
  const phone = request.asker.phone ?? (request.answers as Typed).bereiken?.phone ?? '';
  const possible: Wish[] = [
    ...(mail === null ? [] : (['mail'] as const)),
    ...(hasSms() && mobileNumber(phone) ? (['sms'] as const) : []),
    'letter',
  ];
  const wished = request.asker.toldBy as Wish | null;
  const { wantsLargeType, birthDate } = request.asker;
  const isYoung = ageOf(birthDate, today()) < adultFrom;
  const unsaid = isYoung ? null : 'letter';
  const now = way.channel === 'person' ? unsaid : way.channel;
  return { toldBy: wished ?? now, possible, wantsLargeType };
}
