import { createFormatter, createTranslator } from 'next-intl';
import { stepWords, type TermFormat } from '@/components/terms/step-words';
import { loadMessages, localeTags, type Locale } from '@/lib/messages';
import type { FieldError } from '@/lib/platform/errors';
import type { Term } from '@/lib/rules/terms/types';

const timeZone = 'Europe/Amsterdam';
const inFull = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

function formatIn(language: Locale): TermFormat {
  const format = createFormatter({ locale: localeTags[language], timeZone });
  const isDay = (on: string) => on.length === 10;
  return {
    day: (on) =>
      isDay(on)
        ? format.dateTime(new Date(`${on}T12:00:00Z`), { ...inFull, timeZone: 'UTC' })
        : format.dateTime(new Date(on), { ...inFull, hour: 'numeric', minute: '2-digit' }),
    list: (items) => format.list(items),
  };
}

/** The steps of a term, each with its words for a person and in the words of the law. */
export async function explainedIn(language: Locale, { explanation }: Term) {
  const messages = await loadMessages(language);
  const t = createTranslator({ locale: localeTags[language], messages, namespace: 'terms' });
  const format = formatIn(language);
  return explanation.map((step) => ({ ...step, ...stepWords(step, t, format) }));
}

/** What is wrong in a question, in the language that it asks for. */
export async function explainError({ key }: FieldError, url: URL): Promise<string> {
  const language = url.searchParams.get('language') === 'en' ? 'en' : 'nl';
  const messages = await loadMessages(language);
  const t = createTranslator({ locale: localeTags[language], messages, namespace: 'errors' });
  return t(key as 'notUnderstood');
}
