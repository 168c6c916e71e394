import { describe, expect, it } from 'vitest';
import { stillThere } from '@/lib/rules/still-there';

const day = '2026-03-03';
const known = { roles: ['consultant'], inServiceUntil: null, awayUntil: null };

describe('whether a colleague is still there to answer', () => {
  it.each([
    ['here', known, { kind: 'here' }],
    ['on the last day', { ...known, inServiceUntil: day }, { kind: 'here' }],
    ['away', { ...known, awayUntil: '2026-03-09' }, { kind: 'away', until: '2026-03-09' }],
    ['left yesterday', { ...known, inServiceUntil: '2026-03-02' }, { kind: 'gone' }],
    ['without a role', { ...known, roles: [], awayUntil: '2026-03-09' }, { kind: 'gone' }],
  ] as const)('%s', (_what, facts, is) => {
    expect(stillThere(facts, day)).toEqual(is);
  });
});
