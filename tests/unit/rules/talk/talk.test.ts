import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { howToTell, type Hearer, type Way, reachesByItself } from '@/lib/rules/talk/how-to-tell';
import { mayWantOwnTalk } from '@/lib/rules/talk/own-talk';

const hearer = (about: Partial<Hearer> = {}): Hearer => ({
  ...{ hasMail: true, hasPhone: true, ways: [], hasWritten: false, isPrivate: false },
  ...about,
});

describe('how somebody hears that there is a message', () => {
  it.each<[string, Partial<Hearer>, Way]>([
    ['by mail, when nothing else was chosen', {}, 'mail'],
    ['by mail, when that was chosen besides', { ways: ['call', 'email'] }, 'mail'],
    ['in the chosen way, also with mail', { ways: ['call'] }, 'call'],
    ['by letter, when that was chosen', { ways: ['letter'] }, 'letter'],
    [
      'by mail after all, when this person writes here',
      { ways: ['call'], hasWritten: true },
      'mail',
    ],
    ['by phone, without mail', { hasMail: false }, 'call'],
    ['by letter, without mail and phone', { hasMail: false, hasPhone: false }, 'letter'],
    [
      'by letter, when a call was chosen and there is no phone',
      { hasMail: false, hasPhone: false, ways: ['call'] },
      'letter',
    ],
    ['at home or at the plein, when that was chosen', { hasMail: false, ways: ['plein'] }, 'plein'],
    [
      'never by a letter that somebody at home may open',
      { hasMail: false, hasPhone: false, isPrivate: true },
      'plein',
    ],
    [
      'not by letter in private, also when chosen',
      { hasMail: false, ways: ['letter'], isPrivate: true },
      'call',
    ],
  ])('%s', (_what, about, way) => {
    expect(howToTell(hearer(about))).toBe(way);
  });

  it('always in a way that is possible', () => {
    const ways = fc.subarray(['call', 'home', 'plein', 'letter', 'email']);
    const any = fc.record({
      ...{ hasMail: fc.boolean(), hasPhone: fc.boolean(), ways },
      ...{ hasWritten: fc.boolean(), isPrivate: fc.boolean() },
    });
    fc.assert(
      fc.property(any, (about) => {
        const way = howToTell(about);
        if (way === 'mail') expect(about.hasMail).toBe(true);
        if (way === 'call') expect(about.hasPhone).toBe(true);
        if (way === 'letter') expect(about.isPrivate).toBe(false);
      }),
    );
  });
});

describe('a conversation of one’s own makes a difference', () => {
  const people = (...ages: number[]) => ages.map((age) => ({ age }));

  it.each([
    ['for nobody under 12', 11, people(40, 11), false],
    ['from 12 on', 12, people(40, 12), true],
    ['for a young person alone in a home', 17, people(17), true],
    ['not for an adult alone with children', 40, people(40, 14, 9), false],
    ['for an adult with another adult', 40, people(40, 38), true],
    ['from 18 on as for adults', 18, people(18), false],
  ])('%s', (_what, age, home, wants) => {
    expect(mayWantOwnTalk(age, home)).toBe(wants);
  });
});

describe('what needs nobody to call or write', () => {
  it.each([
    ['mail', null, 'mail', true],
    ['letter', null, 'letter', true],
    ['call', null, 'letter', false],
    ['call', 'letter', 'letter', true],
    ['mail', 'sms', 'sms', true],
    ['mail', 'sms', 'letter', false],
    ['mail', null, 'person', false],
    ['letter', 'letter', 'person', false],
  ] as const)('chosen %s, said %s, goes by %s: %s', (way, toldBy, goes, isBrought) => {
    expect(reachesByItself(way, toldBy, goes)).toBe(isBrought);
  });
});
