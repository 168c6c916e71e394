import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { recordAlone } from '@/lib/platform/audit';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { askedOf } from '@/lib/policies/consultation';

/**
 * A colleague reads what was asked; the look is recorded with the case that it is about.
 * @param actor who was asked
 * @param id uuid of the question
 * @throws NotFoundError for others; that is recorded as well
 */
export async function lookAtQuestion(actor: StaffActor, id: string): Promise<void> {
  const found = await database().consultation.findFirst({
    where: { AND: [{ id }, askedOf(actor)] },
    select: { caseId: true, case: { select: { householdId: true } } },
  });
  const look = { event: 'consultation.viewed' as const, payload: { consultationId: id } };
  const by = { actor, origin: 'work' as const };
  if (!found) {
    await recordAlone({ ...look, ...by, result: 'refused' });
    throw new NotFoundError();
  }
  const { caseId } = found;
  await recordAlone({ ...look, ...by, caseId, householdId: found.case.householdId });
}
