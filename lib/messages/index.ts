import type { Messages } from './types';

/** The languages that residents can choose. Staff texts are Dutch only. */
export const locales = ['nl', 'en'] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'nl';
export const localeCookie = 'sp-taal';

/** Each language by its own name, for the one who looks for it. */
export const localeNames: Record<Locale, string> = { nl: 'Nederlands', en: 'English' };

/**
 * How each language writes dates, times and lists: the British and Irish way in English, with the day before the month,
 * "Thursday 26 November 2026". This is what next-intl calls the locale of a request.
 */
export const localeTags = { nl: 'nl', en: 'en-IE' } as const satisfies Record<Locale, string>;

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

/** To whom the pages speak: "u", or to somebody young "je" (RULES 4.1). English has one word for both. */
export type Voice = 'adult' | 'young';

type Texts = { [key: string]: string | Texts };

/** The same texts, with others in the place of those that have other words. */
function inOtherWords(texts: Texts, words: Texts): Texts {
  const said = Object.entries(words).map(([key, word]) => {
    const text = texts[key];
    const isDeeper = typeof word !== 'string' && text !== undefined && typeof text !== 'string';
    return [key, isDeeper ? inOtherWords(text, word) : word] as const;
  });
  return { ...texts, ...Object.fromEntries(said) };
}

/** What is not (yet) said in another language, is said in Dutch. */
export async function loadMessages(locale: Locale, voice: Voice = 'adult'): Promise<Messages> {
  const { nl } = await import('./nl');
  if (locale === 'nl' && voice === 'adult') return nl;
  if (locale === 'nl') {
    const { young } = await import('./nl/young');
    return inOtherWords(nl, young) as Messages;
  }
  const { en } = await import('./en');
  return { ...nl, ...en } as Messages;
}
