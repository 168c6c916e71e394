import 'server-only';
import { fromDateColumn, toDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import type { Goal, GoalState, Plan, Step, StepOwner, StepState } from '@/lib/rules/plan/types';

/** A plan under its lock, with the number of its latest version. */
export type StoredPlan = { id: string; householdId: string; version: number; plan: Plan };

const stepFields = {
  id: true,
  goalId: true,
  title: true,
  ownerPersonId: true,
  ownerStaffId: true,
  ownerParticipantId: true,
  dueOn: true,
  state: true,
  domain: true,
  waitsFor: { select: { waitsForId: true }, orderBy: { waitsForId: 'asc' } },
} satisfies Prisma.PlanStepSelect;

/** Everything of a plan that the rules know. */
export const planFields = {
  id: true,
  householdId: true,
  version: true,
  goesWell: true,
  whenItGoesWrong: true,
  evaluateOn: true,
  goals: {
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, personId: true, words: true, state: true, isPrivate: true },
  },
  steps: { orderBy: [{ position: 'asc' }, { id: 'asc' }], select: stepFields },
} satisfies Prisma.PlanSelect;

type Row = Prisma.PlanGetPayload<{ select: typeof planFields }>;

/** The database keeps exactly one of the three. */
function ownerOf(row: Row['steps'][number]): StepOwner {
  if (row.ownerPersonId) return { kind: 'resident', id: row.ownerPersonId };
  if (row.ownerStaffId) return { kind: 'staff', id: row.ownerStaffId };
  return { kind: 'participant', id: row.ownerParticipantId! };
}

function stepOf(row: Row['steps'][number]): Step {
  return {
    id: row.id,
    goalId: row.goalId,
    title: row.title,
    owner: ownerOf(row),
    dueOn: row.dueOn && fromDateColumn(row.dueOn),
    state: row.state as StepState,
    domain: row.domain,
    waitsFor: row.waitsFor.map((wait) => wait.waitsForId),
  };
}

/**
 * A plan out of its rows.
 * @param row read with `planFields`
 * @returns as the rules know it, with its version
 */
export function storedPlan(row: Row): StoredPlan {
  const { id, householdId, version, goesWell, whenItGoesWrong } = row;
  const evaluateOn = row.evaluateOn && fromDateColumn(row.evaluateOn);
  const goals = row.goals.map((goal) => ({ ...goal, state: goal.state as GoalState }));
  const steps = row.steps.map(stepOf);
  return {
    id,
    householdId,
    version,
    plan: { goesWell, whenItGoesWrong, evaluateOn, goals, steps },
  };
}

/**
 * The plan of a household under its lock, made when there is none yet: two who begin at once begin one plan.
 * @param tx transaction
 * @param householdId uuid
 * @returns the plan as it stands
 */
export async function lockPlan(tx: Tx, householdId: string): Promise<StoredPlan> {
  await tx.plan.createMany({ data: [{ householdId, version: 0 }], skipDuplicates: true });
  await tx.$executeRaw(
    Prisma.sql`select id from plan where household_id = ${householdId}::uuid for no key update`,
  );
  const row = await tx.plan.findUniqueOrThrow({ where: { householdId }, select: planFields });
  return storedPlan(row);
}

/** Things that are there now and were not, or were another way. */
function changedOf<T extends { id: string }>(before: readonly T[], after: readonly T[]) {
  const was = new Map(before.map((thing, at) => [thing.id, JSON.stringify([at, thing])]));
  return [...after.entries()].filter(
    ([at, thing]) => was.get(thing.id) !== JSON.stringify([at, thing]),
  );
}

async function writeGoals(tx: Tx, planId: string, before: Plan, after: Plan): Promise<void> {
  for (const [position, { id, ...goal }] of changedOf<Goal>(before.goals, after.goals)) {
    const data = { ...goal, position };
    await tx.planGoal.upsert({
      where: { id },
      create: { id, planId, ...data },
      update: data,
      select: { id: true },
    });
  }
}

const ownerColumns = (owner: StepOwner) => ({
  ownerPersonId: owner.kind === 'resident' ? owner.id : null,
  ownerStaffId: owner.kind === 'staff' ? owner.id : null,
  ownerParticipantId: owner.kind === 'participant' ? owner.id : null,
});

async function writeWaits(tx: Tx, planId: string, { id: stepId, waitsFor }: Step): Promise<void> {
  await tx.planStepWait.deleteMany({ where: { stepId, waitsForId: { notIn: [...waitsFor] } } });
  await tx.planStepWait.createMany({
    data: waitsFor.map((waitsForId) => ({ planId, stepId, waitsForId })),
    skipDuplicates: true,
  });
}

type Writing = { planId: string; before: Plan; after: Plan; at: Date };

async function writeSteps(tx: Tx, { planId, before, after, at }: Writing): Promise<void> {
  const was = new Map(before.steps.map((step) => [step.id, step]));
  for (const [position, step] of changedOf<Step>(before.steps, after.steps)) {
    const { id, owner, dueOn, waitsFor: _, ...facts } = step;
    const isDone = step.state === 'done';
    const data = {
      ...{ ...facts, position, ...ownerColumns(owner), dueOn: dueOn && toDateColumn(dueOn) },
      ...(was.get(id)?.state === step.state ? {} : { doneAt: isDone ? at : null }),
    };
    await tx.planStep.upsert({
      where: { id },
      create: { id, planId, ...data },
      update: data,
      select: { id: true },
    });
    await writeWaits(tx, planId, step);
  }
}

/** Who made a version, as it is kept with it. */
export type PlanAuthor = { kind: 'resident' | 'staff' | 'participant'; id: string; name: string };

type Version = { change: unknown; author: PlanAuthor; at: Date };

/**
 * Writes what a change made different, and the version that it makes.
 * @param tx transaction in which the plan is locked
 * @param stored the plan before it
 * @param after the plan after it
 * @param version the change, who made it, and when
 * @returns number of the new version
 */
export async function writePlan(
  tx: Tx,
  stored: StoredPlan,
  after: Plan,
  { change, author, at }: Version,
): Promise<number> {
  const { id: planId, plan: before } = stored;
  await writeGoals(tx, planId, before, after);
  await writeSteps(tx, { planId, before, after, at });
  const number = stored.version + 1;
  await tx.plan.update({
    where: { id: planId },
    data: {
      ...{ goesWell: after.goesWell, whenItGoesWrong: after.whenItGoesWrong, version: number },
      evaluateOn: after.evaluateOn && toDateColumn(after.evaluateOn),
    },
    select: { id: true },
  });
  await tx.planVersion.create({
    data: {
      ...{ planId, number, at, byKind: author.kind, byId: author.id, byName: author.name },
      ...{ change: change as Prisma.InputJsonValue, snapshot: after as Prisma.InputJsonValue },
    },
    select: { id: true },
  });
  return number;
}
