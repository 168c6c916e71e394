import { describe, expect, it } from 'vitest';
import { makeTermBook } from '@/lib/rules/terms/book';
import { termTable } from '@/lib/rules/terms/table';
import type { TermLength, TermRule } from '@/lib/rules/terms/types';
import { plainChoices, problemsOf, termOf } from './book';

const onderzoek = termTable.find(({ id }) => id === 'wmo.onderzoek')!;

/** A term of a statute of this length, from a day. */
function ofLength(length: TermLength, start: string, about: Partial<TermRule> = {}) {
  const book = makeTermBook(plainChoices, [{ ...onderzoek, ...length, ...about, id: 'a' }]);
  return termOf({ rule: 'a', start }, book);
}
const kinds = (term: { explanation: readonly { kind: string }[] }) =>
  term.explanation.map(({ kind }) => kind);

describe('a term', () => {
  it('does not count the day of the event (C1)', () =>
    expect(ofLength({ length: 1, unit: 'w' }, '2026-11-23').end).toBe('2026-11-30'));

  it('runs on from a Saturday, a Sunday and a feast day, and says which (C2, C5)', () => {
    const term = termOf({ rule: 'wmo.onderzoek', start: '2026-02-20' });
    expect(term.explanation.at(-1)).toEqual({
      ...{ kind: 'rolled', article: 'Atw 1 lid 1', on: '2026-04-07' },
      skipped: [
        { on: '2026-04-03', why: 'goodFriday' },
        { on: '2026-04-04', why: 'saturday' },
        { on: '2026-04-05', why: 'sunday' },
        { on: '2026-04-06', why: 'easterMonday' },
      ],
    });
  });

  it('runs on from a day of a decree, and only where the settings know it (C6)', () => {
    const ask = { rule: 'wmo.besluit', start: '2026-05-01' };
    expect(termOf(ask).end).toBe('2026-05-18');
    const without = makeTermBook({ ...plainChoices, decreeDays: [] });
    expect(termOf(ask, without).end).toBe('2026-05-15');
  });

  it('is never moved when it is counted backwards (C3)', () => {
    const term = termOf({ rule: 'awb.stukken_horen', start: '2026-04-15' });
    expect(term.explanation.at(-1)).toEqual({
      ...{ kind: 'notRolled', article: 'Atw 1 lid 2', why: 'before', on: '2026-04-05' },
    });
  });

  it.each([
    [2, '2026-04-02', '2026-04-07'], // shorter than three days: only the end is moved
    [3, '2026-04-02', '2026-04-08'],
    [4, '2026-12-24', '2026-12-29'],
    [3, '2026-12-23', '2026-12-28'], // the 24th and the 28th
  ])('of %d days from %s holds two ordinary days (C4): %s', (length, start, end) =>
    expect(ofLength({ length, unit: 'd' }, start).end).toBe(end),
  );

  it('says that it was made longer to hold two ordinary days', () =>
    expect(ofLength({ length: 3, unit: 'd' }, '2026-04-02').explanation.at(-1)).toEqual({
      ...{ kind: 'lengthened', article: 'Atw 2', on: '2026-04-08' },
    }));

  it.each([
    [{ length: 90, unit: 'd' }, '2026-08-16', '2026-11-14', '2026-11-16'],
    [{ length: 91, unit: 'd' }, '2026-08-15', '2026-11-14', '2026-11-14'],
    [{ length: 12, unit: 'w' }, '2026-08-22', '2026-11-14', '2026-11-16'],
    [{ length: 13, unit: 'w' }, '2026-08-15', '2026-11-14', '2026-11-14'],
    [{ length: 3, unit: 'm' }, '2026-08-14', '2026-11-14', '2026-11-16'],
    [{ length: 4, unit: 'm' }, '2026-07-14', '2026-11-14', '2026-11-14'],
    [{ length: 1, unit: 'y' }, '2025-11-14', '2026-11-14', '2026-11-14'],
  ] as const)('of %o from %s: raw end %s, end %s (C7)', (length, start, rawEnd, end) =>
    expect(ofLength(length, start)).toMatchObject({ rawEnd, end }),
  );

  it('of a verordening or of the municipality itself stays on a Saturday, and says why (C8)', () => {
    const term = termOf({ rule: 'wgs.besluit', start: '2026-11-21' });
    expect(term).toMatchObject({ rawEnd: '2027-01-16', end: '2027-01-16' });
    expect(term.explanation.at(-1)).toMatchObject({ kind: 'notRolled', why: 'own' });
  });

  it('leaves carnival and closed counters alone (C10)', () =>
    expect(ofLength({ length: 2, unit: 'w' }, '2026-02-02').end).toBe('2026-02-16'));

  it('in working days says which days it left out (C11)', () => {
    const term = termOf({ rule: 'wgs.gesprek_bedreigend', start: '2026-04-02' });
    expect(term.explanation).toContainEqual({
      ...{ kind: 'workingDays', article: 'Wgs 4 lid 2' },
      skipped: [
        { on: '2026-04-04', why: 'saturday' },
        { on: '2026-04-05', why: 'sunday' },
        { on: '2026-04-06', why: 'easterMonday' },
      ],
    });
  });

  it('takes the free days of the municipality off its working days only (C11)', () => {
    const policy = { isGoodFridayFree: false, extraFreeDays: ['2026-11-23'] };
    const closed = makeTermBook({ ...plainChoices, policy });
    const ask = { rule: 'wgs.gesprek_bedreigend', start: '2026-11-20' };
    expect(termOf(ask, closed).end).toBe('2026-11-26');
    expect(termOf({ rule: 'wmo.besluit', start: '2026-11-09' }, closed).end).toBe('2026-11-23');
  });

  it('is dated here, and not in Greenwich (C12)', () =>
    expect(termOf({ rule: 'wmo.besluit', start: new Date('2026-06-30T22:30:00Z') }).start).toBe(
      '2026-07-01',
    ));

  it.each([
    [1, 'm', '2027-01-31', '2027-02-28'],
    [1, 'm', '2028-01-31', '2028-02-29'],
    [3, 'm', '2026-11-30', '2027-02-28'],
    [1, 'y', '2028-02-29', '2029-02-28'],
  ] as const)('of %d%s from %s ends %s, in a shorter month', (length, unit, start, rawEnd) => {
    const term = ofLength({ length, unit }, start);
    expect(term.rawEnd).toBe(rawEnd);
    expect(kinds(term)).toContain('clamped');
  });
});

describe('our own target (C13)', () => {
  it.each([
    ['wmo.onderzoek', '2026-03-02', '2026-04-13', '2026-04-03'], // five working days; Easter Monday is none
    ['wmo.onderzoek', '2026-02-20', '2026-04-03', '2026-03-27'], // before the raw end, not before the moved one
    ['wmo.besluit', '2026-11-09', '2026-11-23', '2026-11-19'],
    ['wmo.persoonlijk_plan', '2026-11-21', '2026-11-28', '2026-11-27'],
    ['wgs.gesprek_bedreigend', '2026-11-20', '2026-11-25', '2026-11-25'],
  ])('of %s from %s, raw end %s, is %s', (rule, start, rawEnd, target) =>
    expect(termOf({ rule, start })).toMatchObject({ rawEnd, target }),
  );

  it('lies as far before the end as the municipality says', () => {
    const targetBuffers = [{ fromDays: 0, workingDays: 1 }];
    const near = makeTermBook({ ...plainChoices, targetBuffers });
    expect(termOf({ rule: 'wmo.besluit', start: '2026-11-09' }, near).target).toBe('2026-11-20');
  });

  it('never lies before the start', () => {
    const targetBuffers = [{ fromDays: 0, workingDays: 30 }];
    const far = makeTermBook({ ...plainChoices, targetBuffers });
    expect(termOf({ rule: 'wmo.besluit', start: '2026-11-09' }, far).target).toBe('2026-11-23');
  });

  it('is none where something may be done from a day on', () =>
    expect(termOf({ rule: 'pw.zoektermijn', start: '2026-10-03' })).toMatchObject({
      ...{ kind: 'earliest', end: '2026-10-31', target: null },
    }));
});

describe('a term of the European Union (C14)', () => {
  it.each([
    ['2026-04-05', '2026-05-05', '2026-05-06'], // T43
    ['2026-01-31', '2026-02-28', '2026-03-02'], // clamped, and a Saturday
    ['2026-03-03', '2026-04-03', '2026-04-03'], // Goede Vrijdag is put on a par for another act
    ['2026-04-15', '2026-05-15', '2026-05-15'], // and so is a day of a decree
    ['2026-04-14', '2026-05-14', '2026-05-15'],
  ])('from %s: raw end %s, end %s', (start, rawEnd, end) =>
    expect(termOf({ rule: 'avg.verzoek', start })).toMatchObject({ rawEnd, end }),
  );

  it('is made longer by two months at most, counted from the start', () => {
    const ask = { rule: 'avg.verzoek', start: '2026-11-30' };
    const longer = termOf({ ...ask, extension: { length: 2, unit: 'm' } });
    expect(longer).toMatchObject({ rawEnd: '2027-02-28', end: '2027-03-01' });
    expect(problemsOf({ ...ask, extension: { length: 3, unit: 'm' } })).toEqual([
      { field: 'extension', key: 'extendedTooLong' },
    ]);
  });

  it('in hours ends in the hour, whatever day it is (Atw 4)', () => {
    const start = new Date('2026-04-03T16:30:00+02:00');
    const term = termOf({ rule: 'avg.datalek_ap', start });
    expect(term).toMatchObject({
      ...{ start: '2026-04-03T16:30+02:00', end: '2026-04-06T16:30+02:00' },
      target: null,
    });
    expect(kinds(term)).toEqual(['start', 'length', 'notRolled']);
    expect(problemsOf({ rule: 'avg.datalek_ap', start: '2026-04-03' })).toEqual([
      { field: 'start', key: 'needsTime' },
    ]);
  });
});
