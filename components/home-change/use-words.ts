import { useLocale, useTranslations } from 'next-intl';

type Values = Record<string, string | number>;
type Key = Parameters<ReturnType<typeof useTranslations<'homeChange'>>>[0];
type AnyTranslator = ((key: string, values?: Values) => string) & { has: (key: string) => boolean };

/** The words about a change at home; to a young person "je" where that makes a difference, in Dutch (RULES 4.1). */
export function useHomeChangeWords(isYoung: boolean): (key: Key, values?: Values) => string {
  const isDutch = useLocale() === 'nl';
  const common = useTranslations('homeChange') as unknown as AnyTranslator;
  const young = useTranslations('homeChangeYoung') as unknown as AnyTranslator;
  return (key, values) =>
    isYoung && isDutch && young.has(key) ? young(key, values) : common(key, values);
}
