import { useTranslations } from 'next-intl';

/** The functions that we know are said in the reader's language, in plain words; others as the directory has them. */
export function useFunction(): (title: string) => string {
  const t = useTranslations('mine.log.functions');
  return (title) => {
    const key = title.toLowerCase() as 'consulent';
    return /^[a-z]+$/.test(key) && t.has(key) ? t(key) : title;
  };
}
