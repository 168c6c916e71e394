import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now, toDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { ConflictError } from '@/lib/platform/errors';
import type { Contact } from '@/lib/schemas/case';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { changeCase, touchCase, type LockedCase } from './change-case';

type By = { actor: StaffActor; found: LockedCase; at: Date };

/**
 * Writes down what was agreed to do next. The database keeps the earliest day with the case.
 * @param tx transaction in which the case is locked
 * @param step what, before the end of which day, for which request, and whether the resident reads it
 * @param by who agreed it, in which case, and when
 */
export async function agreeStep(
  tx: Tx,
  step: NonNullable<Contact['next']> & { requestId: string | null },
  { actor, found, at }: By,
): Promise<void> {
  const { what, dueOn, isForResident, requestId } = step;
  await tx.agreedStep.create({
    data: {
      ...{ caseId: found.id, requestId, what, isForResident },
      ...{ dueOn: toDateColumn(dueOn), madeById: actor.staffId, madeAt: at },
    },
    select: { id: true },
  });
}

/**
 * Ends agreed steps of a case that are still open; others are left alone, for somebody may press twice.
 * @param tx transaction in which the case is locked
 * @param stepIds uuids; all of them when it is not said which
 * @param by who ends them, in which case, and when
 */
export async function endSteps(
  tx: Tx,
  stepIds: readonly string[] | 'all',
  { actor, found, at }: By,
): Promise<void> {
  const { id: caseId, householdId } = found;
  const which = stepIds === 'all' ? {} : { id: { in: [...stepIds] } };
  const steps = await tx.agreedStep.updateManyAndReturn({
    where: { caseId, endedAt: null, ...which },
    data: { endedAt: at, endedById: actor.staffId },
    select: { id: true, what: true },
  });
  for (const step of steps) {
    const by = { caseId, at, actorName: actor.name, actorId: actor.staffId };
    await addToTimeline(tx, { ...by, kind: 'stepDone', text: step.what });
    const about = { actor, origin: 'work' as const, caseId, householdId };
    await record(tx, { event: 'case.stepDone', payload: { stepId: step.id }, ...about });
  }
}

/**
 * An agreed step is done.
 * @param actor contact person or stand-in
 * @param caseId uuid
 * @param stepId uuid of a step of this case; one that is done already, or of another case, changes nothing
 * @param at moment of noting it
 * @throws NotFoundError for others; ConflictError when the case is closed
 */
export async function finishStep(
  actor: StaffActor,
  caseId: string,
  stepId: string,
  at: Date = now(),
): Promise<void> {
  await changeCase({ actor, verb: 'contact', caseId, at }, async (tx, found) => {
    if (found.status !== 'open') throw new ConflictError({});
    await endSteps(tx, [stepId], { actor, found, at });
    await touchCase(tx, caseId, at);
  });
}
