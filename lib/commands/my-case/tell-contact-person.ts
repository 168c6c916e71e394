import 'server-only';
import { today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { signal, type SignalKind } from '@/lib/commands/shared/tell';
import { whoHears } from '@/lib/commands/shared/who-acts';

/** The request that it is about, in which case, and who helps. */
type Told = {
  id: string;
  caseId: string;
  householdId: string;
  case: { contactPersonId: string };
};

/**
 * Puts something that a resident did on the list of the contact person, and of who stands in today; marks the case.
 * @param tx transaction of the cause
 * @param request that it is about
 * @param kind what the resident did, or what became of it
 * @param at moment
 */
export async function tellContactPerson(
  tx: Tx,
  request: Told,
  kind: SignalKind,
  at?: Date,
): Promise<void> {
  const { caseId, id: requestId, householdId } = request;
  const { contactPersonId } = request.case;
  const receivers = await whoHears(tx, { householdId, contactPersonId }, today(at));
  await signal(tx, ...receivers.map((staffId) => ({ staffId, kind, caseId, requestId })));
  await tx.case.update({ where: { id: caseId }, data: { isNew: true }, select: { id: true } });
}
