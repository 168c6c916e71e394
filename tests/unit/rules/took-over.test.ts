import { describe, expect, it } from 'vitest';
import { maySayNo, toldUntil } from '@/lib/rules/took-over';
import { defaultWorkingDayPolicy } from '@/lib/rules/working-days';

const on = (day: string) => new Date(`${day}T12:00:00Z`);
const lived = { since: on('2026-03-03'), submittedAt: on('2026-03-02') };

describe('saying no to who took over', () => {
  it.each([
    ['handedOver', true],
    ['reassigned', true],
    ['residentAsked', false],
    ['knowsHousehold', false],
    ['hasRoom', false],
  ])('%s: %s', (reason, may) => {
    expect(maySayNo({ ...lived, reason })).toBe(may);
  });

  it('is not for who asked later: who helped before is not theirs to know', () => {
    const submittedAt = on('2026-03-04');
    expect(maySayNo({ ...lived, submittedAt, reason: 'handedOver' })).toBe(false);
    expect(maySayNo({ ...lived, submittedAt: lived.since, reason: 'handedOver' })).toBe(false);
  });
});

describe('that somebody else helps now', () => {
  it.each([
    ['2026-03-03', '2026-03-05'],
    ['2026-03-06', '2026-03-10'],
    ['2026-12-24', '2026-12-29'],
  ])('of %s stands on top until %s', (since, until) => {
    const promise = { workingDays: 2, urgentWorkingDays: 1, policy: defaultWorkingDayPolicy };
    expect(toldUntil(on(since), promise)).toBe(until);
  });
});
