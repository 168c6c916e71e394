import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { channelFor, isSafeWay, type Reach } from '@/lib/rules/outbox/channel';

const nobody: Reach = {
  ...{ toldBy: null, ways: [], hasMail: false, hasMobile: false, hasAddress: true },
  ...{ mayNotBeCalledHome: false, isAddressSecret: false, hasSafetyFlag: false },
  ...{ isRestricted: false, isPrivate: false },
};
const reach = (about: Partial<Reach>): Reach => ({ ...nobody, ...about });

describe('how somebody hears that there is something', () => {
  it.each<[string, Partial<Reach>, string]>([
    ['who gave an address for mail', { hasMail: true }, 'mail'],
    ['who gave no address', {}, 'letter'],
    ['who gave a mobile number and wished nothing', { hasMobile: true }, 'letter'],
    ['who wished for a text message', { hasMobile: true, hasMail: true, toldBy: 'sms' }, 'sms'],
    ['who wished for a text message without a number', { hasMail: true, toldBy: 'sms' }, 'letter'],
    ['who chose a letter in the request', { hasMail: true, ways: ['letter'] }, 'letter'],
    ['who chose a letter or a mail', { hasMail: true, ways: ['letter', 'email'] }, 'mail'],
    ['who wished for mail later', { hasMail: true, ways: ['letter'], toldBy: 'mail' }, 'mail'],
    ['who wished for letters later', { hasMail: true, toldBy: 'letter' }, 'letter'],
    ['who has no address at all', { hasAddress: false }, 'person'],
    ['a secret address', { isAddressSecret: true, toldBy: 'letter' }, 'person'],
    ['a secret address with mail', { isAddressSecret: true, hasMail: true }, 'mail'],
    ['not safe at home', { hasSafetyFlag: true, hasMobile: true, toldBy: 'sms' }, 'person'],
    ['nobody may call', { mayNotBeCalledHome: true }, 'person'],
    [
      'nobody may call, and a letter is fine',
      { mayNotBeCalledHome: true, toldBy: 'letter' },
      'letter',
    ],
    ['a restricted household', { isRestricted: true }, 'person'],
    ['for this one alone', { isPrivate: true, toldBy: 'letter' }, 'person'],
  ])('%s', (_who, about, channel) => expect(channelFor(reach(about))).toBe(channel));
});

const any = fc.record<Reach>({
  toldBy: fc.constantFrom(null, 'mail', 'sms', 'letter'),
  ways: fc.subarray(['call', 'home', 'plein', 'letter', 'email']),
  ...{ hasMail: fc.boolean(), hasMobile: fc.boolean(), hasAddress: fc.boolean() },
  ...{ mayNotBeCalledHome: fc.boolean(), isAddressSecret: fc.boolean() },
  ...{ hasSafetyFlag: fc.boolean(), isRestricted: fc.boolean(), isPrivate: fc.boolean() },
});

/** All 4 × 32 × 256 combinations: few enough to look at every one. */
function everyReach(): Reach[] {
  const flags = [
    ...['hasMail', 'hasMobile', 'hasAddress', 'mayNotBeCalledHome', 'isAddressSecret'],
    ...['hasSafetyFlag', 'isRestricted', 'isPrivate'],
  ] as const;
  const ways = ['call', 'home', 'plein', 'letter', 'email'];
  const picked = (all: readonly string[], bits: number) => all.filter((_, at) => bits & (1 << at));
  return ([null, 'mail', 'sms', 'letter'] as const).flatMap((toldBy) =>
    Array.from({ length: 32 }, (_, w) => picked(ways, w)).flatMap((chosen) =>
      Array.from({ length: 256 }, (_, f) => {
        const on = new Set(picked(flags, f));
        const given = Object.fromEntries(flags.map((flag) => [flag, on.has(flag)]));
        return { ...nobody, ...given, toldBy, ways: chosen };
      }),
    ),
  );
}

describe('whatever is wished, known and flagged', () => {
  const all = everyReach();

  it('no way does harm, and none leads nowhere', () => {
    expect(all).toHaveLength(4 * 32 * 256);
    for (const one of all) {
      const channel = channelFor(one);
      expect(isSafeWay(channel, one)).toBe(true);
      if (channel === 'mail') expect(one.hasMail).toBe(true);
      if (channel === 'sms') expect(one.hasMobile && !one.mayNotBeCalledHome).toBe(true);
      if (channel === 'letter') {
        const { hasAddress, isAddressSecret, hasSafetyFlag, isRestricted, isPrivate } = one;
        expect(hasAddress).toBe(true);
        expect([isAddressSecret, hasSafetyFlag, isRestricted, isPrivate]).not.toContain(true);
      }
    }
  });

  it('nobody gets something electronic without a wish for it (Awb 2:8)', () => {
    for (const one of all) {
      const channel = channelFor(one);
      if (channel === 'sms') expect(one.toldBy).toBe('sms');
      if (channel === 'mail') {
        const choseLetter = one.ways.includes('letter') && !one.ways.includes('email');
        expect(one.toldBy === 'mail' || (one.toldBy === null && !choseLetter)).toBe(true);
      }
    }
  });

  it('one more flag never opens a way', () => {
    fc.assert(
      fc.property(
        any,
        fc.constantFrom('hasSafetyFlag', 'isAddressSecret', 'isRestricted'),
        (one, flag) => {
          const before = channelFor({ ...one, [flag]: false });
          const after = channelFor({ ...one, [flag]: true });
          expect([before, 'person', 'letter']).toContain(after);
          if (after === 'letter') expect(before).toBe('letter');
        },
      ),
    );
  });
});
