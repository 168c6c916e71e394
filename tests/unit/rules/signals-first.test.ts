import { expect, it } from 'vitest';
import { mostUrgentFirst } from '@/lib/rules/signals-first';

it('what somebody waits for by law comes before what is only news, which stays as it was', () => {
  const kinds = ['added', 'evaluationAsked', 'messageCame', 'planChanged', 'pressedOn'];
  expect(mostUrgentFirst(kinds)).toEqual([
    ...['pressedOn', 'messageCame', 'added', 'evaluationAsked', 'planChanged'],
  ]);
});
