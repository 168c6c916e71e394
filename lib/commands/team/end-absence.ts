import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record, recordingRefusal } from '@/lib/platform/audit';
import { fromDateColumn, now, toDateColumn, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { enqueue } from '@/lib/platform/jobs';
import { Prisma } from '@/lib/platform/prisma/client';
import { can } from '@/lib/policies';
import { addDays, type LocalDate } from '@/lib/rules/local-date';
import { recordRefusedAbsence } from './refused-absence';

async function lockAbsence(tx: Tx, absenceId: string) {
  await tx.$executeRaw(Prisma.sql`select id from absence where id = ${absenceId}::uuid for update`);
  return tx.absence.findUnique({
    where: { id: absenceId },
    select: { staffId: true, from: true, until: true, staff: { select: { teamId: true } } },
  });
}

type Absence = NonNullable<Awaited<ReturnType<typeof lockAbsence>>>;

async function end(tx: Tx, id: string, { from, until }: Absence, day: LocalDate): Promise<boolean> {
  if (fromDateColumn(until) < day) return false;
  const select = { id: true };
  if (fromDateColumn(from) > day) {
    await tx.absence.delete({ where: { id }, select });
  } else {
    const yesterday = toDateColumn(addDays(day, -1));
    await tx.absence.update({ where: { id }, data: { until: yesterday }, select });
  }
  return true;
}

/**
 * Notes that a colleague is back, or will not be away after all. An absence that began ends yesterday, also one that began
 * today: what was done this morning is given back. One that is over or gone stays so, for somebody may press twice.
 * @param actor team lead of the colleague's team
 * @param absenceId uuid
 * @param at moment of noting it
 * @throws NotFoundError for an absence of another team; that is recorded
 */
export async function endAbsence(
  actor: StaffActor,
  absenceId: string,
  at: Date = now(),
): Promise<void> {
  let staffId: string | undefined;
  await recordingRefusal(
    () => recordRefusedAbsence(actor, staffId),
    async (tx) => {
      const absence = await lockAbsence(tx, absenceId);
      staffId = absence?.staffId;
      // One that is gone is of no team: every team lead may press twice, and nobody else may try.
      const team = { kind: 'team' as const, teamId: absence?.staff.teamId ?? null };
      if (!can(actor, 'setAbsence', team)) throw new NotFoundError();
      if (!absence || !(await end(tx, absenceId, absence, today(at)))) return;
      const payload = { staffId: absence.staffId };
      await record(tx, { event: 'absence.changed', payload, actor, origin: 'work' });
      // What waits is told to who helps from now on, not only when the hour is over.
      await enqueue(tx, 'surface', {}, { key: 'surface' });
    },
  );
}
