import { planDoors } from '@/app/plan/doors';
import { lookAtChild } from '@/lib/commands/child/look-at-child';
import { paths } from '@/lib/paths';
import { residentOrSlip } from '@/lib/platform/actor-guards';
import { NotFoundError } from '@/lib/platform/errors';
import { childPlan } from '@/lib/queries/plan/child-plan';

/** The doors of the goals of a child who lives elsewhere, for an adult with authority over it. */
export const doors = planDoors({
  who: residentOrSlip,
  householdOf: async (actor, { childId }) => {
    const found = await childPlan(actor, childId!);
    if (found) return found.child.householdId;
    await lookAtChild(actor, childId!, null);
    throw new NotFoundError();
  },
  childOf: ({ childId }) => childId!,
  at: ({ childId }) => paths.mine.child(childId!),
  isColleague: false,
});
