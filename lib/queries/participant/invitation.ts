import 'server-only';
import { addressOf } from '@/lib/facts/participant/address';
import { invitationWhere } from '@/lib/facts/participant/invitation';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { maskedAddress } from '@/lib/rules/masked-address';

/**
 * What the link of an invitation shows before the code: that there is one, and to which address the code goes, of which only
 * its owner knows the rest.
 * @param token as it stands in the address
 * @param at moment
 * @returns null for a link that was never sent, is over or was used, and when taking part has ended: all look alike
 */
export async function openInvitation(
  token: string,
  at: Date = now(),
): Promise<{ address: string } | null> {
  const found = await database().invitation.findFirst({
    where: invitationWhere(token, at),
    select: {
      involvement: {
        select: { participant: { select: { emailCipher: true, emailKeyId: true } } },
      },
    },
  });
  const participant = found?.involvement.participant;
  return participant ? { address: maskedAddress(addressOf(participant)) } : null;
}
