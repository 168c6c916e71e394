import { describe, expect, it } from 'vitest';
import { isSureOfHousehold, mayChangeAtOnce } from '@/lib/rules/other-contact-person';

const simple = {
  matchStatus: 'verified',
  hasHadContact: false,
  isShared: false,
  hasSafetyFlag: false,
  hasChangedBefore: false,
};

describe('the household of a request', () => {
  it.each([
    ['verified', false, true],
    ['confirmed', false, true],
    ['split', false, true],
    ['new', false, false],
    ['new', true, true],
    ['to_confirm', false, false],
    ['to_confirm', true, false],
  ])('%s, spoken with: %s; is certain: %s', (matchStatus, hasHadContact, isSure) => {
    expect(isSureOfHousehold({ matchStatus, hasHadContact })).toBe(isSure);
  });
});

describe('asking for another contact person', () => {
  it.each(['verified', 'confirmed', 'split'])('%s: changes at once', (matchStatus) => {
    expect(mayChangeAtOnce({ ...simple, matchStatus })).toBe(true);
  });

  it('a new household changes at once after somebody spoke with the sender', () => {
    expect(mayChangeAtOnce({ ...simple, matchStatus: 'new', hasHadContact: true })).toBe(true);
  });

  it('an unverified sender cannot tell a known household from a new one', () => {
    const answers = ['new', 'to_confirm'].map((matchStatus) =>
      mayChangeAtOnce({ ...simple, matchStatus }),
    );
    expect(answers).toEqual([false, false]);
  });

  it.each(['isShared', 'hasSafetyFlag', 'hasChangedBefore'] as const)(
    '%s: the team lead decides',
    (fact) => {
      expect(mayChangeAtOnce({ ...simple, [fact]: true })).toBe(false);
    },
  );

  it('a sender who is not confirmed waits for the team lead, also after a talk', () => {
    expect(mayChangeAtOnce({ ...simple, matchStatus: 'to_confirm', hasHadContact: true })).toBe(
      false,
    );
  });
});
