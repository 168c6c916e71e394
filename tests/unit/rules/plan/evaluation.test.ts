import { describe, expect, it } from 'vitest';
import { inOrder, isSameResult, type EvaluationResult } from '@/lib/rules/plan/evaluation';

const result = (about: Partial<EvaluationResult> = {}): EvaluationResult => ({
  goals: [
    { goalId: 'a', state: 'reached' },
    { goalId: 'b', state: 'open' },
  ],
  ...{ nextOn: '2027-03-03', by: { kind: 'staff', id: 's', name: 'Marijke' }, how: 'self' },
  ...about,
});

describe('looking back', () => {
  it('reads residents first, then colleagues, then others, each as they came', () => {
    const answers = (['staff', 'participant', 'resident', 'staff', 'resident'] as const).map(
      (byKind, id) => ({ byKind, id }),
    );
    expect(inOrder(answers).map(({ id }) => id)).toEqual([2, 4, 0, 3, 1]);
  });

  it('knows the second press of the same from another closing', () => {
    const goals = result().goals.toReversed();
    expect(isSameResult(result(), result({ goals }))).toBe(true);
    const others: Partial<EvaluationResult>[] = [
      ...[{ nextOn: null }, { how: 'conversation' as const }, { by: null }],
      { goals: [{ goalId: 'a', state: 'later' }] },
    ];
    for (const about of others) expect(isSameResult(result(), result(about))).toBe(false);
  });
});
