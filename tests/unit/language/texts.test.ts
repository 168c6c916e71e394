import { beforeAll, describe, expect, it } from 'vitest';
import { dutchPages, dutchTexts } from '@/tests/support/language/dutch-texts';
import { exceptions } from '@/tests/support/language/exceptions';
import {
  findingsIn,
  limits,
  medianOf,
  needless,
  unexcused,
  type Finding,
} from '@/tests/support/language/findings';
import type { Page } from '@/tests/support/language/pages';

const line = ({ key, says }: Finding) => `${key}: ${says}`;

describe('every Dutch text', () => {
  let pages: Page[];
  let texts: Page[];
  let findings: Finding[];
  beforeAll(async () => {
    [pages, texts] = await Promise.all([dutchPages(), dutchTexts()]);
    findings = findingsIn(texts, pages);
  });
  const open = (...kinds: Finding['what'][]) =>
    unexcused(findings, exceptions)
      .filter(({ what }) => kinds.includes(what))
      .map(line);

  it('says none of the words that nobody here says', () => expect(open('word')).toEqual([]));

  it('has no sentence of more than 20 words', () => {
    expect(limits.longest).toBe(20);
    expect(open('sentence')).toEqual([]);
  });

  it('reads well: Flesch-Douma at least 60, sentences of at most 11 words on average', () => {
    expect(limits).toMatchObject({ score: 60, mean: 11 });
    expect(open('score', 'mean')).toEqual([]);
  });

  it('reads easily as a rule: the one in the middle has at least 75', () => {
    expect(limits.median).toBe(75);
    expect(medianOf(pages)).toBeGreaterThanOrEqual(limits.median);
  });

  it('is excused with a reason, and only as long as it has to be', () => {
    expect(needless(findings, exceptions)).toEqual([]);
    for (const { reason } of exceptions) expect(reason.length).toBeGreaterThan(40);
  });

  it('is looked at: pages, what is sent, what is said to somebody young, and the demo', () => {
    const has = (all: Page[], start: string) => all.some(({ key }) => key.startsWith(start));
    for (const start of ['home', 'crash', 'work', 'errors', 'mail decision', 'letter decision']) {
      expect(has(pages, start), start).toBe(true);
    }
    for (const start of ['sms message', 'young.mine', 'young.letter message', 'sms decision'])
      expect(has(pages, start), start).toBe(true);
    for (const start of ['letter.sign', 'mail.closing', 'sms.message', 'demo/identity'])
      expect(has(texts, start), start).toBe(true);
  });
});

describe('what the check finds', () => {
  const page = (...sentences: string[]): Page => ({ key: 'home.text', sentences });
  const kinds = (one: Page) => findingsIn([one], [one]).map(({ what }) => what);

  it.each([
    ['a word', page('Uw klant belde.'), ['word']],
    ['a long sentence', page(`Dit is ${'een '.repeat(19)}zin.`), ['sentence', 'mean']],
    ['a hard text', page('Behandelingsmogelijkheden verschillen.'), ['score']],
    ['sentences that are long on average', page(`Dit is ${'een '.repeat(10)}zin.`), ['mean']],
    ['nothing in a good text', page('Wij helpen u graag.'), []],
  ])('%s', (_, one, what) => expect(kinds(one)).toEqual(what));

  it('is excused by what names it alone, and an excuse for nothing is seen', () => {
    const findings = findingsIn([page('Uw klant belde.')], []);
    const excuse = { key: 'home.text', what: 'word', word: 'klant', reason: 'a test' } as const;
    expect(unexcused(findings, [excuse])).toEqual([]);
    for (const other of [
      { ...excuse, key: 'home.other' },
      { ...excuse, word: 'dossier' },
      { ...excuse, what: 'sentence' as const },
    ]) {
      expect(unexcused(findings, [other])).toEqual(findings);
      expect(needless(findings, [other])).toEqual([other]);
    }
    expect(needless(findings, [excuse])).toEqual([]);
  });
});
