import { planDoors } from '@/app/plan/doors';
import { paths } from '@/lib/paths';
import { residentOrSlip } from '@/lib/platform/actor-guards';

/** The doors of the household's own plan. */
export const doors = planDoors({
  who: residentOrSlip,
  householdOf: async (_actor, { householdId }) => householdId!,
  at: ({ householdId }) => paths.mine.plan(householdId!),
  isColleague: false,
});
