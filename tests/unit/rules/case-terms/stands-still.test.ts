import { describe, expect, it } from 'vitest';
import { domainByKey } from '@/lib/domains';
import type { PartEventKey } from '@/lib/domains/part-events';
import { firstOwedTerm, termsOfPart } from '@/lib/rules/case-terms/case-terms';
import type { TermPart } from '@/lib/rules/case-terms/types';
import { causeOfTerm } from '@/lib/rules/notices';
import { defaultWorkingDayPolicy as policy } from '@/lib/rules/working-days';
import { plainBook } from '@/tests/unit/rules/terms/book';

type Fact = [kind: PartEventKey, on: string, until?: string];

const part = (domain: string, facts: Fact[]): TermPart => ({
  ...{ id: domain, domain, terms: domainByKey(domain)!.terms, closedOn: null },
  events: facts.map(([kind, occurredOn, until], index) => ({
    ...{ id: `${domain}-${index}`, kind, occurredOn, untilOn: until ?? null },
  })),
});
const on = (today: string) => ({ today, book: plainBook });
const owed = (one: TermPart, today: string) => firstOwedTerm([one], on(today));

describe('what a term stands still for', () => {
  const asked: Fact[] = [
    ['aanvraag', '2026-03-02'],
    ['invitation_to_complete', '2026-03-05', '2026-03-19'],
  ];

  it('papers that were asked for, until they came or their day is over', () => {
    const still = { for: 'invitation_to_complete', until: '2026-03-19' };
    expect(owed(part('jeugd', asked), '2026-03-10')!.standsStill).toEqual(still);
    expect(owed(part('jeugd', asked), '2026-03-20')!.standsStill).toBeNull();
    const came = part('jeugd', [...asked, ['completed', '2026-03-09']]);
    expect(owed(came, '2026-03-10')!.standsStill).toBeNull();
  });

  it('of several, what has no end', () => {
    const both = part('jeugd', [...asked, ['wait_agreed', '2026-03-06']]);
    expect(owed(both, '2026-03-10')!.standsStill).toEqual({ for: 'wait_agreed', until: null });
    const ended = part('jeugd', [
      ...asked,
      ['wait_agreed', '2026-03-06'],
      ['wait_ended', '2026-03-08'],
    ]);
    expect(owed(ended, '2026-03-10')!.standsStill!.for).toBe('invitation_to_complete');
  });

  it('nothing, where the law lets the clock of that term run on (RULES W2)', () => {
    const inquiry = part('wmo', [
      ['melding', '2026-03-02'],
      ['invitation_to_complete', '2026-03-05', '2026-03-19'],
    ]);
    expect(owed(inquiry, '2026-03-10')).toMatchObject({ rule: 'wmo.onderzoek', standsStill: null });
  });
});

describe('the first term that we owe', () => {
  it('is none of the resident, and no first day', () => {
    const looking = part('werk-inkomen', [
      ['melding', '2026-03-02'],
      ['search_period', '2026-03-02'],
    ]);
    expect(owed(looking, '2026-03-03')).toBeNull();
    expect(owed(part('wmo', [['melding', '2026-03-02']]), '2026-03-03')!.rule).toBe(
      'wmo.onderzoek',
    );
  });

  it('stays when it is late', () => {
    const late = owed(part('jeugd', [['aanvraag', '2026-03-02']]), '2026-06-01');
    expect(late).toMatchObject({ rule: 'jeugd.besluit', state: 'late' });
  });
});

describe('a wait that was agreed without an end', () => {
  const waiting = part('jeugd', [
    ['aanvraag', '2026-03-02'],
    ['wait_agreed', '2026-04-20'],
  ]);
  const keyOn = (today: string) =>
    causeOfTerm(
      termsOfPart(waiting, on(today)).find(({ rule }) => rule === 'jeugd.besluit')!,
      policy,
    )!.key;

  it('is one thing to tell, although its end moves every day', () => {
    const ends = ['2026-04-22', '2026-04-29'].map((day) => owed(waiting, day)!.end);
    expect(ends[0]! < ends[1]!).toBe(true);
    expect(keyOn('2026-04-22')).toBe(keyOn('2026-04-29'));
  });

  it('is told ahead when few days would be left, and brings back nothing that is over', () => {
    const cause = (facts: Fact[], today: string) =>
      causeOfTerm(
        termsOfPart(part('jeugd', facts), on(today)).find(({ rule }) => rule === 'jeugd.besluit')!,
        policy,
      )!;
    const near = cause(
      [
        ['aanvraag', '2026-03-02'],
        ['wait_agreed', '2026-04-20'],
      ],
      '2026-04-29',
    );
    expect(near.key).toMatch(/:open$/);
    expect(near.aheadOn <= '2026-04-29' && near.endOn > '2026-04-29').toBe(true);
    const over = cause(
      [
        ['aanvraag', '2026-03-02'],
        ['wait_agreed', '2026-05-04'],
      ],
      '2026-05-06',
    );
    expect(over).toMatchObject({ key: expect.stringMatching(/:2026-04-28$/), endOn: '2026-04-28' });
  });
});
