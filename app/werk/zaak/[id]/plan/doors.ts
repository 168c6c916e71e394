import { planDoors } from '@/app/plan/doors';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { householdOfCase } from '@/lib/queries/plan/case-household';

/** The doors of a household's plan for colleagues; what somebody may do, the command asks. */
export const doors = planDoors({
  who: staffWith('host', 'consultant', 'team_lead'),
  householdOf: (_actor, { id }) => householdOfCase(id!),
  at: ({ id }) => paths.work.plan(id!),
  isColleague: true,
});
