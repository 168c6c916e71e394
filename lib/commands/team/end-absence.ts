import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { fromDateColumn, now, toDateColumn, today } from '@/lib/platform/clock';
import { transaction, type Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { Prisma } from '@/lib/platform/prisma/client';
import { can } from '@/lib/policies';
import { addDays } from '@/lib/rules/local-date';

async function lockAbsence(tx: Tx, absenceId: string) {
  await tx.$executeRaw(Prisma.sql`select id from absence where id = ${absenceId}::uuid for update`);
  return tx.absence.findUnique({
    where: { id: absenceId },
    select: { staffId: true, from: true, until: true, staff: { select: { teamId: true } } },
  });
}

/**
 * Notes that a colleague is back, or will not be away after all. An absence that began ends yesterday; one that is over
 * or gone stays so, for somebody may press twice.
 * @param actor team lead of the colleague's team
 * @param absenceId uuid
 * @param at moment of noting it
 * @throws NotFoundError for an absence of another team
 */
export async function endAbsence(
  actor: StaffActor,
  absenceId: string,
  at: Date = now(),
): Promise<void> {
  await transaction(async (tx) => {
    const absence = await lockAbsence(tx, absenceId);
    if (!absence) return;
    const team = { kind: 'team' as const, teamId: absence.staff.teamId };
    if (!can(actor, 'setAbsence', team)) throw new NotFoundError();
    const day = today(at);
    if (fromDateColumn(absence.until) < day) return;
    if (fromDateColumn(absence.from) >= day) {
      await tx.absence.delete({ where: { id: absenceId }, select: { id: true } });
    } else {
      await tx.absence.update({
        where: { id: absenceId },
        data: { until: toDateColumn(addDays(day, -1)) },
        select: { id: true },
      });
    }
    const payload = { staffId: absence.staffId };
    await record(tx, { event: 'absence.changed', payload, actor, origin: 'work' });
  });
}
