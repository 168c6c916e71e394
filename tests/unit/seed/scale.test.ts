import { describe, expect, it } from 'vitest';
import { householdRows } from '@/prisma/seed/scale/household';
import { randomFrom } from '@/prisma/seed/scale/random';

/** What is sealed is sealed anew every time. */
const isSealed = (name: string) => name.endsWith('Cipher');

function households(seed: number) {
  const random = randomFrom(seed);
  const areas = [{ postcode: 1211, staffIds: ['00000000-0000-4000-a000-000000000001'] }];
  const facts = { random, today: '2026-11-22', openShare: 0.217, areas };
  return Array.from({ length: 20 }, () => householdRows(facts));
}

const town = (seed: number) =>
  JSON.stringify(households(seed), (name, value) => (isSealed(name) ? 'sealed' : value));

describe('the made-up municipality', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(town(1)).toBe(town(1));
    expect(town(1)).not.toBe(town(2));
  });

  it('leaves no moment to the day on which it is made', () => {
    for (const { household = [], person = [], helpRequest = [] } of households(1)) {
      const made = [...household, ...person].map(({ createdAt }) => createdAt);
      expect(new Set(made)).toEqual(new Set([helpRequest[0]!.submittedAt]));
    }
  });
});
