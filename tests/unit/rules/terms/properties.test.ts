import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOfDay, dayNumber } from '@/lib/rules/local-date';
import { roll } from '@/lib/rules/terms/roll';
import { termTable } from '@/lib/rules/terms/table';
import type { Suspension, TermAsk } from '@/lib/rules/terms/types';
import { plainBook, termOf } from './book';

const from = dayNumber('2026-01-01');
const until = dayNumber('2095-12-31');
const anyDay = fc.integer({ min: from, max: until }).map(dateOfDay);
const inDays = termTable.filter(({ unit, validUntil }) => unit !== 'h' && validUntil === null);
const onwards = inDays.filter(({ kind }) => kind !== 'before');
const anyRule = fc.constantFrom(...onwards.map(({ id }) => id));
const waiting = fc.constantFrom(
  ...onwards.filter(({ suspension }) => suspension.length > 0).map(({ id }) => id),
);
const grounds = fc.constantFrom(...(['1a', '1b', '2a', '2b', '2c'] as const));

/** Some suspensions around a start. */
const stretches = (start: string): fc.Arbitrary<Suspension[]> =>
  fc.array(
    fc
      .tuple(fc.integer({ min: -20, max: 120 }), fc.integer({ min: 0, max: 40 }), grounds)
      .map(([after, days, ground]) => {
        const day = addDays(start, after);
        return { from: day, until: addDays(day, days), ground };
      }),
    { maxLength: 5 },
  );
const waitingAsk = fc
  .tuple(waiting, anyDay)
  .chain(([rule, start]) =>
    stretches(start).map((suspensions): TermAsk => ({ rule, start, suspensions })),
  );

describe('whatever is asked', () => {
  it('no term ends before its raw end, and none before it starts', () => {
    fc.assert(
      fc.property(anyRule, anyDay, (rule, start) => {
        const term = termOf({ rule, start });
        expect(term.end >= term.rawEnd && term.rawEnd > start).toBe(true);
        expect(term.target === null || (term.target > start && term.target <= term.rawEnd)).toBe(
          true,
        );
      }),
    );
  });

  it('a day that was moved once is moved no further', () => {
    const calendars = [plainBook.atw, plainBook.eu, plainBook.working];
    fc.assert(
      fc.property(fc.constantFrom(...calendars), anyDay, (calendar, day) => {
        const moved = roll(dayNumber(day), calendar);
        expect(calendar(moved)).toBeNull();
        expect(roll(moved, calendar)).toBe(moved);
      }),
    );
  });

  it('of one rule, who comes later is not answered before', () => {
    fc.assert(
      fc.property(anyRule, anyDay, fc.nat({ max: 400 }), (rule, start, later) => {
        const [first, second] = [start, addDays(start, later)].map((day) =>
          termOf({ rule, start: day }),
        );
        expect(second!.rawEnd >= first!.rawEnd && second!.end >= first!.end).toBe(true);
      }),
    );
  });

  it('waiting makes no term shorter, and each further wait neither', () => {
    fc.assert(
      fc.property(waitingAsk, (ask) => {
        const all = ask.suspensions!;
        const ends = all.map((_, index) => termOf({ ...ask, suspensions: all.slice(0, index) }));
        const terms = [...ends, termOf(ask)];
        for (const [index, term] of terms.entries()) {
          const before = terms[index - 1];
          expect(!before || (term.end >= before.end && term.rawEnd >= before.rawEnd)).toBe(true);
        }
      }),
    );
  });

  it('waits count once, in whatever order they are told', () => {
    fc.assert(
      fc.property(waitingAsk, (ask) => {
        const all = ask.suspensions!;
        const turned = termOf({ ...ask, suspensions: [...all, ...all].reverse() });
        expect(turned).toEqual(termOf(ask));
      }),
    );
  });

  it('more time never ends a term sooner', () => {
    const longer = fc.constantFrom('jeugd.besluit', 'pw.besluit');
    fc.assert(
      fc.property(longer, anyDay, fc.integer({ min: 1, max: 60 }), (rule, start, length) => {
        const [plain, more] = [termOf({ rule, start }), { length, unit: 'd' } as const];
        expect(termOf({ rule, start, extension: more }).end >= plain.end).toBe(true);
      }),
    );
  });

  it('the explanation names every day between the raw end and the end, and each of them is free', () => {
    fc.assert(
      fc.property(anyRule, anyDay, (rule, start) => {
        const term = termOf({ rule, start });
        const step = term.explanation.find(({ kind }) => kind === 'rolled');
        const skipped = step?.kind === 'rolled' ? step.skipped : [];
        if (!term.explanation.some(({ kind }) => kind === 'lengthened')) {
          expect(addDays(term.rawEnd, skipped.length)).toBe(term.end);
        }
        for (const { on, why } of skipped) {
          expect([plainBook.atw(dayNumber(on)), plainBook.eu(dayNumber(on))]).toContain(why);
        }
      }),
    );
  });
});
