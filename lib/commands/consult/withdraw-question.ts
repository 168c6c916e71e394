import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { Prisma } from '@/lib/platform/prisma/client';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { changeCase } from '@/lib/commands/case/change-case';

/**
 * Takes a question to a colleague back, as long as there is no answer; a second press does nothing.
 * @param actor whoever helps this household now: contact person, or who stands in
 * @param caseId uuid
 * @param id uuid of the question
 * @param at moment
 * @throws NotFoundError for others, recorded as an attempt, and for a question of another case; FieldErrorsError when it
 * was answered meanwhile
 */
export async function withdrawQuestion(
  actor: StaffActor,
  caseId: string,
  id: string,
  at: Date = now(),
): Promise<void> {
  await changeCase({ actor, verb: 'consult', caseId, at }, async (tx, { householdId }) => {
    await tx.$executeRaw(Prisma.sql`select id from consultation where id = ${id}::uuid for update`);
    const found = await tx.consultation.findFirst({
      where: { id, caseId },
      select: { answeredAt: true, withdrawnAt: true },
    });
    if (!found) throw new NotFoundError();
    if (found.withdrawnAt) return;
    if (found.answeredAt) {
      throw new FieldErrorsError([{ path: 'withdraw', key: 'consultAnsweredAlready' }]);
    }
    await tx.consultation.update({
      where: { id },
      data: { withdrawnAt: at },
      select: { id: true },
    });
    const by = { actorName: actor.name, actorId: actor.staffId };
    await addToTimeline(tx, { caseId, kind: 'consultWithdrawn', at, ...by });
    await record(tx, {
      event: 'consultation.withdrawn',
      ...{ payload: { consultationId: id }, actor, origin: 'work', caseId, householdId },
    });
  });
}
