import type { LocalDate } from '@/lib/rules/local-date';
import type { GoalOutcome } from '@/lib/schemas/evaluation';

/** What was said about one goal. */
export type JudgedGoal = { goalId: string; state: GoalOutcome };

/** What is kept when an evaluation is closed. Goals by id: their words are read from the plan, with its privacy. */
export type EvaluationResult = {
  goals: readonly JudgedGoal[];
  /** the next day of looking back together; null when none was chosen */
  nextOn: LocalDate | null;
  /** nobody: the day was moved before anybody closed it, and nothing was looked back on */
  by: { kind: 'resident' | 'staff'; id: string; name: string } | null;
  /** a colleague wrote down what was said in a conversation, or said it alone */
  how: 'self' | 'conversation';
};

/**
 * Whether a closing says what was kept already: the second of two presses.
 * @param one a result
 * @param other another one
 */
export function isSameResult(one: EvaluationResult, other: EvaluationResult): boolean {
  const said = ({ goals, nextOn, by, how }: EvaluationResult) => [
    goals.map(({ goalId, state }) => `${goalId} ${state}`).toSorted(),
    nextOn,
    by?.id,
    how,
  ];
  return JSON.stringify(said(one)) === JSON.stringify(said(other));
}

const ranks = { resident: 0, staff: 1, participant: 2 } as const;

/**
 * Answers in the order in which everybody reads them: residents first (VALUES G8), then colleagues, then others; each as
 * they came.
 * @param answers in the order in which they were given
 */
export const inOrder = <T extends { byKind: keyof typeof ranks }>(answers: readonly T[]): T[] =>
  answers.toSorted((a, b) => ranks[a.byKind] - ranks[b.byKind]);
