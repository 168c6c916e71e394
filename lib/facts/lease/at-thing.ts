import 'server-only';
import { staffAtHome } from '@/lib/facts/household/at-household';
import type { StaffActor } from '@/lib/platform/actor-types';
import type { Tx } from '@/lib/platform/db';
import type { LocalDate } from '@/lib/rules/local-date';
import type { Held } from '@/lib/schemas/lease';

/** Whether a thing is one of a household; what somebody young keeps private is nothing that a colleague sees. */
async function isOf(tx: Tx, householdId: string, { thing, thingId: id }: Held): Promise<boolean> {
  const ofPlan = { id, plan: { householdId } };
  switch (thing) {
    case 'household':
    case 'planGoesWell':
    case 'planWrong':
    case 'planDay':
      return id === householdId;
    case 'person':
      return (
        (await tx.householdMember.count({
          where: { personId: id, householdId, until: null },
        })) > 0
      );
    case 'goal':
      return (await tx.planGoal.count({ where: { ...ofPlan, isPrivate: false } })) > 0;
    case 'step':
      return (await tx.planStep.count({ where: { ...ofPlan, goal: { isPrivate: false } } })) > 0;
  }
}

/**
 * Whether a colleague may type in the form of a thing of a case: facts are for who may edit them, the plan is for everybody
 * who helps.
 * @param tx transaction or client
 * @param staff colleague
 * @param caseId uuid
 * @param held the thing
 * @param today local date
 */
export async function mayType(
  tx: Tx,
  staff: StaffActor,
  caseId: string,
  held: Held,
  today: LocalDate,
): Promise<boolean> {
  const found = await tx.case.findUnique({ where: { id: caseId }, select: { householdId: true } });
  if (!found) return false;
  const { householdId } = found;
  const as = await staffAtHome(tx, staff, { householdId, today }, { id: caseId });
  const isFact = held.thing === 'household' || held.thing === 'person';
  if (as === null || (as === 'involved' && isFact)) return false;
  return isOf(tx, householdId, held);
}
