import 'server-only';
import { planFields, storedPlan, type StoredPlan } from '@/lib/facts/plan/stored-plan';
import type { PlanAuthor } from '@/lib/facts/plan/at-plan';
import { toDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { Prisma } from '@/lib/platform/prisma/client';
import type { Goal, Plan, Step, StepOwner } from '@/lib/rules/plan/types';

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

type Saving = { add: () => Promise<unknown>; change: () => Promise<unknown> };

/** A new thing has the key of its form as id, which anybody can make up: one of another plan is never touched. */
async function save(isKnown: boolean, { add, change }: Saving): Promise<void> {
  try {
    await (isKnown ? change() : add());
  } catch (error) {
    const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
    throw isTaken ? new NotFoundError() : error;
  }
}

async function writeGoals(tx: Tx, planId: string, before: Plan, after: Plan): Promise<void> {
  for (const [position, { id, ...goal }] of changedOf<Goal>(before.goals, after.goals)) {
    const data = { ...goal, position };
    await save(
      before.goals.some((one) => one.id === id),
      {
        add: () => tx.planGoal.create({ data: { id, planId, ...data }, select: { id: true } }),
        change: () => tx.planGoal.update({ where: { id, planId }, data, select: { id: true } }),
      },
    );
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
    await save(was.has(id), {
      add: () => tx.planStep.create({ data: { id, planId, ...data }, select: { id: true } }),
      change: () => tx.planStep.update({ where: { id, planId }, data, select: { id: true } }),
    });
    await writeWaits(tx, planId, step);
  }
}

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
