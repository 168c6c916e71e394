import { describe, expect, it } from 'vitest';
import { opening } from '@/lib/platform/site';
import type { Site } from '@/lib/platform/site-types';

const hours = { from: '8.30', until: '17.00' };
const week: Site['week'] = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  hours: weekday > 5 ? null : hours,
}));

describe('whether the plein is open', () => {
  it.each([
    ['in the middle of a Tuesday', '2026-03-03T11:00:00Z', { until: '17.00' }],
    ['at the minute it opens', '2026-03-03T07:30:00Z', { until: '17.00' }],
    ['a minute before', '2026-03-03T07:29:00Z', { weekday: 2, from: '8.30', ahead: 0 }],
    ['at the minute it closes', '2026-03-03T16:00:00Z', { weekday: 3, from: '8.30', ahead: 1 }],
    ['after closing on Friday', '2026-03-06T20:00:00Z', { weekday: 1, from: '8.30', ahead: 3 }],
    ['on Sunday', '2026-03-08T11:00:00Z', { weekday: 1, from: '8.30', ahead: 1 }],
    ['in summer time', '2026-07-07T06:30:00Z', { until: '17.00' }],
  ])('%s', (_, at, expected) => {
    expect(opening(week, new Date(at))).toEqual(expected);
  });

  it('never opens without hours', () => {
    const closed = week.map(({ weekday }) => ({ weekday, hours: null }));
    expect(opening(closed, new Date('2026-03-03T11:00:00Z'))).toBeNull();
  });

  it('opens again in a week when it is open on one day only', () => {
    const mondays = week.map((day) => (day.weekday === 1 ? day : { ...day, hours: null }));
    const late = new Date('2026-03-02T20:00:00Z');
    expect(opening(mondays, late)).toEqual({ weekday: 1, from: '8.30', ahead: 7 });
  });
});
