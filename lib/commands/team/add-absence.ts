import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record, recordingRefusal } from '@/lib/platform/audit';
import { toDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError, type FieldError } from '@/lib/platform/errors';
import { enqueue } from '@/lib/platform/jobs';
import { worksOn } from '@/lib/platform/working';
import { householdsAlone } from '@/lib/facts/team/left-alone';
import { can } from '@/lib/policies';
import type { AbsenceFacts } from '@/lib/schemas/team';
import { recordRefusedAbsence } from './refused-absence';

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

type Days = { from: { lte: Date }; until: { gte: Date } };

/** On some of the same days. */
const sameDays = ({ from, until }: AbsenceFacts): Days => ({
  from: { lte: toDateColumn(until) },
  until: { gte: toDateColumn(from) },
});

/** Who is away already, or stands in for somebody on one of these days: then nobody would act. */
async function whoIsNeeded(tx: Tx, absence: AbsenceFacts): Promise<FieldError[]> {
  const { staffId } = absence;
  const days = sameDays(absence);
  const own = await tx.absence.count({ where: { staffId, ...days } });
  const other = await tx.absence.findFirst({
    where: { standInId: staffId, ...days },
    orderBy: { from: 'asc' },
    select: { staff: { select: { name: true } } },
  });
  return [
    ...(own > 0 ? [{ path: 'from.day', key: 'absenceOverlaps' }] : []),
    ...(other ? [{ path: 'from.day', key: 'standsInThen', values: other.staff }] : []),
  ];
}

/** Who stands in works here from the first day to the last, and is not away. */
async function whoCannotStandIn(tx: Tx, absence: AbsenceFacts): Promise<FieldError[]> {
  const { standInId, from, until } = absence;
  if (standInId === null) return [];
  const standIn = await tx.staff.findFirst({
    where: { id: standInId, roles: { has: 'consultant' }, AND: [worksOn(from), worksOn(until)] },
    select: { absences: { where: sameDays(absence), select: { id: true } } },
  });
  if (!standIn) return [{ path: 'standInId', key: 'colleagueMissing' }];
  return standIn.absences.length > 0 ? [{ path: 'standInId', key: 'standInAway' }] : [];
}

/** Nobody stands in: that is said first, with how many households have nobody then, and is possible all the same. */
async function whoIsAlone(
  tx: Tx,
  actor: StaffActor,
  { staffId, standInId, isAlone }: AbsenceFacts,
): Promise<FieldError[]> {
  if (standInId !== null || isAlone) return [];
  const count = await householdsAlone(tx, actor, staffId);
  return count > 0 ? [{ path: 'isAlone', key: 'nobodyThen', values: { count } }] : [];
}

async function noteAbsence(tx: Tx, actor: StaffActor, absence: AbsenceFacts): Promise<void> {
  const { staffId, standInId } = absence;
  await lockColleagues(tx, actor, absence);
  const [from, until] = [toDateColumn(absence.from), toDateColumn(absence.until)];
  const same = { staffId, from, until, standInId };
  if ((await tx.absence.count({ where: same })) > 0) return;
  const errors = [...(await whoIsNeeded(tx, absence)), ...(await whoCannotStandIn(tx, absence))];
  if (errors.length === 0) errors.push(...(await whoIsAlone(tx, actor, absence)));
  if (errors.length > 0) throw new FieldErrorsError(errors);
  await tx.absence.create({ data: same, select: { id: true } });
  await record(tx, { event: 'absence.changed', payload: { staffId }, actor, origin: 'work' });
  // What waits is told to who helps from now on, not only when the hour is over.
  await enqueue(tx, 'surface', {}, { key: 'surface' });
}

/**
 * Notes that a colleague is away and who stands in. The contact person stays; the stand-in acts.
 * @param actor team lead of the colleague's team
 * @param absence who, from and until which day (both included), and who stands in, if anybody
 * @throws NotFoundError for a colleague of another team, which is recorded; FieldErrorsError when it overlaps another
 * absence, when the colleague stands in for somebody on one of the days, when the stand-in is not there on all of them, or
 * when households would have nobody and that was not said to be known
 */
export async function addAbsence(actor: StaffActor, absence: AbsenceFacts): Promise<void> {
  await recordingRefusal(
    () => recordRefusedAbsence(actor, absence.staffId),
    (tx) => noteAbsence(tx, actor, absence),
  );
}
