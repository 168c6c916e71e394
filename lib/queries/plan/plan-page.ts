import 'server-only';
import { atPlan, type AtPlan } from '@/lib/facts/plan/at-plan';
import { leftSteps } from '@/lib/facts/plan/left-steps';
import { possibleOwners } from '@/lib/facts/plan/owners';
import { planFields, storedPlan, type StoredPlan } from '@/lib/facts/plan/stored-plan';
import type { Actor } from '@/lib/platform/actor-types';
import { recordAlone } from '@/lib/platform/audit';
import { today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { changeRight, type ChangeRight } from '@/lib/policies/plan';
import type { PlanActor } from '@/lib/policies/plan-sees';
import { emptyPlan, hasEnoughGoals } from '@/lib/rules/plan/apply';
import { mostBlocking } from '@/lib/rules/plan/order';
import type { Plan } from '@/lib/rules/plan/types';
import type { LocalDate } from '@/lib/rules/local-date';
import { isRequestId } from '@/lib/schemas/my-case';
import { agreementsOf, type AgreementLine } from './agreements';
import { askedNow, type AskedNow } from './asked-now';
import { goalViews, ownersIn, type GoalView } from './goal-views';
import { namesIn, type PlanNames } from './names';
import { openProposals, ownersInProposals, type ProposalLine } from './proposals';
import { readable } from './readable';

/** What the reader may do with the plan as a whole. */
export type PlanRights = Record<
  'goalsOrdered' | 'goesWell' | 'whenItGoesWrong' | 'evaluateOn',
  ChangeRight
>;

/** The plan of a household for one reader. */
export type PlanPage = {
  householdId: string;
  /** 0: nobody began */
  version: number;
  goesWell: string;
  whenItGoesWrong: string;
  evaluateOn: LocalDate | null;
  goals: GoalView[];
  /** there is enough to work on at a time */
  hasEnoughGoals: boolean;
  /** the step on which most others wait */
  mostBlocking: string | null;
  names: PlanNames;
  agreements: AgreementLine[];
  proposals: ProposalLine[];
  may: PlanRights;
  asked: AskedNow;
  reader: PlanActor;
  today: LocalDate;
};

const rightsOf = (actor: PlanActor, plan: Plan): PlanRights => ({
  goalsOrdered: changeRight(actor, plan, { kind: 'goalsOrdered', order: [] }),
  goesWell: changeRight(actor, plan, { kind: 'goesWell', words: '' }),
  whenItGoesWrong: changeRight(actor, plan, { kind: 'whenItGoesWrong', words: '' }),
  evaluateOn: changeRight(actor, plan, { kind: 'evaluateOn', date: null }),
});

/**
 * The plan of a household as it stands. Only for who may see it.
 * @param householdId uuid
 * @returns an empty one, with the id of the household, when nobody began
 */
export async function readPlan(householdId: string): Promise<StoredPlan> {
  const row = await database().plan.findUnique({ where: { householdId }, select: planFields });
  if (row) return storedPlan(row);
  return { id: householdId, householdId, version: 0, plan: emptyPlan, doneOn: new Map() };
}

/**
 * The plan of a household as one reader sees it. Only for who stands at it.
 * @param who the reader
 * @param stored the plan
 * @param today local date
 */
export async function pageOf(who: AtPlan, stored: StoredPlan, today: LocalDate): Promise<PlanPage> {
  const { actor } = who;
  const { plan, version, householdId, doneOn } = stored;
  const shown = readable(plan, actor);
  // What others at home agreed to is theirs.
  const isWithin = actor.kind === 'resident' || actor.kind === 'staff';
  const known = await possibleOwners(database(), { householdId, today });
  const left = isWithin ? leftSteps(plan, known) : undefined;
  const [agreements, proposals] = await Promise.all([
    isWithin ? agreementsOf(stored.id, version) : [],
    actor.kind === 'participant' ? [] : openProposals(stored.id, who, { plan, known }),
  ]);
  const asked = await askedNow(stored.id, actor);
  const names = await namesIn([...ownersIn(shown), ...ownersInProposals(proposals)]);
  const { goesWell, whenItGoesWrong, evaluateOn } = shown;
  return {
    ...{ householdId, version, goesWell, whenItGoesWrong, evaluateOn },
    hasEnoughGoals: hasEnoughGoals(shown.goals),
    // Who reads about one child from elsewhere is not told what else it waits for.
    goals: goalViews({
      ...{ plan: actor.kind === 'parent' ? shown : plan, shown, actor, names, doneOn, left },
    }),
    mostBlocking: mostBlocking(shown),
    ...{ names, agreements, proposals, may: rightsOf(actor, plan), asked, reader: actor, today },
  };
}

/**
 * As whom somebody stands at a plan, for its pages; an attempt of anybody else is recorded.
 * @param actor who looks
 * @param householdId as it stands in the address
 * @param today local date
 * @throws NotFoundError for who has nothing to do with it
 */
export async function readerOf(
  actor: Actor,
  householdId: string,
  today: LocalDate,
): Promise<AtPlan> {
  if (!isRequestId(householdId)) throw new NotFoundError();
  const who = await atPlan(database(), actor, { householdId, today });
  if (who) return who;
  const origin = actor.kind === 'staff' ? 'work' : 'mine';
  const about = { result: 'refused' as const, origin, householdId } as const;
  await recordAlone({ event: 'plan.viewed', payload: {}, actor, ...about });
  throw new NotFoundError();
}

/**
 * The plan of a household for whoever stands at it. A fixed number of queries, however long the plan is.
 * @param actor who looks
 * @param householdId uuid, as it stands in the address
 * @param today local date
 * @returns the plan as this person may see it; an empty one when nobody began
 * @throws NotFoundError for who has nothing to do with it; the attempt is recorded
 */
export async function planPage(
  actor: Actor,
  householdId: string,
  today: LocalDate = todayNow(),
): Promise<PlanPage> {
  const who = await readerOf(actor, householdId, today);
  return pageOf(who, await readPlan(householdId), today);
}
