import { describe, expect, it } from 'vitest';
import { makeTermBook, overrideFaults, ruleOn } from '@/lib/rules/terms/book';
import { termTable } from '@/lib/rules/terms/table';
import type { TermOverride } from '@/lib/rules/terms/types';
import { plainBook, plainChoices, problemsOf, termOf } from './book';

const besluit = { rule: 'pw.besluit', start: '2026-06-01' } as const; // eight weeks: 27 July

describe('asking for papers (Awb 4:5, 4:15)', () => {
  it.each([
    [
      'once, partly, and again',
      [
        ['06-10', '06-19'],
        ['06-22', '06-30'],
      ],
      8 + 7,
      '2026-08-11',
    ],
    [
      'again before they came',
      [
        ['06-10', '06-19'],
        ['06-15', '06-25'],
      ],
      14,
      '2026-08-10',
    ],
    [
      'twice in a row, the same day',
      [
        ['06-10', '06-15'],
        ['06-15', '06-20'],
      ],
      8,
      '2026-08-04',
    ],
    ['after the end', [['08-20', '08-30']], 0, '2026-07-27'],
    ['on the last day', [['07-27', '08-06']], 9, '2026-08-05'],
    ['before the start, until within it', [['05-20', '06-05']], 3, '2026-07-30'],
  ])('%s', (_, pairs, days, end) => {
    const suspensions = pairs.map(([from, until]) => ({
      from: `2026-${from}`,
      until: `2026-${until}`,
    }));
    expect(termOf({ ...besluit, suspensions })).toMatchObject({ suspendedDays: days, end });
  });

  it('counts until the law moved the end: papers can be asked in a weekend that it runs on', () => {
    // Raw end Saturday 12 December, end Monday the 14th: asked on Sunday.
    const suspensions = [{ from: '2026-12-13', until: '2026-12-20' }];
    const term = termOf({ rule: 'pw.besluit', start: '2026-10-17', suspensions });
    expect(term).toMatchObject({ suspendedDays: 6, rawEnd: '2026-12-18' });
  });

  it.each([
    ['1b', 8],
    ['2a', 10],
    ['2b', 10],
    ['2c', 10],
  ] as const)('ground %s from 10 to 19 June stops it for %d days', (ground, days) => {
    const suspensions = [{ from: '2026-06-10', until: '2026-06-19', ground }];
    expect(termOf({ ...besluit, suspensions }).suspendedDays).toBe(days);
  });

  it('stops no term that has no suspension in its law, and says so (W2)', () => {
    const suspensions = [{ from: '2026-06-10', until: '2026-06-19' }];
    expect(problemsOf({ rule: 'wmo.onderzoek', start: '2026-06-01', suspensions })).toEqual([
      { field: 'suspensions', key: 'notSuspended' },
    ]);
  });
});

describe('making a term longer', () => {
  it('moves the end where no law says how long, and the law moves it no further (A6, C8)', () => {
    const term = termOf({ ...besluit, extension: { length: 12, unit: 'd' } });
    expect(term).toMatchObject({ rawEnd: '2026-08-08', end: '2026-08-08' });
    expect(term.explanation.at(-2)).toEqual({
      ...{ kind: 'extended', article: 'Awb 4:14 lid 3', by: 'notice', on: '2026-08-08' },
    });
  });

  it('takes nothing away that the law gave', () => {
    const saturday = { rule: 'pw.besluit', start: '2026-10-17' } as const; // Saturday 12, Monday 14 December
    const term = termOf({ ...saturday, extension: { length: 1, unit: 'd' } });
    expect(term).toMatchObject({ rawEnd: '2026-12-13', end: '2026-12-14' });
  });

  it('may name the day itself', () => {
    expect(termOf({ ...besluit, extension: { until: '2026-08-14' } }).end).toBe('2026-08-14');
    expect(problemsOf({ ...besluit, extension: { until: '2026-07-01' } })).toEqual([
      { field: 'extension', key: 'extendedBack' },
    ]);
  });

  it.each(['wmo.onderzoek', 'wmo.besluit', 'wgs.besluit', 'awb.bezwaar'])(
    'is an answer and no accident where it may not be: %s (A5)',
    (rule) =>
      expect(
        problemsOf({ rule, start: '2026-06-01', extension: { length: 1, unit: 'w' } }),
      ).toEqual([{ field: 'extension', key: 'notExtended' }]),
  );

  it.each([
    ['awb.bob', 6, 7],
    ['awb.klacht', 4, 5],
  ])('of %s: %d weeks, not %d; the law moves its end', (rule, most, more) => {
    const ask = { rule, start: '2026-02-23', hasCommittee: true } as const;
    const longer = termOf({ ...ask, extension: { length: most, unit: 'w' } });
    expect(longer.explanation).toContainEqual(expect.objectContaining({ by: 'law' }));
    expect(problemsOf({ ...ask, extension: { length: more, unit: 'w' } })).toEqual([
      { field: 'extension', key: 'extendedTooLong' },
    ]);
  });

  it('is moved on by the law when a statute gave it', () => {
    // Six weeks and four: raw end Easter Monday.
    const ask = { rule: 'awb.klacht', start: '2026-01-26' } as const;
    const term = termOf({ ...ask, extension: { length: 4, unit: 'w' } });
    expect(term).toMatchObject({ rawEnd: '2026-04-06', end: '2026-04-07' });
  });
});

describe('a term that repeats', () => {
  it('comes again every four weeks, each moved by itself (P8)', () => {
    const ends = [1, 2, 3, 4].map((turn) => {
      const { rawEnd, end } = termOf({ rule: 'pw.voorschot', start: '2026-03-02', turn });
      return [rawEnd, end];
    });
    expect(ends).toEqual([
      ['2026-03-30', '2026-03-30'],
      ['2026-04-27', '2026-04-28'],
      ['2026-05-25', '2026-05-26'],
      ['2026-06-22', '2026-06-22'],
    ]);
  });

  it('is the only one that does', () =>
    expect(problemsOf({ rule: 'pw.besluit', start: '2026-03-02', turn: 2 })).toEqual([
      { field: 'turn', key: 'notRepeating' },
    ]));
});

describe('what cannot be computed', () => {
  it('is told all at once', () =>
    expect(
      problemsOf({
        ...{ rule: 'wmo.onderzoek', start: '2026-06-01', hasCommittee: true, turn: 3 },
        extension: { length: 1, unit: 'w' },
        suspensions: [{ from: '2026-06-10', until: '2026-06-01' }],
      }).map(({ field, key }) => `${field} ${key}`),
    ).toEqual([
      'suspensions turnedRound',
      'suspensions notSuspended',
      'extension notExtended',
      'committee noCommittee',
      'turn notRepeating',
    ]));

  it('is a rule that is none, a day before the law, and a day after 2100', () => {
    expect(problemsOf({ rule: 'no.such', start: '2026-06-01' })).toEqual([
      { field: 'rule', key: 'unknownRule' },
    ]);
    expect(problemsOf({ rule: 'wmo.onderzoek', start: '2014-12-31' })).toEqual([
      { field: 'start', key: 'notInForce' },
    ]);
    expect(problemsOf({ rule: 'wmo.onderzoek', start: '2101-01-01' })).toEqual([
      { field: 'start', key: 'tooFar' },
    ]);
  });
});

describe('a rule holds on the start of the term', () => {
  it('the weeks to look around may be left out from 2026 (Participatiewet 41(11))', () => {
    const [before, after] = ['2025-12-31', '2026-01-01'].map((day) =>
      ruleOn(plainBook, 'pw.zoektermijn', day),
    );
    expect(before!.exceptions).not.toContain('college_41_11');
    expect(after!.exceptions).toContain('college_41_11');
    expect(termOf({ rule: 'pw.zoektermijn', start: '2025-12-31' }).source).not.toMatch(/11/);
  });

  it.each(['pw.terugwerking', 'pw.herhaling'])('%s is of 2026', (rule) => {
    expect(problemsOf({ rule, start: '2025-12-31' })).toEqual([
      { field: 'start', key: 'notInForce' },
    ]);
    expect(termOf({ rule, start: '2026-01-01' }).validFrom).toBe('2026-01-01');
  });

  it('three months back from the day of asking (Participatiewet 44(5))', () =>
    expect(termOf({ rule: 'pw.terugwerking', start: '2026-05-31' }).end).toBe('2026-02-28'));

  it('every rule has one version for each day from its first', () => {
    for (const { id } of termTable) {
      const versions = termTable.filter((rule) => rule.id === id);
      expect(
        versions.filter(({ validUntil }) => validUntil === null),
        id,
      ).toHaveLength(1);
    }
  });
});

const own = (override: Partial<TermOverride>): TermOverride => ({
  ...{ rule: 'jeugd.besluit', from: '2027-01-01', until: null },
  ...{ source: 'Verordening jeugdhulp 2027', by: 'verordening', ...override },
});
const bookWith = (...overrides: TermOverride[]) => makeTermBook({ ...plainChoices, overrides });

describe('what a municipality says otherwise', () => {
  const tenWeeks = bookWith(own({ length: 10 }));

  it('wins from its day on, is not moved, and takes the extension away (J3, C8)', () => {
    const ask = { rule: 'jeugd.besluit', start: '2027-01-02' } as const; // ten weeks: Saturday 13 March
    const term = termOf(ask, tenWeeks);
    expect(term).toMatchObject({
      ...{ rawEnd: '2027-03-13', end: '2027-03-13', source: 'Verordening jeugdhulp 2027' },
      validFrom: '2027-01-01',
    });
    expect(term.explanation).toContainEqual({ kind: 'own', article: 'Verordening jeugdhulp 2027' });
    expect(problemsOf({ ...ask, extension: { length: 1, unit: 'w' } }, tenWeeks)).toEqual([
      { field: 'extension', key: 'notExtended' },
    ]);
  });

  it('leaves what started before as it was', () => {
    const ask = { rule: 'jeugd.besluit', start: '2026-12-31' } as const;
    expect(termOf(ask, tenWeeks).rawEnd).toBe('2027-02-25');
    expect(problemsOf({ ...ask, extension: { length: 1, unit: 'w' } }, tenWeeks)).toEqual([]);
  });

  it('ends when it says so, and the law holds again', () => {
    const year = bookWith(own({ length: 10, until: '2027-12-31' }));
    expect(termOf({ rule: 'jeugd.besluit', start: '2027-12-31' }, year).rawEnd).toBe('2028-03-10');
    expect(termOf({ rule: 'jeugd.besluit', start: '2028-01-03' }, year).rawEnd).toBe('2028-02-28');
  });

  it('can say that a notice moves nothing, and keep the length', () => {
    const strict = bookWith(own({ extension: 'none' }));
    const ask = { rule: 'jeugd.besluit', start: '2027-01-04' } as const;
    expect(termOf(ask, strict).rawEnd).toBe('2027-03-01');
    expect(problemsOf({ ...ask, extension: { length: 1, unit: 'w' } }, strict)).toHaveLength(1);
  });

  it('of a new law keeps what the law before it said, but for what it changes', () => {
    const law = bookWith(own({ rule: 'wmo.onderzoek', by: 'wet', length: 5, source: 'Wmo 2028' }));
    const start = '2027-02-19'; // five weeks: Goede Vrijdag
    expect(termOf({ rule: 'wmo.onderzoek', start }, law)).toMatchObject({
      ...{ rawEnd: '2027-03-26', end: '2027-03-30' },
    });
    expect(termOf({ rule: 'wmo.onderzoek', start: '2026-12-31' }, law).rawEnd).toBe('2027-02-11');
  });

  it('may follow on another, each for its days', () => {
    const two = bookWith(
      own({ length: 6, until: '2027-06-30' }),
      own({ length: 4, from: '2027-07-01' }),
    );
    const ends = ['2027-06-30', '2027-07-01'].map(
      (start) => termOf({ rule: 'jeugd.besluit', start }, two).rawEnd,
    );
    expect(ends).toEqual(['2027-08-11', '2027-07-29']);
  });

  it('holds for both versions of a rule', () => {
    const both = bookWith(own({ rule: 'pw.zoektermijn', from: '2025-07-01', length: 3 }));
    const ends = ['2025-06-30', '2025-12-31', '2026-01-01'].map(
      (start) => termOf({ rule: 'pw.zoektermijn', start }, both).end,
    );
    expect(ends).toEqual(['2025-07-28', '2026-01-21', '2026-01-22']);
  });

  it('may stay below what the law allows, and not above it (Wgs 4a(3))', () => {
    const wgs = (length: number, unit: 'w' | 'd' | 'm' = 'w') =>
      overrideFaults([own({ rule: 'wgs.besluit', length, unit })]);
    expect(wgs(6)).toEqual([]);
    expect(wgs(8)).toEqual([]);
    expect(wgs(56, 'd')).toEqual([]);
    expect(wgs(9)).toEqual(['wgs.besluit from 2027-01-01: at most 8w by law']);
    expect(wgs(2, 'm')).toHaveLength(1);
  });

  it('is refused when it names no rule, or ends before it begins', () => {
    const [unknown] = overrideFaults([own({ rule: 'jeugd.beslissing' })]);
    expect(unknown).toMatch(/jeugd\.beslissing.*no such rule.*jeugd\.besluit/);
    expect(overrideFaults([own({ until: '2026-01-01' })])).toEqual([
      'jeugd.besluit from 2027-01-01: until lies before from',
    ]);
  });
});
