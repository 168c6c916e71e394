import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now, today } from '@/lib/platform/clock';
import { ConflictError } from '@/lib/platform/errors';
import { takeableComplaints } from '@/lib/policies/complaint';
import { changeComplaint } from './with-complaint';

/**
 * A team lead takes a complaint over, from nobody or from the colleague whom the page showed. Of two at once one has it.
 * @param actor team lead whom it is not about, and who may know of who complains
 * @param id uuid
 * @param seenHandlerId staff id of who had it on the page; empty for nobody
 * @param at moment
 * @throws NotFoundError for others; ConflictError when somebody else took it meanwhile; FieldErrorsError when it has ended
 */
export async function takeComplaint(
  actor: StaffActor,
  id: string,
  seenHandlerId: string,
  at: Date = now(),
): Promise<void> {
  const changing = {
    actor,
    id,
    where: takeableComplaints(actor, today(at)),
    what: 'taken' as const,
  };
  await changeComplaint(changing, (_tx, { handlerId }) => {
    if (handlerId === actor.staffId) return Promise.resolve(null);
    if ((handlerId ?? '') !== seenHandlerId) throw new ConflictError({ handlerId });
    return Promise.resolve({ handlerId: actor.staffId, handlerSince: at });
  });
}
