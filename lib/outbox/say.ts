import 'server-only';
import { createTranslator } from 'next-intl';
import { loadMessages, localeTags, type Manner } from '@/lib/messages';
import type { Messages } from '@/lib/messages/types';

/** Says a text of one area with its values. */
export type Say = (key: string, values?: Record<string, string>) => string;

/**
 * The texts of one area, where a text or value that is missing is an error and no blank.
 * @param manner language, and to whom they speak
 * @param namespace area
 * @returns what says them
 */
export async function sayIn({ locale, voice }: Manner, namespace: keyof Messages): Promise<Say> {
  return createTranslator({
    locale: localeTags[locale],
    messages: await loadMessages(locale, voice),
    namespace,
    timeZone: 'Europe/Amsterdam',
    onError: (error) => {
      throw error;
    },
  }) as unknown as Say;
}
