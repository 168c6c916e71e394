import { z } from 'zod';
import { agreeToPlan } from '@/lib/commands/plan/agree-to-plan';
import { changePlan } from '@/lib/commands/plan/change-plan';
import { decideProposal } from '@/lib/commands/plan/decide-proposal';
import type { PlanOutcome } from '@/lib/commands/plan/one-change';
import type { PlanPaths } from '@/lib/paths/plan';
import type { Actor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { formDoor } from '@/lib/platform/form-door';
import { seesGoal } from '@/lib/policies/plan-sees';
import { changeOf, type PlanForm, type StepWords } from '@/lib/rules/plan/from-form';
import * as schemas from '@/lib/schemas/plan';
import { evaluationDoors } from './evaluation-doors';
import { idsOf, said, type Params, type PlanSide } from './side';

type Page = { seen: number; formKey: string; why: string; wasSaid?: boolean; takesOver?: boolean };

type ChangeDoor<I> = {
  schema: z.ZodType<I & Page>;
  form: (input: I & Page, params: Params) => PlanForm;
  /** the page that shows the form again, with its errors */
  back: (at: PlanPaths, params: Params) => string;
  /** one place up or down overwrites nothing, whatever the page showed */
  isRelative?: boolean;
};

/** The door of a form that changes the plan, or proposes the change. */
function changeDoor<A extends Actor, I>(side: PlanSide<A>, door: ChangeDoor<I>) {
  const schema: z.ZodType<I & Page> = side.isColleague
    ? (door.schema.and(schemas.wasSaid) as z.ZodType<I & Page>)
    : door.schema;
  return formDoor<A, I & Page, PlanOutcome>({
    who: side.who,
    schema,
    run: async (actor, input, { params }) => {
      const form = door.form(input, idsOf(params));
      const { seen, formKey, why, wasSaid, takesOver } = input;
      return changePlan(actor, await side.householdOf(actor, params), {
        change: (plan, who) =>
          changeOf(form, plan, { today: today(), seesGoal: (goal) => seesGoal(who, goal) }),
        seen: door.isRelative ? null : seen,
        ...{ formKey, why, wasSaid, takesOver, childId: side.childOf?.(params) },
      });
    },
    next: (outcome, { params }) => `${side.at(params).page}?gedaan=${said[outcome]}`,
    back: ({ params }) => door.back(side.at(params), params),
  });
}

/** What a step's form says, without what belongs to every form. */
const wordsOf = ({ title, owner, dueOn, waitsFor, ...more }: StepWords): StepWords => ({
  ...{ title, owner, dueOn, waitsFor },
  ...('domain' in more ? { domain: more.domain } : {}),
});

function goalDoors<A extends Actor>(side: PlanSide<A>) {
  return {
    addGoal: changeDoor(side, {
      schema: schemas.goalSchema,
      form: ({ formKey, words, whose }) => ({ kind: 'goal', id: formKey, words, ...whose }),
      back: (at) => at.addGoal,
    }),
    reword: changeDoor(side, {
      schema: schemas.rewordSchema,
      form: ({ words }, { goalId }) => ({ kind: 'reword', goalId: goalId!, words }),
      back: (at, { goalId }) => at.goal(goalId!),
    }),
    goalState: changeDoor(side, {
      schema: schemas.goalStateSchema,
      form: ({ state }, { goalId }) => ({ kind: 'goalState', goalId: goalId!, state }),
      back: (at) => at.page,
    }),
    goalShared: changeDoor(side, {
      schema: schemas.goalSharedSchema,
      form: ({ isPrivate }, { goalId }) => ({ kind: 'goalShared', goalId: goalId!, isPrivate }),
      back: (at) => at.page,
    }),
    goalMove: changeDoor(side, {
      schema: schemas.moveSchema,
      form: ({ to }, { goalId }) => ({ kind: 'goalMove', goalId: goalId!, to }),
      back: (at) => at.page,
      isRelative: true,
    }),
  };
}

function stepDoors<A extends Actor>(side: PlanSide<A>) {
  const schema: z.ZodType<StepWords & Page> = side.isColleague
    ? schemas.stepOfColleagueSchema
    : schemas.stepSchema;
  return {
    addStep: changeDoor<A, StepWords>(side, {
      schema,
      form: ({ formKey: id, ...step }, { goalId }) => ({
        ...{ kind: 'newStep', id, goalId: goalId!, step: wordsOf(step) },
      }),
      back: (at, { goalId }) => at.addStep(goalId!),
    }),
    changeStep: changeDoor<A, StepWords>(side, {
      schema,
      form: (step, { stepId }) => ({ kind: 'step', stepId: stepId!, step: wordsOf(step) }),
      back: (at, { stepId }) => at.step(stepId!),
    }),
    stepState: changeDoor(side, {
      schema: schemas.stepStateSchema,
      form: ({ state }, { stepId }) => ({ kind: 'stepState', stepId: stepId!, state }),
      back: (at) => at.page,
    }),
    stepMove: changeDoor(side, {
      schema: schemas.moveSchema,
      form: ({ to }, { stepId }) => ({ kind: 'stepMove', stepId: stepId!, to }),
      back: (at) => at.page,
      isRelative: true,
    }),
  };
}

function textDoors<A extends Actor>(side: PlanSide<A>) {
  return {
    goesWell: changeDoor(side, {
      schema: schemas.planTextSchema,
      form: ({ words }) => ({ kind: 'goesWell', words }),
      back: (at) => at.text('wat-gaat-goed'),
    }),
    whenItGoesWrong: changeDoor(side, {
      schema: schemas.planTextSchema,
      form: ({ words }) => ({ kind: 'whenItGoesWrong', words }),
      back: (at) => at.text('als-het-misgaat'),
    }),
    evaluateOn: changeDoor(side, {
      schema: schemas.evaluateOnSchema,
      form: ({ date }) => ({ kind: 'evaluateOn', date }),
      back: (at) => at.evaluate,
    }),
  };
}

/** Yes, no, or taking back what one proposed. */
function answerDoor<A extends Actor>(side: PlanSide<A>) {
  type Input = z.output<typeof schemas.answerSchema> & { wasSaid?: boolean };
  const schema: z.ZodType<Input> = side.isColleague
    ? schemas.answerSchema.and(schemas.wasSaid)
    : schemas.answerSchema;
  return formDoor<A, Input, string>({
    who: side.who,
    schema,
    run: async (actor, { answer, seen, wasSaid }, { params }) => {
      const { proposalId } = idsOf(params);
      const isAccepted = answer === 'ja';
      const childId = side.childOf?.(params);
      const decision = { proposalId: proposalId!, isAccepted, seen, wasSaid, childId };
      await decideProposal(actor, await side.householdOf(actor, params), decision);
      return isAccepted ? 'ja' : 'nee';
    },
    next: (answer, { params }) => `${side.at(params).page}?gedaan=${answer}`,
    back: ({ params }) => side.at(params).page,
  });
}

/** Yes to the plan as a whole: by who reads it, or as the contact person heard it in a conversation. */
function agreeDoor<A extends Actor>(side: PlanSide<A>) {
  type Input = z.output<typeof schemas.agreeSchema> & { personId?: string };
  const schema: z.ZodType<Input> = side.isColleague ? schemas.heardYesSchema : schemas.agreeSchema;
  return formDoor<A, Input, void>({
    who: side.who,
    schema,
    run: async (actor, { seen, personId }, { params }) => {
      const householdId = await side.householdOf(actor, idsOf(params));
      await agreeToPlan(actor, householdId, { version: seen, personId });
    },
    next: (_done, { params }) => `${side.at(params).page}?gedaan=akkoord`,
    back: ({ params }) => side.at(params).page,
  });
}

/**
 * The doors of every form of a plan. The form pages of both sides have the same addresses below their page of the plan;
 * ids in them are called goalId, stepId and proposalId.
 */
export function planDoors<A extends Actor>(side: PlanSide<A>) {
  return {
    ...goalDoors(side),
    ...stepDoors(side),
    ...textDoors(side),
    ...evaluationDoors(side),
    answer: answerDoor(side),
    agree: agreeDoor(side),
  };
}
