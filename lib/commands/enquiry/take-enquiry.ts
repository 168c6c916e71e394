import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record, recordAlone, recordingRefusal } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import { ConflictError, NotFoundError } from '@/lib/platform/errors';
import { listedEnquiries, takeableEnquiries } from '@/lib/policies/enquiry';
import { lockEnquiry } from './enquiry-line';

/**
 * A consultant takes a conversation: of nobody, or of a colleague who is away. Of two at once one has it.
 * @param actor consultant
 * @param id uuid
 * @param at moment
 * @throws NotFoundError for others, recorded as an attempt; ConflictError when a colleague has it
 */
export async function takeEnquiry(actor: StaffActor, id: string, at: Date = now()): Promise<void> {
  const payload = { enquiryId: id };
  await recordingRefusal(
    () =>
      recordAlone({ event: 'enquiry.viewed', payload, actor, origin: 'work', result: 'refused' }),
    async (tx) => {
      await lockEnquiry(tx, id);
      const found = await tx.enquiry.findFirst({
        where: { AND: [{ id }, listedEnquiries(actor)] },
        select: { takenById: true },
      });
      if (!found) throw new NotFoundError();
      if (found.takenById === actor.staffId) return;
      const where = { AND: [{ id }, takeableEnquiries(actor, today(at))] };
      if ((await tx.enquiry.count({ where })) === 0) throw new ConflictError({});
      const data = { takenById: actor.staffId };
      await tx.enquiry.update({ where: { id }, data, select: { id: true } });
      await record(tx, { event: 'enquiry.taken', payload, actor, origin: 'work' });
    },
  );
}
