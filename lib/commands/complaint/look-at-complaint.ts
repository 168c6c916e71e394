import 'server-only';
import { untoldAmong } from '@/lib/facts/complaint/to-tell';
import type { StaffActor } from '@/lib/platform/actor-types';
import { recordAlone } from '@/lib/platform/audit';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { readableComplaints } from '@/lib/policies/complaint';

/**
 * The handler, or who has to tell the answer, reads a complaint; the look is recorded.
 * @param actor who looks
 * @param id uuid
 * @throws NotFoundError for others; that is recorded as well
 */
export async function lookAtComplaint(actor: StaffActor, id: string): Promise<void> {
  const untold = await untoldAmong(database(), id);
  const found = await database().complaint.findFirst({
    where: { AND: [{ id }, readableComplaints(actor, untold, today())] },
    select: { id: true },
  });
  const payload = { complaintId: id };
  const look = { event: 'complaint.viewed' as const, payload, actor, origin: 'work' as const };
  await recordAlone(found ? look : { ...look, result: 'refused' });
  if (!found) throw new NotFoundError();
}
