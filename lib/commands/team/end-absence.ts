import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { fromDateColumn, now, toDateColumn, today } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { can } from '@/lib/policies';
import { addDays } from '@/lib/rules/local-date';

/**
 * Notes that a colleague is back, or will not be away after all. An absence that began ends yesterday.
 * @param actor team lead of the colleague's team
 * @param absenceId uuid
 * @param at moment of noting it
 * @throws NotFoundError for an absence that is not there, or of another team
 */
export async function endAbsence(
  actor: StaffActor,
  absenceId: string,
  at: Date = now(),
): Promise<void> {
  await transaction(async (tx) => {
    const absence = await tx.absence.findUnique({
      where: { id: absenceId },
      select: { staffId: true, from: true, staff: { select: { teamId: true } } },
    });
    const teamId = absence?.staff.teamId ?? null;
    if (!absence || !can(actor, 'setAbsence', { kind: 'team', teamId })) throw new NotFoundError();
    const day = today(at);
    if (fromDateColumn(absence.from) >= day) {
      await tx.absence.deleteMany({ where: { id: absenceId } });
    } else {
      await tx.absence.updateMany({
        where: { id: absenceId },
        data: { until: toDateColumn(addDays(day, -1)) },
      });
    }
    const payload = { staffId: absence.staffId };
    await record(tx, { event: 'absence.changed', payload, actor, origin: 'work' });
  });
}
