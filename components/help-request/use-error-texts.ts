import { useTranslations } from 'next-intl';

type FieldError = { path: string; key: string };

/**
 * Errors in words: for the summary, each with a link to its field, and by name of the field. A field that has more than
 * one error shows the first.
 */
export function useErrorTexts(errors: readonly FieldError[]) {
  const say = useTranslations('errors') as unknown as (key: string) => string;
  const byField = new Map<string, string>();
  for (const { path, key } of errors) if (!byField.has(path)) byField.set(path, say(key));
  const summary = [...byField].map(([path, text]) => ({ href: `#${path}`, text }));
  return { summary, byField };
}
