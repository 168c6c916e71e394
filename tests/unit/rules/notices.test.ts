import { describe, expect, it } from 'vitest';
import type { CaseTerm } from '@/lib/rules/case-terms/types';
import {
  causeOfHeard,
  causeOfPromise,
  causeOfTerm,
  causeOfWaiting,
  noticesOf,
  workingDaysBefore,
  type Cause,
  type Receivers,
} from '@/lib/rules/notices';
import { defaultWorkingDayPolicy as policy } from '@/lib/rules/working-days';

const both: Receivers = { helperId: 'marijke', isHelperAway: false, leadId: 'hanna' };

/** Who is told what on a day. */
const told = (cause: Cause, today: string, receivers = both) =>
  noticesOf(cause, receivers, today).map(({ staffId, stage }) => `${staffId}: ${stage}`);

const term = (about: Partial<CaseTerm> = {}) =>
  ({
    ...{ key: 'p:wmo.onderzoek:e:1', rule: 'wmo.onderzoek', domain: 'wmo', kind: 'deadline' },
    ...{
      binds: 'municipality',
      start: '2026-03-02',
      end: '2026-04-13',
      target: '2026-04-03',
      standsStill: null,
    },
    ...about,
  }) as CaseTerm;

describe('a term of the law surfaces by itself', () => {
  const cause = causeOfTerm(term(), policy)!;

  it.each([
    ['2026-03-30', []],
    ['2026-03-31', ['marijke: ahead']], // three working days before our own last day
    ['2026-04-02', ['marijke: ahead']],
    ['2026-04-03', ['marijke: ahead', 'hanna: target']],
    ['2026-04-12', ['marijke: ahead', 'hanna: target']],
    ['2026-04-13', ['marijke: end', 'hanna: end']],
    ['2026-05-13', ['marijke: end', 'hanna: end']],
  ])('on %s: %j', (today, expected) => expect(told(cause, today)).toEqual(expected));

  it('is urgent on its last day, and from the beginning when home is at risk', () => {
    expect(noticesOf(cause, both, '2026-04-03').some(({ isUrgent }) => isUrgent)).toBe(false);
    expect(noticesOf(cause, both, '2026-04-13').every(({ isUrgent }) => isUrgent)).toBe(true);
    const days = { start: '2026-04-02', end: '2026-04-08', target: '2026-04-08' };
    const threat = causeOfTerm(term({ rule: 'wgs.gesprek_bedreigend', ...days }), policy)!;
    expect(told(threat, '2026-04-02')).toEqual(['marijke: ahead']);
    expect(noticesOf(threat, both, '2026-04-02')[0]!.isUrgent).toBe(true);
    expect(told(threat, '2026-04-07')).toEqual(['marijke: ahead', 'hanna: target']);
  });

  it('asks nothing of us when it is the resident’s, unless the first day is there', () => {
    expect(causeOfTerm(term({ binds: 'resident' }), policy)).toBeNull();
    const about = { binds: 'resident', kind: 'earliest', end: '2026-10-31', target: null } as const;
    const search = causeOfTerm(term(about), policy)!;
    expect(told(search, '2026-10-30')).toEqual([]);
    expect(told(search, '2026-10-31')).toEqual(['marijke: ahead']);
    expect(told(search, '2026-11-06')).toEqual(['marijke: ahead', 'hanna: target']);
  });

  it('other days make it another cause, which is told anew', () => {
    const moved = causeOfTerm(term({ end: '2026-04-20' }), policy)!;
    expect(moved.key).not.toBe(cause.key);
  });

  it('goes to the team lead from the beginning when nobody who helps is there', () => {
    const away = { ...both, isHelperAway: true };
    expect(told(cause, '2026-03-31', away)).toEqual(['marijke: ahead', 'hanna: ahead']);
    const noLead = { ...both, leadId: null };
    expect(told(cause, '2026-04-13', noLead)).toEqual(['marijke: end']);
    // A team lead who helps is told once.
    expect(told(cause, '2026-04-13', { ...both, leadId: 'marijke' })).toEqual(['marijke: end']);
  });
});

describe('so does what was promised, and what waits', () => {
  it('a promise: the day before, on its day, and when it is broken', () => {
    const about = { requestId: 'r', dueOn: '2026-11-30', isUrgent: false };
    const promise = causeOfPromise(about, policy);
    expect(told(promise, '2026-11-26')).toEqual([]);
    expect(told(promise, '2026-11-27')).toEqual(['marijke: ahead']); // Friday before Monday
    expect(told(promise, '2026-11-30')).toEqual(['marijke: ahead', 'hanna: target']);
    expect(told(promise, '2026-12-01')).toEqual(['marijke: end', 'hanna: end']);
  });

  it.each([
    ['message', '2026-11-26', '2026-11-30'], // Thursday; two working days
    ['agreedStep', '2026-11-26', '2026-11-26'],
    ['planStep', '2026-11-26', '2026-11-27'],
    ['evaluation', '2026-11-26', '2026-11-26'],
  ] as const)('%s since %s is told on %s', (kind, since, on) =>
    expect(causeOfWaiting({ kind, key: 'k', since }, policy).aheadOn).toBe(on),
  );

  it('says the day that was promised or agreed, whoever is told on which day', () => {
    const days = (cause: Cause, today: string) =>
      noticesOf(cause, both, today).map(({ dueOn }) => dueOn);
    const about = { requestId: 'r', dueOn: '2026-11-30', isUrgent: false };
    const promise = causeOfPromise(about, policy);
    expect(days(promise, '2026-11-27')).toEqual(['2026-11-30']);
    expect(days(promise, '2026-12-02')).toEqual(['2026-11-30', '2026-11-30']);
    const since = '2026-11-26';
    for (const kind of ['agreedStep', 'planStep', 'evaluation'] as const) {
      expect(days(causeOfWaiting({ kind, key: 'k', since }, policy), '2026-11-27')[0]).toBe(since);
    }
    // A message of Thursday has until Monday.
    const message = causeOfWaiting({ kind: 'message', key: 'k', since }, policy);
    expect(days(message, '2026-12-02')[0]).toBe('2026-11-30');
  });

  it('counts back over weekends and feasts', () => {
    expect(workingDaysBefore('2026-04-07', 1, policy)).toBe('2026-04-03'); // Tweede Paasdag between
    expect(workingDaysBefore('2026-04-07', 0, policy)).toBe('2026-04-07');
  });
});

describe('what waits beside the cases', () => {
  const days = { id: 'k', target: '2026-04-10', end: '2026-04-13' };
  const complaint = causeOfHeard({ kind: 'complaint', ...days }, policy);
  it.each([
    ['2026-04-06', []],
    ['2026-04-07', ['marijke: ahead']], // three working days before our own last day
    ['2026-04-12', ['marijke: ahead']],
    ['2026-04-13', ['marijke: end', 'hanna: end']],
  ])('a complaint on %s: %j', (today, expected) =>
    expect(told(complaint, today)).toEqual(expected),
  );

  it('a question without a name: the working day before, and on the promised day', () => {
    const about = { kind: 'enquiry', id: 'v', target: null, end: '2026-04-13' } as const;
    const cause = causeOfHeard(about, policy);
    expect(told(cause, '2026-04-09')).toEqual([]);
    expect(told(cause, '2026-04-10')).toEqual(['marijke: ahead']);
    expect(told(cause, '2026-04-13')).toEqual(['marijke: end', 'hanna: end']);
  });
});
