import { z } from 'zod';
import type { PlanOutcome } from '@/lib/commands/plan/one-change';
import type { PlanPaths } from '@/lib/paths/plan';
import type { Actor } from '@/lib/platform/actor-types';
import { NotFoundError } from '@/lib/platform/errors';

/** What an address says, by name. */
export type Params = Record<string, string>;

/** One side of the plan: the household's own pages, or the pages of colleagues. */
export type PlanSide<A extends Actor> = {
  /** narrows the actor; throws SignInNeededError or NotFoundError */
  who: (actor: Actor) => A;
  /** the household whose plan is meant by an address; what the actor may do with it, the command asks */
  householdOf: (actor: A, params: Params) => Promise<string>;
  /** the child about whom it is, on the pages of an adult with authority who lives elsewhere */
  childOf?: (params: Params) => string;
  at: (params: Params) => PlanPaths;
  /** colleagues also say which law pays, and that something was said in a conversation */
  isColleague: boolean;
};

/** Ids in an address are uuids; anything else is not there. */
export function idsOf(params: Params): Params {
  if (Object.values(params).some((id) => !z.uuid().safeParse(id).success))
    throw new NotFoundError();
  return params;
}

/** What became of a change, as the address of the next page says it. */
export const said: Record<PlanOutcome, string> = {
  changed: 'veranderd',
  merged: 'samen',
  proposed: 'voorgesteld',
  same: 'zo',
};
