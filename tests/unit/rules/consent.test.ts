import { describe, expect, it } from 'vitest';
import { togetherYes, whoConsents, type ConsentRow } from '@/lib/rules/consent';

const alone = { youngConsent: 'alone' } as const;
const together = { youngConsent: 'together' } as const;

describe('whose yes it takes (RULES 2.4)', () => {
  it.each([
    [alone, 0, true, 'parents'],
    [alone, 11, true, 'parents'],
    [alone, 12, true, 'self'],
    [alone, 12, false, 'parents'],
    [alone, 15, true, 'self'],
    [alone, 17, false, 'parents'],
    [alone, 17, true, 'self'],
    [alone, 18, false, 'self'],
    [together, 11, true, 'parents'],
    [together, 12, true, 'both'],
    [together, 15, true, 'both'],
    [together, 15, false, 'parents'],
    [together, 16, true, 'self'],
    [together, 16, false, 'parents'],
    [together, 18, true, 'self'],
    [together, 90, true, 'self'],
  ] as const)('%o at %d, able %s: %s', (domain, age, isAble, who) =>
    expect(whoConsents(domain, age, isAble)).toBe(who),
  );
});

const row = (about: Partial<ConsentRow>): ConsentRow => ({
  ...{ aboutId: 'samira', age: 38, isAble: true, askedId: 'samira' },
  ...{ state: 'given', how: 'self', askedAt: new Date(1), deciderIds: ['samira'] },
  ...about,
});

describe('the yes of all together', () => {
  it('is none when nobody was asked', () => expect(togetherYes([], 'samira', alone)).toBeNull());

  it('is no yes as long as one of them did not answer, said no, or took it back', () => {
    for (const state of ['asked', 'refused', 'withdrawn']) {
      const rows = [row({}), row({ aboutId: 'omar', askedId: 'omar', state, how: null })];
      expect(togetherYes(rows, 'samira', alone)).toMatchObject({ state });
    }
  });

  it('is no yes without who asked for the part', () =>
    expect(togetherYes([row({})], 'omar', alone)).toMatchObject({ state: 'asked' }));

  it('counts the last answer to the same question', () => {
    const before = row({ state: 'refused' });
    const after = row({ askedAt: new Date(2) });
    expect(togetherYes([after, before], 'samira', alone)).toMatchObject({ state: 'given' });
    const again = row({ askedAt: new Date(3), state: 'withdrawn' });
    expect(togetherYes([again, after], 'samira', alone)).toMatchObject({ state: 'withdrawn' });
  });

  it('is as strong as its weakest answer', () => {
    const written = row({ aboutId: 'omar', askedId: 'omar', how: 'written' });
    const said = row({ aboutId: 'fatna', askedId: 'fatna', how: 'conversation' });
    expect(togetherYes([row({})], 'samira', alone)).toMatchObject({ how: 'self' });
    expect(togetherYes([row({}), written], 'samira', alone)).toMatchObject({ how: 'written' });
    expect(togetherYes([row({}), written, said], 'samira', alone)).toMatchObject({
      how: 'conversation',
    });
  });

  it('of both parents, when both were asked', () => {
    const bilal = { aboutId: 'bilal', age: 9, deciderIds: ['samira', 'karim'] };
    const mother = row({ ...bilal, askedId: 'samira' });
    const father = row({ ...bilal, askedId: 'karim', state: 'asked', how: null });
    expect(togetherYes([mother, father], 'samira', alone)).toMatchObject({ state: 'asked' });
    const yes = { ...father, state: 'given', how: 'self' };
    expect(togetherYes([mother, yes], 'samira', alone)).toMatchObject({ state: 'given' });
  });

  it('of who does not decide about a child neither opens nor closes anything', () => {
    const yara = { aboutId: 'yara', age: 9, deciderIds: ['samira', 'karim'] };
    const rows = (deciderIds: string[], state: string) => [
      row({ ...yara, deciderIds }),
      row({ ...yara, deciderIds, askedId: 'karim', state, how: 'self' }),
    ];
    expect(togetherYes(rows(['samira', 'karim'], 'refused'), 'samira', alone)).toMatchObject({
      state: 'refused',
    });
    // Karim no longer decides: his no, and his silence, close nothing.
    for (const state of ['refused', 'asked', 'withdrawn'])
      expect(togetherYes(rows(['samira'], state), 'samira', alone)).toMatchObject({
        state: 'given',
      });
    // And the yes of who does not decide opens nothing.
    expect(togetherYes(rows(['karim'], 'given'), 'karim', alone)).toMatchObject({ state: 'given' });
    expect(togetherYes(rows(['fatna'], 'given'), 'samira', alone)).toMatchObject({
      state: 'asked',
    });
    expect(togetherYes(rows([], 'given'), 'samira', alone)).toMatchObject({ state: 'asked' });
  });

  it('of one parent is not enough when the other, at another address, was never asked', () => {
    const mother = row({ aboutId: 'yara', age: 9, deciderIds: ['samira', 'karim'] });
    expect(togetherYes([mother], 'samira', alone)).toMatchObject({ state: 'asked' });
  });

  it('of a parent ends when the child is old enough to say it', () => {
    const said = (age: number) => row({ aboutId: 'bilal', age, askedId: 'samira' });
    expect(togetherYes([said(11)], 'samira', alone)).toMatchObject({ state: 'given' });
    expect(togetherYes([said(12)], 'samira', alone)).toMatchObject({ state: 'asked' });
  });

  it('of a parent is enough for a child who cannot judge it', () => {
    const said = row({ aboutId: 'bilal', age: 14, isAble: false, askedId: 'samira' });
    expect(togetherYes([said], 'samira', together)).toMatchObject({ state: 'given' });
  });

  it('of the institution that is guardian counts in the place of a parent', () => {
    const yara = { aboutId: 'yara', age: 9, deciderIds: ['gi'] };
    const story = row({});
    const parent = row({ ...yara, askedId: 'samira' });
    const guardian = row({ ...yara, askedId: 'gi', how: 'conversation' });
    expect(togetherYes([story, parent], 'samira', alone)).toMatchObject({ state: 'asked' });
    expect(togetherYes([story, parent, guardian], 'samira', alone)).toMatchObject({
      ...{ state: 'given', how: 'conversation' },
    });
    const no = { ...guardian, state: 'refused', how: null };
    expect(togetherYes([story, parent, no], 'samira', alone)).toMatchObject({ state: 'refused' });
  });
});
