import 'server-only';
import { orderMessage } from '@/lib/commands/shared/order-message';
import type { Tx } from '@/lib/platform/db';
import { mailAddressIn } from '@/lib/schemas/complaint';
import { answerCause } from '@/lib/schemas/complaint';
import type { LockedComplaint } from './with-complaint';

/** Of who signed in: the address, unless this one wants to hear of us in another way (Awb 2:8). */
async function ownAddress(tx: Tx, personId: string) {
  const { email, toldBy, language } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { email: true, toldBy: true, language: true },
  });
  const wantsMail = toldBy === null || toldBy === 'mail';
  return { to: wantsMail ? email : null, language };
}

/**
 * Tells who complained, once, that there is an answer: by mail to the address that was left with the complaint, else to the
 * own one. Never on paper or by text message, and of no case: the one whom it is about, or somebody at home, may see those
 * (a message for one alone goes by mail or by a person). Whom no mail reaches is called or written to by who handles it, and
 * stands on that one's list until then; who left nothing at all finds it with the code.
 * @param tx transaction in which the complaint is locked
 * @param complaint which
 */
export async function tellComplainer(
  tx: Tx,
  { id, reach, personId }: LockedComplaint,
): Promise<void> {
  const own = personId ? await ownAddress(tx, personId) : null;
  const to = mailAddressIn(reach) ?? own?.to;
  if (!to && !reach && !personId) return;
  await orderMessage(tx, {
    ...(to ? { channel: 'mail', to } : { channel: 'person', to: null }),
    ...(personId ? { personId, isPrivate: true } : {}),
    template: 'complaintAnswered',
    ...{ language: own?.language || 'nl', cause: answerCause(id) },
  });
}
