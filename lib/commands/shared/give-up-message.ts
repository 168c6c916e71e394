import 'server-only';
import { now, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { signal } from './tell';
import { whoActs } from './who-acts';

type GivenUp = {
  id: string;
  template: string;
  caseId: string | null;
  personId: string | null;
  requestId: string | null;
};

async function tellInvitationFailed(tx: Tx, caseId: string): Promise<void> {
  const kase = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { contactPersonId: true, householdId: true },
  });
  const staffId = await whoActs(tx, kase, today());
  await signal(tx, { staffId, kind: 'invitationFailed', caseId });
}

/**
 * A message that never arrives. What was for a resident waits on the list of who helps the household, the answer to a
 * complaint on that of who handles it, until somebody called or wrote; of an invitation the contact person hears. Of what
 * went to a colleague, and of a code, nobody does. The address and what was to be written in it need not stay. Twice is once.
 * @param tx transaction
 * @param message as it was ordered
 * @returns whether a person knows of it now; true when it was given up before
 */
export async function giveUpMessage(tx: Tx, message: GivenUp): Promise<boolean> {
  const { id, template, caseId, personId, requestId } = message;
  const at = now();
  const isForResident = personId !== null || requestId !== null || template === 'complaintAnswered';
  const { count } = await tx.outboundMessage.updateMany({
    where: { id, failedAt: null },
    data: {
      ...{ failedAt: at, toCipher: null, toKeyId: null, values: {} },
      ...(isForResident ? { notReachedAt: at } : {}),
    },
  });
  if (count === 0) return true;
  const isInvitation = template === 'invited' && caseId !== null;
  if (isInvitation) await tellInvitationFailed(tx, caseId);
  return isForResident || isInvitation;
}
