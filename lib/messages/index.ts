import type { Messages } from './types';

/** The languages that residents can choose. Staff texts are Dutch only. */
export const locales = ['nl', 'en', 'uk', 'ar', 'tr', 'pl', 'ti'] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'nl';
export const localeCookie = 'sp-taal';

/** What is said in every language: what residents read, and what we send them. A file each in the folder of a language. */
export const translatedAreas = [
  'afterCare',
  'ask',
  'auth',
  'child',
  'common',
  'crash',
  'decision',
  'deviation',
  'domains',
  'errors',
  'heard',
  'home',
  'homeChange',
  'involved',
  'known',
  'late',
  'letter',
  'line',
  'mail',
  'mine',
  'outbox',
  'plan',
  'planParent',
  'receipt',
  'request',
  'retentionWork',
  'sms',
  'takePart',
  'talk',
  'terms',
  'visit',
] as const;

/** Each language by its own name, for the one who looks for it. */
export const localeNames: Record<Locale, string> = {
  ...{ nl: 'Nederlands', en: 'English', uk: 'Українська', ar: 'العربية' },
  ...{ tr: 'Türkçe', pl: 'Polski', ti: 'ትግርኛ' },
};

/**
 * How each language writes dates, times and lists: the British and Irish way in English, with the day before the month,
 * "Thursday 26 November 2026"; in Arabic with the digits that stand on a Dutch letter and a Dutch clock. This is what
 * next-intl calls the locale of a request.
 */
export const localeTags = {
  ...{ nl: 'nl', en: 'en-IE', uk: 'uk', ar: 'ar-u-nu-latn', tr: 'tr', pl: 'pl', ti: 'ti-ER' },
} as const satisfies Record<Locale, string>;

/** The language that belongs to such a tag. */
export const languageOf = (tag: string): Locale =>
  locales.find((locale) => localeTags[locale] === tag) ?? defaultLocale;

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** Right-to-left languages turn the whole page round. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return ['ar', 'fa', 'ur', 'he'].includes(locale) ? 'rtl' : 'ltr';
}

/** To whom the pages speak: "u", or to somebody young "je" (RULES 4.1). Other languages say it one way to both. */
export type Voice = 'adult' | 'young';

/** To whom a text is said, and in which language. */
export type Manner = { locale: Locale; voice: Voice };

/** Every manner in which our texts differ. */
export const manners: readonly Manner[] = locales.flatMap((locale): Manner[] =>
  locale === 'nl'
    ? [
        { locale, voice: 'adult' },
        { locale, voice: 'young' },
      ]
    : [{ locale, voice: 'adult' }],
);

/** Who reads a text: in which language (BCP 47), and whether "u" or "je" is said. */
export type Reader = { language: string; voice: Voice };

/** The manner in which somebody is written to: Dutch when we have no texts in the language. */
export function mannerFor({ language, voice }: Reader): Manner {
  const locale = isLocale(language) ? language : defaultLocale;
  return { locale, voice: locale === 'nl' ? voice : 'adult' };
}

/** Texts by key, as deep as they stand in a file. */
export type Texts = { [key: string]: string | Texts };

/** The same texts, with others in the place of those that have other words. */
function inOtherWords(texts: Texts, words: Texts): Texts {
  const said = Object.entries(words).map(([key, word]) => {
    const text = texts[key];
    const isDeeper = typeof word !== 'string' && text !== undefined && typeof text !== 'string';
    return [key, isDeeper ? inOtherWords(text, word) : word] as const;
  });
  return { ...texts, ...Object.fromEntries(said) };
}

// Put together once: a page of all our texts in all languages asks hundreds of times.
const loaded = new Map<string, Promise<Messages>>();

/** All texts in one manner. What is said to colleagues alone is Dutch in every language. */
export function loadMessages(locale: Locale, voice: Voice = 'adult'): Promise<Messages> {
  const manner = `${locale} ${voice}`;
  const texts = loaded.get(manner) ?? putTogether(locale, voice);
  loaded.set(manner, texts);
  return texts;
}

async function putTogether(locale: Locale, voice: Voice): Promise<Messages> {
  const { nl } = await import('./nl');
  if (locale !== 'nl') return { ...nl, ...(await loadTranslation(locale)) } as Messages;
  if (voice === 'adult') return nl;
  const { young } = await import('./nl/young');
  return inOtherWords(nl, young) as Messages;
}

/** What a file of texts says of itself (`_review`) as long as no speaker of the language has read it. */
export const machineMade = 'made by a machine; to be read by a speaker of the language';
/** What it says once somebody has, and when; a file without the line was read as well. */
export const readBySpeaker = /^read by \S.*, \d{4}-\d{2}-\d{2}$/;

/**
 * Whether a speaker has still to read some of a language.
 * @param texts all its areas, as `loadTranslation` or next-intl gives them; other namespaces do not count
 * @returns true while one area still has the mark of the machine
 */
export const isToBeRead = (texts: object): boolean =>
  translatedAreas.some(
    (area) => (texts as Texts)[area] && reviewOf(texts as Texts, area) === machineMade,
  );

const reviewOf = (texts: Texts, area: string) => (texts[area] as Texts)['_review'];

/** The languages of which a speaker has still to read something, in the order of `locales`. */
export async function localesToBeRead(): Promise<Locale[]> {
  const others = locales.filter((locale) => locale !== 'nl');
  const toBeRead = await Promise.all(
    others.map(async (locale) => isToBeRead(await loadTranslation(locale))),
  );
  return others.filter((_, index) => toBeRead[index]);
}

/** What a language other than Dutch says, by area: all that residents read, and nothing else. */
export async function loadTranslation(locale: Exclude<Locale, 'nl'>): Promise<Texts> {
  const load = async (area: string) => {
    const { default: texts } = (await import(`./${locale}/${area}.json`)) as { default: Texts };
    return [area, texts] as const;
  };
  return Object.fromEntries(await Promise.all(translatedAreas.map(load)));
}
