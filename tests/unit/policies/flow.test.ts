import { describe, expect, it } from 'vitest';
import { domainByKey, domains } from '@/lib/domains';
import { flow, flowRule, type FlowReader, type FlowYes } from '@/lib/policies/flow';
import { togetherYes, type ConsentRow } from '@/lib/rules/consent';

// The table of RULES 2.2, written out by hand: from → to → rule and article. Everything that is not in it is not allowed
// without an express yes.
const table: Record<string, Record<string, { rule: string; article: string }>> = {
  jeugd: {
    wmo: { rule: 'consent', article: 'Wmo 2015 5.1.1(4)' },
    'werk-inkomen': { rule: 'writtenConsent', article: 'Participatiewet 65(2)(b)' },
    armoede: { rule: 'necessary', article: 'Wgs 8d' },
  },
  'werk-inkomen': {
    wmo: { rule: 'consent', article: 'Wmo 2015 5.1.1(4)' },
    jeugd: { rule: 'consent', article: 'Jeugdwet 7.3.11; RULES 2.2' },
    armoede: { rule: 'necessary', article: 'Wgs 8d' },
  },
  armoede: {
    wmo: { rule: 'consent', article: 'Wmo 2015 5.1.1(4)' },
    jeugd: { rule: 'consent', article: 'Jeugdwet 7.3.11; RULES 2.2' },
    'werk-inkomen': { rule: 'writtenConsent', article: 'Participatiewet 65(2)(b)' },
  },
  wmo: {
    jeugd: { rule: 'consent', article: 'Jeugdwet 7.3.11; RULES 2.2' },
    'werk-inkomen': { rule: 'writtenConsent', article: 'Participatiewet 65(2)(b)' },
    armoede: { rule: 'necessary', article: 'Wgs 8d' },
  },
};

const asker = 'asker';
const child = 'child';
const parent = 'parent';
const at = new Date(0);
const ask = (aboutId: string, age: number, askedId: string, state: string, how: string | null) =>
  ({
    aboutId,
    age,
    isAble: true,
    deciderIds: [parent],
    askedId,
    state,
    how,
    askedAt: at,
  }) satisfies ConsentRow;

// Whose data it is besides that of the adult who asked, by age; and who was asked about this person.
const ages = [11, 12, 15, 16, 18] as const;
const asked = { child: [child], parent: [parent], both: [child, parent] } as const;
// RULES 2.4, by hand: who must have said yes for a child of this age, about something of this domain.
const mustSay: Record<string, Record<(typeof ages)[number], (keyof typeof asked)[]>> = {
  wmo: {
    11: ['parent', 'both'],
    12: ['child', 'both'],
    15: ['child', 'both'],
    16: ['child', 'both'],
    18: ['child', 'both'],
  },
  jeugd: {
    11: ['parent', 'both'],
    12: ['both'],
    15: ['both'],
    16: ['child', 'both'],
    18: ['child', 'both'],
  },
};
// And where it is said.
const mustSayBy: Record<string, string> = {
  ...{ wmo: 'Wmo 2015 5.3.3(2)', jeugd: 'Jeugdwet 7.3.4, 7.3.5' },
  ...{ 'werk-inkomen': 'UAVG 5', armoede: 'UAVG 5' },
};
const mustSayOf = (key: string) => mustSay[key] ?? mustSay.jeugd!;

const answers = [
  ['nobody asked', null, null],
  ['asked', 'asked', null],
  ['given on the own page', 'given', 'self'],
  ['given in a conversation', 'given', 'conversation'],
  ['given on paper', 'given', 'written'],
  ['refused', 'refused', 'self'],
  ['withdrawn', 'withdrawn', 'self'],
] as const;

const readers: FlowReader[] = [
  ...(['contactPerson', 'standIn', 'involved', 'brokeGlass'] as const),
  ...(['teamLead', 'host', 'participant'] as const),
];
const always: FlowReader[] = ['contactPerson', 'standIn', 'brokeGlass'];

const pairs = domains.flatMap((from) => domains.map((to) => ({ from, to })));

function yesOf(
  state: string | null,
  how: string | null,
  who: readonly string[],
  age: number,
  fromKey: string,
): FlowYes {
  if (state === null) return null;
  const rows = [
    ask(asker, 40, asker, 'given', 'self'),
    ...who.map((askedId) => ask(child, age, askedId, state, how)),
  ];
  return togetherYes(rows, asker, domainByKey(fromKey)!);
}

/** As the tables above say it. */
function expected(
  fromKey: string,
  toKey: string,
  reader: FlowReader,
  cell: { state: string | null; how: string | null; isCovered: boolean },
) {
  if (always.includes(reader)) return { isAllowed: true, article: 'RULES 2.3' };
  if (reader !== 'involved') return { isAllowed: false, article: 'RULES 2.3' };
  if (fromKey === toKey) return { isAllowed: true, article: 'RULES 2.3' };
  const { rule, article } = table[fromKey]![toKey]!;
  if (rule === 'necessary') return { isAllowed: true, article };
  const isYes = cell.state === 'given' && cell.isCovered;
  const isEnough = rule === 'consent' || cell.how !== 'conversation';
  return { isAllowed: isYes && isEnough, article };
}

describe.each(pairs.map(({ from, to }) => [from.key, to.key] as const))(
  '%s → %s',
  (fromKey, toKey) => {
    const [from, to] = [domainByKey(fromKey)!, domainByKey(toKey)!];

    it('names the article of who says yes for the young', () =>
      expect(from.youngArticle).toBe(mustSayBy[fromKey]));

    it.each(readers)('%s: every answer, about everybody of every age', (reader) => {
      for (const [words, state, how] of answers) {
        for (const age of ages) {
          for (const [who, people] of Object.entries(asked)) {
            const isCovered = mustSayOf(fromKey)[age].includes(who as keyof typeof asked);
            const found = flow({
              from,
              to,
              reader,
              yes: yesOf(state, how, people, age, fromKey),
              isWamsInForce: false,
            });
            const cell = `${reader}, ${words}, ${who} of ${age} (${mustSayBy[fromKey]})`;
            const { isAllowed, article } = found;
            expect({ isAllowed, article }, cell).toEqual(
              expected(fromKey, toKey, reader, { state, how, isCovered }),
            );
          }
        }
      }
    });

    it('lets nothing in for who helps with no part in particular', () =>
      expect(
        flow({
          from,
          to: null,
          reader: 'involved',
          yes: { state: 'given', how: 'written' },
          isWamsInForce: true,
        }).isAllowed,
      ).toBe(false));

    it('opens with the Wams only what nobody said no to', () => {
      const by = (yes: FlowYes) => flow({ from, to, reader: 'involved', yes, isWamsInForce: true });
      expect(by(null).isAllowed).toBe(true);
      const asks = fromKey !== toKey && table[fromKey]![toKey]!.rule !== 'necessary';
      for (const state of ['refused', 'withdrawn'] as const)
        expect(by({ state, how: null }).isAllowed).toBe(!asks);
      if (asks) expect(by(null).article).toBe('Wams (36 295)');
    });
  },
);

describe('a fifth domain', () => {
  const wonen = { key: 'wonen', inflow: { rule: 'consent', article: 'Huisvestingswet' } } as const;

  it.each(domains.map((domain) => [domain.key, domain] as const))(
    'gives nothing to %s by itself',
    (_key, to) => {
      const rule = flowRule(wonen, to);
      expect(rule.rule).not.toBe('necessary');
      const asks = { from: wonen, to, reader: 'involved', isWamsInForce: false } as const;
      expect(flow({ ...asks, yes: null }).isAllowed).toBe(false);
      expect(flow({ ...asks, yes: { state: 'given', how: 'written' } }).isAllowed).toBe(true);
    },
  );
});
