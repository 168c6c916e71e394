import { describe, expect, it } from 'vitest';
import { householdRows } from '@/prisma/seed/scale/household';
import { randomFrom } from '@/prisma/seed/scale/random';

/** What is sealed is sealed anew every time. */
const isSealed = (name: string) => name.endsWith('Cipher');

function town(seed: number): string {
  const random = randomFrom(seed);
  const areas = [{ postcode: 1211, staffIds: ['00000000-0000-4000-a000-000000000001'] }];
  const facts = { random, today: '2026-11-22', openShare: 0.217, areas };
  const rows = Array.from({ length: 20 }, () => householdRows(facts));
  return JSON.stringify(rows, (name, value) => (isSealed(name) ? 'sealed' : value));
}

describe('the made-up municipality', () => {
  it('is the same for the same seed, to the second, and another for another', () => {
    expect(town(1)).toBe(town(1));
    expect(town(1)).not.toBe(town(2));
  });

  it('holds nothing of the day on which it is made', () => {
    const today = new Date().toISOString().slice(0, 10);
    expect(today > '2026-11-22' && town(1).includes(today)).toBe(false);
  });
});
