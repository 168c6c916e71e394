import { describe, expect, it } from 'vitest';
import { contactDay, nextDayIn } from '@/lib/rules/contact-day';
import type { WorkPattern } from '@/lib/rules/presence';

// Sent on Thursday 26 November 2026; two working days later is Monday 30 November.
const promise = { after: '2026-11-26', dueOn: '2026-11-30' };
const works = (...workDays: number[]): WorkPattern => ({ workDays, absences: [] });
const everyDay = works(1, 2, 3, 4, 5);
const nobody = new Map<string, WorkPattern>();

const away = (
  pattern: WorkPattern,
  from: string,
  until: string,
  standInId: string | null = null,
) => ({
  ...pattern,
  absences: [{ from, until, standInId }],
});

describe('the day of a promised contact', () => {
  it('is the last one when the contact person works then', () => {
    const people = { contactPerson: everyDay, standIns: nobody };
    expect(contactDay(promise, people)).toEqual({ on: '2026-11-30', by: 'contactPerson' });
  });

  it('is the last work day before it when the contact person does not work then', () => {
    const people = { contactPerson: works(2, 3, 4, 5), standIns: nobody };
    expect(contactDay(promise, people)).toEqual({ on: '2026-11-27', by: 'contactPerson' });
  });

  it('is never the day of sending, nor before it', () => {
    const people = { contactPerson: works(4), standIns: nobody };
    expect(contactDay(promise, people)).toEqual({ on: '2026-11-30', by: 'nobody' });
  });

  it('is kept by who stands in during an absence', () => {
    const contactPerson = away(everyDay, '2026-11-23', '2026-12-04', 'omar');
    const standIns = new Map([['omar', works(5)]]);
    expect(contactDay(promise, { contactPerson, standIns })).toEqual({
      on: '2026-11-27',
      by: 'standIn',
      standInId: 'omar',
    });
  });

  it('is kept by the contact person as long as she or he works before it', () => {
    const contactPerson = away(everyDay, '2026-11-30', '2026-12-04', 'omar');
    const standIns = new Map([['omar', everyDay]]);
    expect(contactDay(promise, { contactPerson, standIns })).toEqual({
      on: '2026-11-27',
      by: 'contactPerson',
    });
  });

  it('is not kept by somebody who stands in on other days, or is away as well', () => {
    const contactPerson = away(works(2), '2026-11-27', '2026-11-27', 'omar');
    const standIns = new Map([['omar', works(1)]]);
    expect(contactDay(promise, { contactPerson, standIns }).by).toBe('nobody');
    const both = away(everyDay, '2026-11-23', '2026-12-04', 'omar');
    const ill = new Map([['omar', away(everyDay, '2026-11-23', '2026-12-04')]]);
    expect(contactDay(promise, { contactPerson: both, standIns: ill }).by).toBe('nobody');
  });

  it('is no feast day', () => {
    const people = { contactPerson: everyDay, standIns: nobody };
    const policy = { isGoodFridayFree: false, extraFreeDays: ['2026-11-30'] };
    expect(contactDay(promise, people, policy).on).toBe('2026-11-27');
  });
});

describe('the next day on which somebody is there', () => {
  it('is today when the contact person works today', () => {
    const people = { contactPerson: everyDay, standIns: nobody };
    expect(nextDayIn('2026-11-26', people)).toEqual({ on: '2026-11-26', by: 'contactPerson' });
  });

  it('is the first work day of whoever comes first, the contact person or who stands in', () => {
    const contactPerson = away(everyDay, '2026-11-23', '2026-12-04', 'omar');
    const people = { contactPerson, standIns: new Map([['omar', works(5)]]) };
    expect(nextDayIn('2026-11-26', people)).toMatchObject({ on: '2026-11-27', by: 'standIn' });
    expect(nextDayIn('2026-12-05', people)).toEqual({ on: '2026-12-07', by: 'contactPerson' });
  });

  it('is not made up', () => {
    expect(nextDayIn('2026-11-26', { contactPerson: works(), standIns: nobody })).toBeNull();
  });
});
