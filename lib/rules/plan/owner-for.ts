import type { Goal } from './types';

/** How far somebody reaches in a plan. */
export type OwnerReach = {
  /** ids of children: who lives elsewhere does steps of their goals alone; absent for everybody else */
  onlyFor?: readonly string[];
};

/**
 * Whether somebody can be given a step of a goal. Who has authority over a child and lives elsewhere only of a goal of that
 * child that it does not keep to itself (RULES 2.4).
 * @param goal in which the step is; null for what is of the household, and for a goal itself
 * @param owner how far this one reaches
 */
export function canOwnIn(goal: Goal | null, { onlyFor }: OwnerReach): boolean {
  if (!onlyFor) return true;
  return (
    goal !== null && goal.personId !== null && !goal.isPrivate && onlyFor.includes(goal.personId)
  );
}
