import { useFormatter, useTranslations } from 'next-intl';
import type { FieldError } from '@/lib/platform/errors';

type Values = Record<string, string | number>;
type AnyTranslator = ((key: string, values?: Values) => string) & { has: (key: string) => boolean };

/** Errors of a form in words: every one in the summary, and together at their field. */
export function useTalkErrors(errors: readonly FieldError[] = []) {
  const talk = useTranslations('talk.errors') as unknown as AnyTranslator;
  const work = useTranslations('talkWork.errors') as unknown as AnyTranslator;
  const common = useTranslations('errors') as unknown as AnyTranslator;
  const say = ({ key, values }: FieldError): string => {
    if (key === 'tooLong' && values?.words) return common('tooLongBy', values);
    const own = [talk, work].find((texts) => texts.has(key));
    return own ? own(key, values) : common(key, values);
  };
  const field = (path: string) => path || 'text';
  const lines = errors.map((error) => ({ path: field(error.path), text: say(error) }));
  return {
    summary: lines.map(({ path, text }) => ({ href: `#${path}`, text })),
    at: (path: string) => {
      const found = lines.filter((line) => line.path === path).map(({ text }) => text);
      return found.length > 0 ? found.join(' ') : undefined;
    },
  };
}

const kilobyte = 1024;
const megabyte = kilobyte * kilobyte;

/** How heavy a file is, in words. */
export function useFileSize(): (bytes: number) => string {
  const t = useTranslations('talk.file');
  const format = useFormatter();
  return (bytes) =>
    bytes < megabyte
      ? t('kilobytes', { size: String(Math.max(1, Math.round(bytes / kilobyte))) })
      : t('megabytes', {
          size: format.number(bytes / megabyte, { maximumFractionDigits: 1 }),
        });
}
