import { expect, it } from 'vitest';
import { canOwnIn } from '@/lib/rules/plan/owner-for';
import { goal } from './example';

const elsewhere = { onlyFor: ['noor'] };

it.each([
  ['a goal of the child', goal('one', { personId: 'noor' }), true],
  ['what it keeps to itself', goal('one', { personId: 'noor', isPrivate: true }), false],
  ['a goal of another child', goal('one', { personId: 'bilal' }), false],
  ['a goal of all', goal('one'), false],
  ['a goal itself', null, false],
])('who lives elsewhere and %s', (_what, of, can) => {
  expect(canOwnIn(of, elsewhere)).toBe(can);
  expect(canOwnIn(of, {})).toBe(true);
});
