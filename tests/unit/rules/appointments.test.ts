import { describe, expect, it } from 'vitest';
import { addDays, toLocalDate } from '@/lib/rules/local-date';
import { atClock, collisionsOf, minutesOnClock, type Planned } from '@/lib/rules/appointments';

const ten = 10 * 60;
const visit = (date: string, who = 'omar', about: Partial<Planned> = {}): Planned => ({
  ...{ id: `${date}-${who}`, kind: 'visit', who: [who] },
  ...{ startsAt: atClock(date, ten), endsAt: atClock(date, ten + 60) },
  ...about,
});
const wanted = (date: string, about: Partial<Planned> = {}) => visit(date, 'marijke', about);
const found = (date: string, others: Planned[], about: Partial<Planned> = {}) =>
  collisionsOf(wanted(date, about), others).map(({ kind }) => kind);

describe('what a household would feel of a new appointment', () => {
  it('is nothing when nobody comes', () => expect(found('2026-03-12', [])).toEqual([]));

  it.each([
    ['the same day', 0, ['sameDay']],
    ['the day after', 1, ['withinWeek']],
    ['seven days before', -7, ['withinWeek']],
    ['eight days after', 8, []],
  ])('somebody else comes %s', (_when, days, kinds) => {
    expect(found('2026-03-12', [visit(addDays('2026-03-12', days as number))])).toEqual(kinds);
  });

  it('one’s own visit of that week is no surprise, but a second one on a day is', () => {
    expect(found('2026-03-12', [visit('2026-03-10', 'marijke')])).toEqual([]);
    expect(found('2026-03-12', [visit('2026-03-12', 'marijke')])).toEqual(['sameDay']);
  });

  it('who comes along with somebody is not somebody else', () => {
    const together = visit('2026-03-10', 'omar', { who: ['omar', 'marijke'] });
    expect(found('2026-03-12', [together])).toEqual([]);
  });

  it.each([
    ['two before it', ['2026-02-20', '2026-03-02'], true],
    ['one before and one after', ['2026-03-01', '2026-03-25'], true],
    ['in a stretch of thirty days and more', ['2026-02-11', '2026-02-20'], true],
    ['thirty days between the first and the third', ['2026-02-10', '2026-02-20'], false],
    ['one before and one after, too far apart', ['2026-02-20', '2026-03-24'], false],
  ])('a third visit in a month: %s', (_what, days, isThird) => {
    const others = (days as string[]).map((day) => visit(day, 'marijke'));
    expect(found('2026-03-12', others).includes('thirdInMonth')).toBe(isThird);
  });

  it('a call counts on the day itself only, and is no visit', () => {
    const call = { kind: 'call' as const };
    expect(found('2026-03-12', [visit('2026-03-13')], call)).toEqual([]);
    expect(found('2026-03-12', [visit('2026-03-12')], call)).toEqual(['sameDay']);
    expect(found('2026-03-12', [visit('2026-03-13', 'omar', call)])).toEqual([]);
  });

  it('names the nearest first, by the day in the Netherlands', () => {
    const late = visit('2026-03-12', 'omar', { startsAt: new Date('2026-03-11T23:30:00Z') });
    expect(found('2026-03-12', [late])).toEqual(['sameDay']);
    const [week] = collisionsOf(wanted('2026-03-12'), [visit('2026-03-18'), visit('2026-03-13')]);
    expect(week?.with.map(({ startsAt }) => toLocalDate(startsAt))).toEqual([
      ...['2026-03-13', '2026-03-18'],
    ]);
  });
});

describe('a time on the clock', () => {
  it.each([
    ['2026-01-15', ten, '2026-01-15T09:00:00.000Z'],
    ['2026-07-15', ten, '2026-07-15T08:00:00.000Z'],
    ['2026-03-29', ten, '2026-03-29T08:00:00.000Z'],
    ['2026-10-25', ten, '2026-10-25T09:00:00.000Z'],
    ['2026-10-25', 0, '2026-10-24T22:00:00.000Z'],
    ['2026-03-29', 60, '2026-03-29T00:00:00.000Z'],
  ])('on %s at minute %i', (date, time, instant) => {
    expect(atClock(date as string, time as number).toISOString()).toBe(instant);
    expect(minutesOnClock(new Date(instant as string))).toBe(time);
  });

  it('that the clock skips in spring is an hour later', () => {
    expect(minutesOnClock(atClock('2026-03-29', 150))).toBe(210);
    expect(toLocalDate(atClock('2026-03-29', 150))).toBe('2026-03-29');
  });
});
