import { describe, expect, it } from 'vitest';
import { domainByKey } from '@/lib/domains';
import type { PartEventKey } from '@/lib/domains/part-events';
import { movedTerms, runningTerms, termsOfPart } from '@/lib/rules/case-terms/case-terms';
import type { TermPart } from '@/lib/rules/case-terms/types';
import { plainBook } from '@/tests/unit/rules/terms/book';

type Fact = [kind: PartEventKey, on: string, until?: string];

function part(domain: string, facts: Fact[], about: Partial<TermPart> = {}): TermPart {
  const events = facts.map(([kind, occurredOn, until], index) => ({
    ...{ id: `${domain}-${index}`, kind, occurredOn, untilOn: until ?? null },
  }));
  return {
    id: domain,
    domain,
    terms: domainByKey(domain)!.terms,
    closedOn: null,
    events,
    ...about,
  };
}

const ends = (parts: TermPart[], today: string) =>
  runningTerms(parts, { today, book: plainBook }).map(({ rule, end, state }) => [rule, end, state]);

const of = (rule: string, one: TermPart, today: string) =>
  termsOfPart(one, { today, book: plainBook }).find((term) => term.rule === rule)!;

describe('the terms of a household follow from what happened', () => {
  it('one request starts several at once, the earliest first', () => {
    const parts = [
      part('wmo', [['melding', '2026-03-02']]),
      part('jeugd', [['aanvraag', '2026-03-02']]),
      part('werk-inkomen', [
        ['melding', '2026-03-02'],
        ['search_period', '2026-03-02'],
      ]),
      part('armoede', [['verzoek', '2026-03-02']]),
    ];
    expect(ends(parts, '2026-03-03')).toEqual([
      ['wmo.persoonlijk_plan', '2026-03-09', 'running'],
      ['pw.zoektermijn', '2026-03-30', 'running'],
      ['wgs.gesprek', '2026-03-30', 'running'],
      ['wmo.onderzoek', '2026-04-13', 'running'], // T01
      ['jeugd.besluit', '2026-04-28', 'running'], // raw end is Koningsdag
    ]);
  });

  it.each([
    ['wmo', 'wmo.onderzoek', [['melding', '2026-02-20']], '2026-04-03', '2026-04-07'], // T03
    ['wmo', 'wmo.besluit', [['aanvraag', '2026-04-30']], '2026-05-14', '2026-05-18'], // T05
    ['wmo', 'wmo.persoonlijk_plan', [['melding', '2026-11-20']], '2026-11-27', '2026-11-27'], // T07
    ['wmo', 'wmo.besluit', [['aanvraag', '2025-12-18']], '2026-01-01', '2026-01-05'], // T11
    ['werk-inkomen', 'pw.besluit', [['aanvraag', '2026-09-21']], '2026-11-16', '2026-11-16'], // T13
    ['werk-inkomen', 'pw.voorschot', [['aanvraag', '2026-03-31']], '2026-04-28', '2026-04-28'], // T15
    ['armoede', 'wgs.gesprek', [['verzoek', '2026-03-30']], '2026-04-27', '2026-04-28'], // T19
    ['wmo', 'awb.bezwaar', [['announced', '2026-02-23']], '2026-04-06', '2026-04-07'], // T27
    ['wmo', 'wmo.besluit', [['aanvraag', '2028-04-13']], '2028-04-27', '2028-05-01'], // T35
    ['wmo', 'wmo.onderzoek', [['melding', '2026-12-31']], '2027-02-11', '2027-02-11'], // T49
  ] as [string, string, Fact[], string, string][])(
    '%s: %s from %j ends %s, in law %s',
    (domain, rule, facts, rawEnd, end) =>
      expect(of(rule, part(domain, facts), facts[0]![1])).toMatchObject({ rawEnd, end }),
  );

  it('a threat at home counts in working days and takes the place of the four weeks', () => {
    const threat: Fact[] = [
      ['verzoek', '2026-04-02'],
      ['threat', '2026-04-02'],
    ];
    expect(ends([part('armoede', threat)], '2026-04-02')).toEqual([
      ['wgs.gesprek_bedreigend', '2026-04-08', 'running'], // T21
    ]);
  });

  it('an earliest day does not move to a working day, and stands for nobody who need not wait', () => {
    const young: Fact[] = [
      ['melding', '2026-10-03'],
      ['search_period', '2026-10-03'],
    ];
    expect(of('pw.zoektermijn', part('werk-inkomen', young), '2026-10-04')).toMatchObject({
      ...{ end: '2026-10-31', kind: 'earliest', binds: 'resident' }, // T17
    });
    const waived: Fact[] = [...young, ['search_period_waived', '2026-10-05']];
    expect(ends([part('werk-inkomen', waived)], '2026-10-06')).toEqual([]);
  });

  it('papers that were asked for stop the clock until they are there', () => {
    const asked: Fact[] = [
      ['aanvraag', '2026-06-01'],
      ['invitation_to_complete', '2026-06-10', '2026-06-24'],
    ];
    const there: Fact[] = [...asked, ['completed', '2026-06-19']];
    expect(of('jeugd.besluit', part('jeugd', there), '2026-06-20')).toMatchObject({
      ...{ end: '2026-08-04', suspendedDays: 8 }, // T45
    });
    const nextDay: Fact[] = [...asked, ['completed', '2026-06-11']];
    expect(of('jeugd.besluit', part('jeugd', nextDay), '2026-06-20').end).toBe('2026-07-27'); // T47
    // Not there, or later than was asked: at the latest until the day that was given.
    expect(of('jeugd.besluit', part('jeugd', asked), '2026-07-20').suspendedDays).toBe(13);
    const late: Fact[] = [...asked, ['completed', '2026-07-10']];
    expect(of('jeugd.besluit', part('jeugd', late), '2026-07-20').suspendedDays).toBe(13);
  });

  it('counts grounds that overlap once', () => {
    const facts: Fact[] = [
      ['aanvraag', '2026-06-01'],
      ['invitation_to_complete', '2026-06-01', '2026-06-11'],
      ['wait_agreed', '2026-06-05', '2026-06-20'],
    ];
    expect(of('jeugd.besluit', part('jeugd', facts), '2026-06-30').suspendedDays).toBe(19);
  });

  it('an inquiry never waits, and a notice moves only what the law lets it move', () => {
    const wmo = part('wmo', [
      ['melding', '2026-03-02'],
      ['aanvraag', '2026-03-02'],
      ['invitation_to_complete', '2026-03-04', '2026-03-31'],
      ['extension_notice', '2026-03-05', '2026-06-01'],
    ]);
    expect(of('wmo.onderzoek', wmo, '2026-03-06').end).toBe('2026-04-13');
    expect(of('wmo.besluit', wmo, '2026-03-06').end).toBe('2026-04-13');
    const youth = part('jeugd', [
      ['aanvraag', '2026-03-02'],
      ['extension_notice', '2026-04-20', '2026-05-25'],
    ]);
    // The college named the day itself: it stands, also on Tweede Pinksterdag (RULES C8).
    expect(of('jeugd.besluit', youth, '2026-04-21').end).toBe('2026-05-25');
  });

  it('no notice brings a term back that is over; the last one in time names the day', () => {
    const told = (...notices: Fact[]) =>
      of('jeugd.besluit', part('jeugd', [['aanvraag', '2026-03-02'], ...notices]), '2026-04-28');
    // Eight weeks end on Koningsdag, so a day later.
    expect(told().end).toBe('2026-04-28');
    expect(told(['extension_notice', '2026-04-28', '2026-05-20']).end).toBe('2026-05-20');
    expect(told(['extension_notice', '2026-04-29', '2026-05-20']).end).toBe('2026-04-28');
    const [first, second]: Fact[] = [
      ['extension_notice', '2026-04-20', '2026-05-20'],
      ['extension_notice', '2026-05-19', '2026-05-28'],
    ];
    expect(told(first!, second!).end).toBe('2026-05-28');
    expect(told(first!, ['extension_notice', '2026-05-21', '2026-05-28']).end).toBe('2026-05-20');
  });

  it('is kept, kept too late, late, or does not matter any more', () => {
    const state = (facts: Fact[], today: string, about: Partial<TermPart> = {}) =>
      of('wmo.onderzoek', part('wmo', [['melding', '2026-03-02'], ...facts], about), today).state;
    expect(state([['result_given', '2026-04-13']], '2026-05-01')).toBe('kept');
    expect(state([['result_given', '2026-04-14']], '2026-05-01')).toBe('keptLate');
    expect(state([], '2026-04-13')).toBe('running');
    expect(state([], '2026-04-14')).toBe('late');
    expect(state([], '2026-04-14', { closedOn: '2026-03-10' })).toBe('over');
    // What happened before does not end what begins after it.
    expect(state([['result_given', '2026-03-01']], '2026-03-05')).toBe('running');
  });

  it('a resident is never late', () => {
    const wmo = part('wmo', [['melding', '2026-03-02']]);
    expect(of('wmo.persoonlijk_plan', wmo, '2026-04-01').state).toBe('over');
  });

  it('a voorschot is due every four weeks, until there is a decision', () => {
    const asked: Fact[] = [['aanvraag', '2026-03-02']];
    const due = (facts: Fact[], today = '2026-04-01') =>
      ends([part('werk-inkomen', [...asked, ...facts])], today).filter(
        ([rule]) => rule === 'pw.voorschot',
      );
    expect(due([])).toEqual([['pw.voorschot', '2026-03-30', 'late']]);
    expect(due([['voorschot', '2026-03-30']])).toEqual([['pw.voorschot', '2026-04-28', 'running']]);
    expect(due([['announced', '2026-03-20']])).toEqual([]);
    expect(due([['voorschot_not_due', '2026-03-20']])).toEqual([]);
  });

  it('a reminder by the resident counts only when we are late', () => {
    const facts = (on: string): Fact[] => [
      ['aanvraag', '2026-11-09'],
      ['ingebrekestelling', on],
    ];
    // The two weeks of wmo.besluit end on 23 November.
    expect(ends([part('wmo', facts('2026-11-23'))], '2026-11-24')).toEqual([
      ['wmo.besluit', '2026-11-23', 'late'],
    ]);
    expect(ends([part('wmo', facts('2026-11-25'))], '2026-11-26')).toEqual([
      ['wmo.besluit', '2026-11-23', 'late'],
      ['awb.ingebrekestelling', '2026-12-09', 'running'],
    ]);
  });

  it('an objection is answered from the end of its own term, not from its receipt', () => {
    const facts: Fact[] = [
      ['aanvraag', '2026-02-02'],
      ['announced', '2026-02-02'],
      ['objection', '2026-02-10'],
    ];
    const bob = of('awb.bob', part('wmo', facts), '2026-02-11');
    expect(bob.start).toBe('2026-03-16');
    expect(bob.end).toBe('2026-04-28'); // raw end is Koningsdag
    // Closing the part does not end it.
    const closed = part('wmo', facts, { closedOn: '2026-02-03' });
    expect(ends([closed], '2026-02-11').map(([rule]) => rule)).toEqual(['awb.bob']);
  });

  it('an objection that came before the decision was announced is answered all the same', () => {
    const facts: Fact[] = [
      ['objection', '2026-01-30'],
      ['announced', '2026-02-02'],
    ];
    expect(of('awb.bob', part('wmo', facts), '2026-02-11')).toMatchObject({ start: '2026-03-16' });
  });

  it.each([
    // The term to object to the first ends on 16 March, to the second (announced on the 2nd of March) on 13 April.
    [
      'before the other took its place',
      [
        ['objection', '2026-02-10'],
        ['announced', '2026-03-02'],
      ],
      '2026-03-16',
    ],
    [
      'on that day, and before it',
      [
        ['objection', '2026-03-02'],
        ['announced', '2026-03-02'],
      ],
      '2026-03-16',
    ],
    [
      'on that day, and after it',
      [
        ['announced', '2026-03-02'],
        ['objection', '2026-03-02'],
      ],
      '2026-04-13',
    ],
    [
      'after it',
      [
        ['announced', '2026-03-02'],
        ['objection', '2026-03-10'],
      ],
      '2026-04-13',
    ],
  ] as [string, Fact[], string][])(
    'of two decisions an objection follows the one that counted: %s',
    (_, facts, start) => {
      const all: Fact[] = [['aanvraag', '2026-02-02'], ['announced', '2026-02-02'], ...facts];
      expect(of('awb.bob', part('wmo', all), '2026-03-20')).toMatchObject({ start });
    },
  );

  it('a reminder that the answer to an objection is late counts too, also when the part is closed', () => {
    const facts = (on: string): Fact[] => [
      ['aanvraag', '2026-02-02'],
      ['announced', '2026-02-02'],
      ['objection', '2026-02-10'],
      ['ingebrekestelling', on],
    ];
    const reminded = (on: string) =>
      ends([part('wmo', facts(on), { closedOn: '2026-02-02' })], '2026-05-01');
    expect(reminded('2026-04-28')).toEqual([['awb.bob', '2026-04-28', 'late']]);
    expect(reminded('2026-04-29')).toEqual([
      ['awb.bob', '2026-04-28', 'late'],
      ['awb.ingebrekestelling', '2026-05-13', 'running'],
    ]);
  });
});

describe('a correction shows what moved', () => {
  it('from which day to which; what begins and what falls away', () => {
    const before = part('armoede', [['verzoek', '2026-03-30']]);
    const earlier = part('armoede', [['verzoek', '2026-03-25']]);
    expect(movedTerms(before, earlier, { today: '2026-03-31', book: plainBook })).toEqual([
      { rule: 'wgs.gesprek', before: '2026-04-28', after: '2026-04-22' },
    ]);
    const threat = part('armoede', [
      ['verzoek', '2026-03-30'],
      ['threat', '2026-03-31'],
    ]);
    expect(movedTerms(before, threat, { today: '2026-03-31', book: plainBook })).toEqual([
      { rule: 'wgs.gesprek', before: '2026-04-28', after: null },
      { rule: 'wgs.gesprek_bedreigend', before: null, after: '2026-04-02' },
    ]);
    const again = part('jeugd', [
      ['aanvraag', '2026-03-02'],
      ['aanvraag', '2026-03-30'],
    ]);
    const once = part('jeugd', [['aanvraag', '2026-03-02']]);
    expect(movedTerms(once, again, { today: '2026-03-31', book: plainBook })).toEqual([
      { rule: 'jeugd.besluit', before: null, after: '2026-05-26' },
    ]);
    expect(movedTerms(before, before, { today: '2026-03-31', book: plainBook })).toEqual([]);
  });
});
