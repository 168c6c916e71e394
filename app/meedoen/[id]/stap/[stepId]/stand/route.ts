import { idOf } from '@/app/talk/ids';
import { changePlan } from '@/lib/commands/plan/change-plan';
import { paths } from '@/lib/paths';
import { fromOutside } from '@/lib/platform/actor-guards';
import { today } from '@/lib/platform/clock';
import { formDoor } from '@/lib/platform/form-door';
import { seesGoal } from '@/lib/policies/plan-sees';
import { changeOf } from '@/lib/rules/plan/from-form';
import { stepStateSchema } from '@/lib/schemas/plan';
import { actingOrNot } from '../../../door-actor';

/** Somebody from outside says how the own step stands: a change of the plan like any other. */
export const POST = formDoor({
  who: fromOutside,
  schema: stepStateSchema,
  run: async (actor, { state, seen, formKey }, { params }) => {
    const acting = await actingOrNot(actor, params.id);
    const form = { kind: 'stepState' as const, stepId: idOf(params.stepId), state };
    return changePlan(acting.actor, acting.householdId, {
      ...{ seen, formKey },
      change: (plan, who) =>
        changeOf(form, plan, { today: today(), seesGoal: (goal) => seesGoal(who, goal) }),
    });
  },
  next: (outcome, { params }) =>
    `${paths.takePart.page(params.id!)}?gedaan=${outcome === 'changed' ? 'veranderd' : 'zo'}`,
  back: ({ params }) => paths.takePart.page(params.id!),
});
