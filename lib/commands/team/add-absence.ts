import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { toDateColumn } from '@/lib/platform/clock';
import { transaction, type Tx } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { can } from '@/lib/policies';
import type { AbsenceFacts } from '@/lib/schemas/team';

/**
 * The colleague and who stands in, locked in one order: two absences of one person are weighed one after the other, and
 * two people who would stand in for each other as well.
 */
async function lockColleagues(
  tx: Tx,
  actor: StaffActor,
  { staffId, standInId }: AbsenceFacts,
): Promise<void> {
  const ids = [staffId, ...(standInId === null ? [] : [standInId])];
  await tx.$executeRaw(
    Prisma.sql`select id from staff where id = any (${ids}::uuid[]) order by id for no key update`,
  );
  const staff = await tx.staff.findUnique({ where: { id: staffId }, select: { teamId: true } });
  const isAllowed =
    staff !== null && can(actor, 'setAbsence', { kind: 'team', teamId: staff.teamId });
  if (!isAllowed) throw new NotFoundError();
}

async function assertStandIn(tx: Tx, { standInId, from, until }: AbsenceFacts): Promise<void> {
  if (standInId === null) return;
  const days = { from: { lte: toDateColumn(until) }, until: { gte: toDateColumn(from) } };
  const standIn = await tx.staff.findFirst({
    where: {
      id: standInId,
      roles: { has: 'consultant' },
      inServiceFrom: { lte: toDateColumn(from) },
      OR: [{ inServiceUntil: null }, { inServiceUntil: { gte: toDateColumn(from) } }],
    },
    select: { absences: { where: days, select: { id: true } } },
  });
  const fail = (key: string) => new FieldErrorsError([{ path: 'standInId', key }]);
  if (!standIn) throw fail('colleagueMissing');
  if (standIn.absences.length > 0) throw fail('standInAway');
}

/**
 * Notes that a colleague is away and who stands in. The contact person stays; the stand-in acts.
 * @param actor team lead of the colleague's team
 * @param absence who, from and until which day (both included), and who stands in, if anybody
 * @throws NotFoundError for a colleague of another team; FieldErrorsError when it overlaps another absence, or when the
 * stand-in is away as well
 */
export async function addAbsence(actor: StaffActor, absence: AbsenceFacts): Promise<void> {
  await transaction(async (tx) => {
    const { staffId, standInId } = absence;
    await lockColleagues(tx, actor, absence);
    const [from, until] = [toDateColumn(absence.from), toDateColumn(absence.until)];
    const same = { staffId, from, until, standInId };
    if ((await tx.absence.count({ where: same })) > 0) return;
    const overlapping = { staffId, from: { lte: until }, until: { gte: from } };
    if ((await tx.absence.count({ where: overlapping })) > 0) {
      throw new FieldErrorsError([{ path: 'from.day', key: 'absenceOverlaps' }]);
    }
    await assertStandIn(tx, absence);
    await tx.absence.create({ data: same, select: { id: true } });
    await record(tx, { event: 'absence.changed', payload: { staffId }, actor, origin: 'work' });
  });
}
