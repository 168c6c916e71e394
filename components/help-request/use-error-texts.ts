import { useTranslations } from 'next-intl';

type FieldError = { path: string; key: string; values?: Record<string, string | number> };

type Say = (key: string, values?: FieldError['values']) => string;

/** One error in words. Of a text that is too long it says how much, when that is known. */
export function useErrorText(): (error: FieldError) => string {
  const say = useTranslations('errors') as unknown as Say;
  return ({ key, values }) =>
    key === 'tooLong' && values?.words ? say('tooLongBy', values) : say(key);
}

/**
 * Errors in words: for the summary, each with a link to its field, and by name of the field. A field that has more than
 * one error shows the first.
 */
export function useErrorTexts(errors: readonly FieldError[]) {
  const say = useErrorText();
  const byField = new Map<string, string>();
  for (const error of errors) if (!byField.has(error.path)) byField.set(error.path, say(error));
  const summary = [...byField].map(([path, text]) => ({ href: `#${path}`, text }));
  return { summary, byField };
}
