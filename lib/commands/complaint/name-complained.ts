import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now, today } from '@/lib/platform/clock';
import { FieldErrorsError } from '@/lib/platform/errors';
import { handledComplaints } from '@/lib/policies/complaint';
import { changeComplaint } from './with-complaint';
import { findHandler } from './find-handler';

/**
 * The handler says whom a complaint is about. When that is the handler, somebody else has it from that moment on (Awb 9:7).
 * @param actor handler
 * @param id uuid
 * @param staffIds all whom it is about, in the place of who was named before
 * @param at moment
 * @returns whether the actor still handles it
 * @throws NotFoundError for others; FieldErrorsError for who does not work here, or when it has ended
 */
export async function nameComplained(
  actor: StaffActor,
  id: string,
  staffIds: readonly string[],
  at: Date = now(),
): Promise<boolean> {
  const isOwn = staffIds.includes(actor.staffId);
  const changing = { actor, id, where: handledComplaints(actor), what: 'about' as const };
  await changeComplaint(changing, async (tx, { personId }) => {
    const known = await tx.staff.count({ where: { id: { in: [...staffIds] } } });
    if (known !== staffIds.length) {
      throw new FieldErrorsError([{ path: 'staffIds', key: 'choiceUnknown' }]);
    }
    const aboutStaffIds = [...staffIds];
    if (!isOwn) return { aboutStaffIds };
    const handlerId = await findHandler(tx, { about: staffIds, personId }, today(at));
    return { aboutStaffIds, handlerId, handlerSince: handlerId ? at : null };
  });
  return !isOwn;
}
