import 'server-only';
import { createTranslator } from 'next-intl';
import { defaultLocale, isLocale, loadMessages, localeTags, type Locale } from '@/lib/messages';
import type { Messages } from '@/lib/messages/types';

/** Says a text of one area with its values. */
export type Say = (key: string, values?: Record<string, string>) => string;

/**
 * The language in which somebody is written to.
 * @param language of the reader, BCP 47
 * @returns Dutch when we have no texts in it
 */
export const writtenIn = (language: string): Locale =>
  isLocale(language) ? language : defaultLocale;

/**
 * The texts of one area, where a text or value that is missing is an error and no blank.
 * @param locale language
 * @param namespace area
 * @returns what says them
 */
export async function sayIn(locale: Locale, namespace: keyof Messages): Promise<Say> {
  return createTranslator({
    locale: localeTags[locale],
    messages: await loadMessages(locale),
    namespace,
    timeZone: 'Europe/Amsterdam',
    onError: (error) => {
      throw error;
    },
  }) as unknown as Say;
}
