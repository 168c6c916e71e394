import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { domainByKey, domains, domainsForAreas, questionsForAreas, skillsFor } from '@/lib/domains';
import { isLifeAreaKey, lifeAreaKeys } from '@/lib/domains/life-areas';
import { asksForSafety, isUrgencyKey, urgencies, weighsHeavy } from '@/lib/domains/urgencies';
import { startEventsOf } from '@/lib/domains/part-events';
import { loadMessages, locales, type Locale } from '@/lib/messages';
import { retentionTable } from '@/lib/rules/retention/table';

// What every domain must keep to, also the one that somebody adds next year.
const languages = new Map(
  await Promise.all(locales.map(async (one) => [one, (await loadMessages(one)).domains] as const)),
);
const urgencyKeys = urgencies.map((urgency) => urgency.key);

function text(language: Locale, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (found, step) => (found as Record<string, unknown> | undefined)?.[step],
    languages.get(language),
  );
}

function expectText(...path: string[]) {
  for (const language of locales) {
    expect(text(language, ...path), `${language}: ${path.join('.')}`).toEqual(
      expect.stringMatching(/\S/),
    );
  }
}

describe.each(domains.map((domain) => [domain.key, domain] as const))(
  'domain %s',
  (key, domain) => {
    it('has a key that can be stored and written in an address', () =>
      expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/));

    it('has a name for colleagues and one for residents, in every language', () => {
      expectText('domain', key, 'staffName');
      expectText('domain', key, 'name');
    });

    it('names no law to a resident', () =>
      expect(`${text('nl', 'domain', key, 'name')}`).not.toMatch(
        /\bwet|wmo|participatie|jeugdhulp/i,
      ));

    it('touches only areas and urgent things that exist, each once', () => {
      expect(domain.areas.every(isLifeAreaKey)).toBe(true);
      expect(domain.urgencies.every(isUrgencyKey)).toBe(true);
      expect(new Set(domain.areas).size).toBe(domain.areas.length);
    });

    it('can be reached by a resident', () =>
      expect(domain.areas.length + domain.urgencies.length).toBeGreaterThan(0));

    it('asks for a skill and keeps a part for a while', () => {
      expect(domain.skill).toMatch(/\S/);
      const { rule, shorter } = domain.retention;
      const known = retentionTable.map(({ id }) => id);
      expect(known).toEqual(expect.arrayContaining([rule, ...Object.values(shorter ?? {})]));
    });

    it('says what may flow in, by which article, and whose yes it is for the young', () => {
      const { rule, article, from } = domain.inflow;
      expect(['necessary', 'consent', 'writtenConsent']).toContain(rule);
      expect(article).toMatch(/\S/);
      // Without a yes only what the article names by name: a domain of next year is not among them.
      if (rule === 'necessary') expect(from).toBeDefined();
      expect(from ?? []).not.toContain(key);
      expect((from ?? []).every((other) => domainByKey(other) !== undefined)).toBe(true);
      expect(['alone', 'together']).toContain(domain.youngConsent);
      expect(domain.youngArticle).toMatch(/\S/);
    });

    it('starts something by coming in, and only what can happen with its parts, each once', () => {
      const always = domain.startsWith.filter((start) => Object.keys(start).length === 1);
      expect(always.length).toBeGreaterThan(0);
      expect(domain.startsWith.every(({ kind }) => domain.events.includes(kind))).toBe(true);
      expect(new Set(domain.events).size).toBe(domain.events.length);
    });

    it('asks only questions that say why, about areas that exist', () => {
      for (const question of domain.questions) {
        expect(question.areas.length).toBeGreaterThan(0);
        expect(question.areas.every(isLifeAreaKey)).toBe(true);
        expectText('question', question.key, 'label');
        expectText('question', question.key, 'why');
      }
    });

    it('words every answer that can be chosen', () => {
      for (const question of domain.questions) {
        const choices = question.kind === 'choice' ? question.choices : [];
        choices.forEach((choice) => expectText('question', question.key, 'choices', choice));
        const answers = question.kind === 'choice' ? choices : ['yes', 'no'];
        if (question.opensDomainOn !== undefined) expect(answers).toContain(question.opensDomainOn);
      }
    });
  },
);

describe('the registry as a whole', () => {
  it('has every key once', () => {
    expect(new Set(domains.map((domain) => domain.key)).size).toBe(domains.length);
    const questions = domains.flatMap((domain) => domain.questions.map((q) => q.key));
    expect(new Set(questions).size).toBe(questions.length);
  });

  it('has one domain for who ticks nothing', () =>
    expect(domains.filter((domain) => domain.isFallback)).toHaveLength(1));

  it.each([...lifeAreaKeys])('leaves area %s to nobody', (area) => {
    expect(domains.some((domain) => domain.areas.includes(area))).toBe(true);
    expectText('area', area, 'name');
    expectText('area', area, 'example');
  });

  it.each([...urgencyKeys])('leaves urgent thing %s to nobody', (urgency) => {
    expect(domains.some((domain) => domain.urgencies.includes(urgency))).toBe(true);
    expectText('urgency', urgency, 'label');
    expectText('urgency', urgency, 'whatHappens');
  });

  it('finds a domain by its key and nothing by another', () => {
    for (const domain of domains) expect(domainByKey(domain.key)).toBe(domain);
    expect(domainByKey('nergens')).toBeUndefined();
  });
});

describe('domainsForAreas', () => {
  const keys = (...args: Parameters<typeof domainsForAreas>) =>
    domainsForAreas(...args).map((domain) => domain.key);

  it.each([
    [['geld'], [], {}, ['armoede']],
    [['geld'], [], { 'enough-money': 'yes' }, ['armoede']],
    [['geld'], [], { 'enough-money': 'no' }, ['werk-inkomen', 'armoede']],
    [['gezin', 'dagelijks', 'geld'], [], {}, ['wmo', 'jeugd', 'armoede']],
    [['dagelijks', 'vervoer', 'mensen'], [], {}, ['wmo']],
    [[], ['utilities-cut'], {}, ['armoede']],
    [['gezin'], ['unsafe'], {}, ['wmo', 'jeugd']],
    [[], [], {}, ['wmo']],
    [['onzin'], ['nonsense'], {}, ['wmo']],
    [['gezin'], [], { 'enough-money': 'no' }, ['jeugd']], // its question is not shown any more
  ])('areas %j, urgent %j, answers %j → %j', (areas, urgent, answers, expected) =>
    expect(keys(areas, urgent, answers as Record<string, string>)).toEqual(expected),
  );

  it('gives at least one part, each once, whatever is ticked', () => {
    const anyAreas = fc.subarray([...lifeAreaKeys, 'onzin']);
    fc.assert(
      fc.property(anyAreas, fc.subarray([...urgencyKeys, 'nonsense']), (areas, urgent) => {
        const found = keys(areas, urgent);
        expect(found.length).toBeGreaterThan(0);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});

describe('what starts when a request comes in', () => {
  const starts = (key: string, urgencies: string[], age: number | null) =>
    startEventsOf(domainByKey(key)!, { urgencies, age });

  it.each([
    ['wmo', [], null, ['melding']],
    ['jeugd', [], 15, ['aanvraag']],
    ['werk-inkomen', [], null, ['melding']],
    ['werk-inkomen', [], 27, ['melding']],
    ['werk-inkomen', [], 26, ['melding', 'search_period']],
    ['armoede', [], 40, ['verzoek']],
    ['armoede', ['utilities-cut'], 40, ['verzoek', 'threat']],
    ['armoede', ['no-food'], 40, ['verzoek']], // urgent, and no threat of Wgs 4(2)
  ])('%s, urgent %j, aged %j → %j', (key, urgencies, age, expected) =>
    expect(starts(key, urgencies, age)).toEqual(expected),
  );
});

describe('questionsForAreas', () => {
  const keys = (areas: string[]) => questionsForAreas(areas).map((question) => question.key);

  it('asks nothing when nothing is ticked', () => expect(keys([])).toEqual([]));
  it('asks what fits the ticked areas', () => {
    expect(keys(['gezin'])).toEqual(['child-voice']);
    expect(keys(['geld'])).toEqual(['enough-money', 'help-with-post']);
  });
});

describe('skills and safety', () => {
  it('asks for each skill once and for none it does not know', () =>
    expect(skillsFor(['wmo', 'jeugd', 'wmo', 'nergens'])).toEqual(['wmo', 'jeugd']));

  it('asks for the safety flag only when home is not safe', () => {
    expect(asksForSafety(['home-loss', 'unsafe'])).toBe(true);
    expect(asksForSafety(['home-loss'])).toBe(false);
  });

  it('weighs safety and eviction heavy', () => {
    expect(weighsHeavy(['home-loss'])).toBe(true);
    expect(weighsHeavy(['unsafe'])).toBe(true);
    expect(weighsHeavy(['no-food', 'utilities-cut', 'no-insurance'])).toBe(false);
  });
});
