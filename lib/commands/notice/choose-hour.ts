import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { transaction } from '@/lib/platform/db';

/**
 * Chooses the hour at which the own daily mail comes.
 * @param actor colleague, for whom it holds and for nobody else
 * @param choice hour in Amsterdam, 0 to 23
 */
export async function chooseDigestHour(
  actor: StaffActor,
  { hour }: { hour: number },
): Promise<void> {
  await transaction(async (tx) => {
    await tx.staff.update({
      where: { id: actor.staffId },
      data: { digestHour: hour },
      select: { id: true },
    });
    await record(tx, { event: 'digest.chosen', payload: { hour }, actor, origin: 'work' });
  });
}
