import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import type { DeviationInput } from '@/lib/schemas/deviation';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { changeCase, touchCase } from '@/lib/commands/case/change-case';

type Deciding = { actor: StaffActor; caseId: string; deviation: DeviationInput; at: Date };

/** The same form was accepted before. */
async function wasDecided(tx: Tx, { actor, caseId, deviation }: Deciding): Promise<boolean> {
  const before = await tx.deviation.findUnique({
    where: { formKey: deviation.formKey },
    select: { caseId: true, decidedById: true },
  });
  const isOthers = before && (before.caseId !== caseId || before.decidedById !== actor.staffId);
  if (isOthers) throw new NotFoundError();
  return before !== null;
}

/**
 * Writes down that something else is done here than the rule says, and why (VALUES M5). It is never changed; the household
 * reads what is done and which rule it is about.
 * @param actor contact person, or who stands in: whoever acts decides
 * @param caseId uuid of an open case
 * @param deviation the effect, the rule, what is done instead, and what of it goes on the list of what stands in the way
 * @param at moment
 * @throws NotFoundError for others, recorded as an attempt; FieldErrorsError for a case that is closed
 */
export async function decideDeviation(
  actor: StaffActor,
  caseId: string,
  deviation: DeviationInput,
  at: Date = now(),
): Promise<void> {
  await changeCase({ actor, verb: 'deviate', caseId, at }, async (tx, found) => {
    if (await wasDecided(tx, { actor, caseId, deviation, at })) return;
    if (found.status !== 'open') throw new FieldErrorsError([{ path: '', key: 'stepOfClosed' }]);
    const { id: deviationId } = await tx.deviation.create({
      data: { ...deviation, caseId, decidedById: actor.staffId, at },
      select: { id: true },
    });
    const by = { actorName: actor.name, actorId: actor.staffId };
    await addToTimeline(tx, { caseId, kind: 'deviated', at, ...by, isForResident: true });
    await touchCase(tx, caseId, at);
    await record(tx, {
      ...{ event: 'deviation.decided', payload: { deviationId }, actor, origin: 'work' },
      ...{ caseId, householdId: found.householdId },
    });
  });
}
