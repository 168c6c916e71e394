import { expect, it } from 'vitest';
import { awayInARow } from '@/lib/rules/away-in-a-row';

const weekdays = [1, 2, 3, 4, 5];
const days = (from: string, until: string) => ({ from, until }) as never;
// 2 March 2026 is a Monday.
const monday = days('2026-03-02', '2026-03-04');
const thursday = days('2026-03-05', '2026-03-06');
const weekLater = days('2026-03-09', '2026-03-10');

it('absences without a working day between are one, also over a weekend', () => {
  expect(awayInARow([weekLater, thursday, monday], weekdays)).toEqual([
    ...[monday, thursday, weekLater],
  ]);
});

it('a working day between ends the row', () => {
  const sooner = days('2026-02-23', '2026-02-26');
  expect(awayInARow([thursday, monday, sooner], weekdays)).toEqual([monday, thursday]);
  expect(awayInARow([thursday, monday, sooner], [1, 2, 3, 4])).toEqual([
    ...[sooner, monday, thursday],
  ]);
});

it('who was not away has none', () => {
  expect(awayInARow([], weekdays)).toEqual([]);
});
