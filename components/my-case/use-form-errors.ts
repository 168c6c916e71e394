import { useTranslations } from 'next-intl';
import type { FieldError } from '@/lib/platform/errors';

/** What must be mended in a form: all of it on top, and each at its field. */
export function useFormErrors(errors: readonly FieldError[]) {
  const t = useTranslations('errors');
  const say = (error: FieldError) => t(error.key as 'notUnderstood', error.values);
  return {
    at: (path: string) => {
      const error = errors.find((one) => one.path === path);
      return error && say(error);
    },
    summary: errors.map((error) => ({ href: `#${error.path}`, text: say(error) })),
  };
}
