import { useTranslations } from 'next-intl';
import type { FieldError } from '@/lib/platform/errors';
import type { DeskErrors } from './types';

type Said = { path: string; text: string };

/** The three fields of a date share one place for their error. */
const placeOf = (path: string) => (path.startsWith('birthDate') ? 'birthDate' : path);

/** Errors in words: for each field, and together for the summary on top. The desk's own words go first. */
export function useDeskErrors(errors: readonly FieldError[]): {
  errors: DeskErrors;
  summary: { title: string; errors: { href: string; text: string }[] };
} {
  const own = useTranslations('desk.error');
  const shared = useTranslations('errors');
  const common = useTranslations('common.errors');
  const said = errors.map(({ path, key, values }): Said => {
    const ownKey = key as 'answerMissing';
    const text = own.has(ownKey) ? own(ownKey) : shared(key as 'nameMissing', values);
    return { path, text };
  });
  return {
    errors: Object.fromEntries(said.map(({ path, text }) => [placeOf(path), text])),
    summary: {
      title: common('title', { count: said.length }),
      errors: said.map(({ path, text }) => ({ href: `#${path}`, text })),
    },
  };
}
