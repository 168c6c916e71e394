import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { recordAlone } from '@/lib/platform/audit';

/**
 * Records that somebody wanted to note or end an absence who may not; the transaction of the attempt leaves nothing.
 * @param actor colleague
 * @param staffId whose absence; undefined when there is no such absence
 */
export async function recordRefusedAbsence(
  actor: StaffActor,
  staffId: string | undefined,
): Promise<void> {
  await recordAlone({
    event: 'absence.changed',
    payload: staffId ? { staffId } : {},
    result: 'refused',
    actor,
    origin: 'work',
  });
}
