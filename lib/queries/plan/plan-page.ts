import 'server-only';
import { atPlan, type AtPlan } from '@/lib/facts/plan/at-plan';
import { planFields, storedPlan, type StoredPlan } from '@/lib/facts/plan/stored-plan';
import type { Actor } from '@/lib/platform/actor-types';
import { today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { changeRight, seesGoal, type ChangeRight, type PlanActor } from '@/lib/policies/plan';
import { emptyPlan } from '@/lib/rules/plan/apply';
import { mostBlocking, planStandings, type Standing } from '@/lib/rules/plan/order';
import type { Goal, Plan, Step, StepOwner } from '@/lib/rules/plan/types';
import type { LocalDate } from '@/lib/rules/local-date';
import { agreementsOf, type AgreementLine } from './agreements';
import { namesIn, type PlanNames } from './names';
import { openProposals, type ProposalLine } from './proposals';

/** A step as a page shows it. */
export type StepView = Step & {
  standing: Standing;
  /** the reader may finish it, or say that it goes on */
  mayFinish: boolean;
  mayChange: ChangeRight;
};

/** A goal with its steps; one that is kept private holds no words for others. */
export type GoalView = Goal & {
  /** whose goal it is, by name; null: of all */
  ofName: string | null;
  isHidden: boolean;
  mayReword: ChangeRight;
  steps: StepView[];
};

/** The plan of a household for one reader. */
export type PlanPage = {
  householdId: string;
  /** 0: nobody began */
  version: number;
  goesWell: string;
  whenItGoesWrong: string;
  evaluateOn: LocalDate | null;
  goals: GoalView[];
  /** the step on which most others wait */
  mostBlocking: string | null;
  names: PlanNames;
  agreements: AgreementLine[];
  proposals: ProposalLine[];
  reader: PlanActor;
  today: LocalDate;
};

/** What a reader may not know of is not in the plan at all; that there is a private goal may be known. */
function readable(plan: Plan, actor: PlanActor): Plan {
  const hidden = new Set(plan.goals.filter((goal) => !seesGoal(actor, goal)).map(({ id }) => id));
  const goals = plan.goals.map((goal) => (hidden.has(goal.id) ? { ...goal, words: '' } : goal));
  const steps = plan.steps.filter((step) => !hidden.has(step.goalId));
  const kept = new Set(steps.map(({ id }) => id));
  const isColleague = actor.kind === 'staff';
  const without = steps.map((step) => ({
    ...step,
    // Which law pays is between colleagues.
    domain: isColleague ? step.domain : null,
    waitsFor: step.waitsFor.filter((id) => kept.has(id)),
  }));
  return { ...plan, goals, steps: without };
}

/** Somebody from outside sees the own steps, what those wait for, and the goals above them (VALUES G1, M4). */
function ownPart(plan: Plan, actor: PlanActor): Plan {
  if (actor.kind !== 'participant') return plan;
  const isOwn = ({ owner }: Step) =>
    owner.kind === 'participant' && owner.id === actor.participantId;
  const own = plan.steps.filter(isOwn);
  const near = new Set(own.flatMap((step) => [step.id, ...step.waitsFor]));
  const steps = plan.steps.filter(({ id }) => near.has(id));
  const goals = new Set(steps.map(({ goalId }) => goalId));
  return {
    ...{ ...emptyPlan, evaluateOn: plan.evaluateOn, steps },
    goals: plan.goals.filter(({ id }) => goals.has(id)),
  };
}

function stepView(step: Step, plan: Plan, actor: PlanActor, standing: Standing): StepView {
  const finish = changeRight(actor, plan, { kind: 'stepState', stepId: step.id, state: 'done' });
  const to = { ...step };
  return {
    ...{ ...step, standing, mayFinish: finish === 'direct' },
    mayChange: changeRight(actor, plan, { kind: 'stepChanged', stepId: step.id, to }),
  };
}

function goalViews(plan: Plan, shown: Plan, actor: PlanActor, names: PlanNames): GoalView[] {
  // By the whole plan: what waits for something that the reader does not see still waits.
  const standing = planStandings(plan);
  return shown.goals.map((goal) => ({
    ...goal,
    ofName: goal.personId && (names.resident.get(goal.personId) ?? null),
    isHidden: !seesGoal(actor, goal),
    mayReword: changeRight(actor, plan, { kind: 'goalReworded', goalId: goal.id, words: '' }),
    steps: shown.steps
      .filter((step) => step.goalId === goal.id)
      .map((step) => stepView(step, plan, actor, standing.get(step.id)!)),
  }));
}

const ownersIn = ({ steps, goals }: Plan): StepOwner[] => [
  ...steps.map(({ owner }) => owner),
  ...goals.flatMap(({ personId }) =>
    personId ? [{ kind: 'resident' as const, id: personId }] : [],
  ),
];

async function read(householdId: string): Promise<StoredPlan | null> {
  const row = await database().plan.findUnique({ where: { householdId }, select: planFields });
  return row && storedPlan(row);
}

async function pageOf(who: AtPlan, stored: StoredPlan, today: LocalDate): Promise<PlanPage> {
  const { actor } = who;
  const { plan, version, householdId } = stored;
  const shown = ownPart(readable(plan, actor), actor);
  const names = await namesIn(ownersIn(shown));
  const [agreements, proposals] =
    actor.kind === 'participant'
      ? [[], []]
      : await Promise.all([agreementsOf(stored.id, version), openProposals(stored.id, who, plan)]);
  const { goesWell, whenItGoesWrong, evaluateOn } = shown;
  return {
    ...{ householdId, version, goesWell, whenItGoesWrong, evaluateOn },
    goals: goalViews(plan, shown, actor, names),
    mostBlocking: mostBlocking(shown),
    ...{ names, agreements, proposals, reader: actor, today },
  };
}

/**
 * The plan of a household for whoever stands at it. A fixed number of queries, however long the plan is.
 * @param actor who looks
 * @param householdId uuid
 * @param today local date
 * @returns the plan as this person may see it; an empty one when nobody began
 * @throws NotFoundError for who has nothing to do with it
 */
export async function planPage(
  actor: Actor,
  householdId: string,
  today: LocalDate = todayNow(),
): Promise<PlanPage> {
  const who = await atPlan(database(), actor, { householdId, today });
  if (!who) throw new NotFoundError();
  const stored = await read(householdId);
  return pageOf(
    who,
    stored ?? { id: householdId, householdId, version: 0, plan: emptyPlan },
    today,
  );
}
