import { describe, expect, it } from 'vitest';
import { readdirSync } from 'node:fs';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import {
  isToBeRead,
  languageOf,
  loadMessages,
  loadTranslation,
  locales,
  localesToBeRead,
  machineMade,
  readBySpeaker,
  localeTags,
  translatedAreas,
  type Locale,
} from '@/lib/messages';
import { nl } from '@/lib/messages/nl';

type Tree = { [key: string]: string | Tree };

function keysOf(tree: Tree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  );
}

/** What a text fills in, its tags, and the branches of each of its plurals. */
type Said = { names: string[]; tags: string[]; plurals: string[][] };

function saidIn(elements: MessageFormatElement[]): Said {
  const said: Said = { names: [], tags: [], plurals: [] };
  const add = (inner: MessageFormatElement[]) => {
    const { names, tags, plurals } = saidIn(inner);
    said.names.push(...names);
    said.tags.push(...tags);
    said.plurals.push(...plurals);
  };
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    (element.type === TYPE.tag ? said.tags : said.names).push(element.value);
    if (element.type === TYPE.tag) add(element.children);
    if (element.type === TYPE.plural) said.plurals.push(Object.keys(element.options));
    if (element.type === TYPE.plural || element.type === TYPE.select)
      Object.values(element.options).forEach(({ value }) => add(value));
  }
  return said;
}

function textAt(tree: Tree, key: string): string {
  return key
    .split('.')
    .reduce<string | Tree>((part, name) => (part as Tree)[name]!, tree) as string;
}

const nlTree: Tree = nl;
const others = locales.filter((locale) => locale !== 'nl');
/** What stands in a file beside its texts: that no speaker of the language read them yet, or who did. */
const mark = '_review';
const isReview = (said: unknown) =>
  said === undefined ||
  said === machineMade ||
  (typeof said === 'string' && readBySpeaker.test(said));
const translations = await Promise.all(
  others.map(async (locale) => [locale, (await loadTranslation(locale)) as Tree] as const),
);
const pairs = translations.flatMap(([locale, texts]) =>
  translatedAreas.map((area) => ({ locale, area, texts: texts[area] as Tree })),
);

const pluralsOf = (locale: Locale) =>
  new Set<string>(new Intl.PluralRules(locale).resolvedOptions().pluralCategories);
/** Without those for one number, such as `=0`. */
const branchesOf = (branches: readonly string[]) =>
  new Set(branches.filter((branch) => !branch.startsWith('=')));

describe('texts', () => {
  it.each(pairs)('$locale says in $area the same things as Dutch', ({ area, texts }) => {
    const keys = keysOf(texts).filter((key) => key !== mark);
    expect(keys.sort()).toEqual(keysOf(nlTree[area] as Tree).sort());
  });

  it.each(pairs)('$locale fills in the same things in $area', ({ locale, area, texts }) => {
    for (const key of keysOf(nlTree[area] as Tree)) {
      const text = parse(textAt(texts, key));
      const [mine, dutch] = [saidIn(text), saidIn(parse(textAt(nlTree[area] as Tree, key)))];
      expect(new Set(mine.names), `${area}.${key}`).toEqual(new Set(dutch.names));
      expect(new Set(mine.tags), `${area}.${key}`).toEqual(new Set(dutch.tags));
      for (const branches of mine.plurals)
        expect(branchesOf(branches), `${area}.${key}`).toEqual(pluralsOf(locale));
    }
  });

  it.each(pairs)('$locale has something to say wherever Dutch has, in $area', ({ area, texts }) => {
    const silent = keysOf(nlTree[area] as Tree).filter((key) => !textAt(texts, key).trim());
    expect(silent).toEqual([]);
  });

  it.each(pairs)('$locale says of $area whether a speaker read it', ({ texts }) =>
    expect(isReview(texts[mark])).toBe(true),
  );

  it('are marked as made by a machine, or as read by somebody on a day, and nothing else', () => {
    for (const said of [undefined, machineMade, 'read by Olena, a teacher, 2026-12-01'])
      expect(isReview(said), String(said)).toBe(true);
    for (const said of [
      '',
      'checked',
      'read by Olena',
      'read by , 2026-12-01',
      'made by a machine',
    ])
      expect(isReview(said), said).toBe(false);
  });

  it.each(translations)('%s is to be read until the last of its files was', (_, texts) => {
    const withMark = (said?: string) =>
      Object.fromEntries(translatedAreas.map((area) => [area, { [mark]: said }]));
    expect(isToBeRead(withMark(machineMade))).toBe(true);
    expect(
      isToBeRead({ ...withMark('read by Olena, 2026-12-01'), line: { [mark]: machineMade } }),
    ).toBe(true);
    expect(isToBeRead(withMark('read by Olena, 2026-12-01'))).toBe(false);
    expect(isToBeRead(withMark())).toBe(false);
    const marks = translatedAreas.map((area) => (texts[area] as Tree)[mark]);
    expect(isToBeRead(texts)).toBe(marks.includes(machineMade));
  });

  it('of a language that is to be read are named, and no others', async () => {
    const toBeRead = translations.filter(([, texts]) => isToBeRead(texts));
    expect(await localesToBeRead()).toEqual(toBeRead.map(([locale]) => locale));
  });

  it('has no file and no language that is not in the list', () => {
    for (const locale of others) {
      const files = readdirSync(`lib/messages/${locale}`).sort();
      expect(files).toEqual(translatedAreas.map((area) => `${area}.json`).sort());
    }
    const folders = readdirSync('lib/messages', { withFileTypes: true }).filter((one) =>
      one.isDirectory(),
    );
    expect(folders.map(({ name }) => name).sort()).toEqual([...locales].sort());
  });

  it.each(locales)('%s has every namespace, Dutch where nothing else is there', async (locale) => {
    expect(Object.keys(await loadMessages(locale)).sort()).toEqual(Object.keys(nl).sort());
  });

  it('are told from their way of writing dates', () => {
    for (const locale of locales) expect(languageOf(localeTags[locale])).toBe(locale);
    expect(languageOf('xx')).toBe('nl');
  });

  it.each([
    ['nl', 'donderdag 26 november 2026'],
    ['en', 'Thursday 26 November 2026'],
    ['uk', 'четвер, 26 листопада 2026 р.'],
    ['ar', 'الخميس، 26 نوفمبر 2026'],
    ['tr', '26 Kasım 2026 Perşembe'],
    ['pl', 'czwartek, 26 listopada 2026'],
    ['ti', 'ሓሙስ፣ 26 ሕዳር 2026'],
  ] as const)('%s writes the day before the month: %s', (locale, written) => {
    const full = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
    const format = new Intl.DateTimeFormat(localeTags[locale], { ...full, timeZone: 'UTC' });
    expect(format.format(new Date('2026-11-26T12:00:00Z'))).toBe(written);
  });
});
