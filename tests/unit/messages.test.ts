import { describe, expect, it } from 'vitest';
import { languageOf, loadMessages, locales, localeTags } from '@/lib/messages';
import { en } from '@/lib/messages/en';
import { nl } from '@/lib/messages/nl';

type Tree = { [key: string]: string | Tree };

function keysOf(tree: Tree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  );
}

/** The names between braces that a text fills in; the branches of a plural or select are texts, not names. */
function argumentsOf(text: string): string[] {
  const branch = /(?:\b(?:zero|one|two|few|many|other)|=\d+|[a-z_]+)\s*$/;
  return [...text.matchAll(/\{\s*(\w+)\s*[,}]/g)]
    .filter((match) => !(isInChoice(text, match.index) && branch.test(text.slice(0, match.index))))
    .map((match) => match[1]!);
}

/** Directly inside `{name, plural, …}` or `{name, select, …}`, where only branches stand. */
function isInChoice(text: string, index: number): boolean {
  const open: boolean[] = [];
  for (let at = 0; at < index; at += 1) {
    if (text[at] === '{')
      open.push(/^\{\s*\w+\s*,\s*(plural|select|selectordinal)\b/.test(text.slice(at)));
    if (text[at] === '}') open.pop();
  }
  return open.at(-1) ?? false;
}

function textAt(tree: Tree, key: string): string {
  return key
    .split('.')
    .reduce<string | Tree>((part, name) => (part as Tree)[name]!, tree) as string;
}

describe('texts', () => {
  const namespaces = Object.keys(en) as (keyof typeof en)[];

  it.each(namespaces)('%s says the same things in every language', (namespace) => {
    expect(keysOf(en[namespace]).sort()).toEqual(keysOf(nl[namespace]).sort());
  });

  it.each(namespaces)('%s fills in the same things in every language', (namespace) => {
    for (const key of keysOf(nl[namespace])) {
      const names = (tree: Tree) => new Set(argumentsOf(textAt(tree, key)));
      expect(names(en[namespace]), `${namespace}.${key}`).toEqual(names(nl[namespace]));
    }
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
  ] as const)('%s writes the day before the month: %s', (locale, written) => {
    const full = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
    const format = new Intl.DateTimeFormat(localeTags[locale], { ...full, timeZone: 'UTC' });
    expect(format.format(new Date('2026-11-26T12:00:00Z'))).toBe(written);
  });
});
