import { describe, expect, it } from 'vitest';
import { minutesOf, sharedHours } from '@/lib/rules/opening-hours';

describe('sharedHours', () => {
  it('is from the latest opening to the earliest closing, also when a time has fewer digits', () => {
    const days = [
      { from: '8.30', until: '17.00' },
      { from: '10.00', until: '20.00' },
      { from: '9.15', until: '12.30' },
    ];
    expect(sharedHours(days)).toEqual({ from: '10.00', until: '12.30' });
  });

  it('is nothing when the days have no time in common, or no day is open', () => {
    const days = [
      { from: '8.30', until: '12.00' },
      { from: '12.00', until: '17.00' },
    ];
    expect(sharedHours(days)).toBeNull();
    expect(sharedHours([])).toBeNull();
  });
});

it('minutesOf reads both ways of writing a time', () => {
  expect([minutesOf('8.05'), minutesOf('20:00'), minutesOf('9')]).toEqual([485, 1200, 540]);
});
