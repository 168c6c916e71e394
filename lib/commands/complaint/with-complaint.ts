import 'server-only';
import { endNotices } from '@/lib/commands/shared/end-notices';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record, recordAlone, recordingRefusal } from '@/lib/platform/audit';
import type { AuditPayloads } from '@/lib/platform/audit-events';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { Prisma } from '@/lib/platform/prisma/client';

const fields = {
  ...{ id: true, handlerId: true, aboutStaffIds: true, receivedOn: true, hearing: true },
  ...{ postponedAt: true, outcome: true, outcomeWords: true, reach: true, personId: true },
} satisfies Prisma.ComplaintSelect;

/** A complaint under its lock. */
export type LockedComplaint = Prisma.ComplaintGetPayload<{ select: typeof fields }>;

type Changing = {
  actor: StaffActor;
  id: string;
  /** the complaints with which this actor may do it; a function where that hangs on more than the complaint */
  where: Prisma.ComplaintWhereInput | ((tx: Tx) => Promise<Prisma.ComplaintWhereInput>);
  what: AuditPayloads['complaint.changed']['what'];
};

async function locked(tx: Tx, { id, where }: Changing): Promise<LockedComplaint> {
  await tx.$executeRaw(Prisma.sql`select id from complaint where id = ${id}::uuid for update`);
  const allowed = typeof where === 'function' ? await where(tx) : where;
  const found = await tx.complaint.findFirst({ where: { AND: [{ id }, allowed] }, select: fields });
  if (!found) throw new NotFoundError();
  return found;
}

/**
 * Changes a complaint under its lock, and records it. What has ended stays as it is.
 * @param changing who, which, with which ones this is allowed, and as what it is recorded
 * @param work gives what changes; null for nothing
 * @throws NotFoundError for others, recorded as an attempt; FieldErrorsError for one that has ended; what the work throws
 */
export async function changeComplaint(
  changing: Changing,
  work: (tx: Tx, found: LockedComplaint) => Promise<Prisma.ComplaintUncheckedUpdateInput | null>,
): Promise<void> {
  const { actor, id, what } = changing;
  await recordingRefusal(
    () =>
      recordAlone({
        event: 'complaint.viewed',
        payload: { complaintId: id },
        actor,
        origin: 'work',
        result: 'refused',
      }),
    async (tx) => {
      const found = await locked(tx, changing);
      const data = await work(tx, found);
      if (data === null) return;
      if (found.outcome) throw new FieldErrorsError([{ path: '', key: 'complaintEnded' }]);
      await tx.complaint.update({ where: { id }, data, select: { id: true } });
      await endNotices(tx, { complaintId: id });
      const payload = { complaintId: id, what };
      await record(tx, { event: 'complaint.changed', payload, actor, origin: 'work' });
    },
  );
}
