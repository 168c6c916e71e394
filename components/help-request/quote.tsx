import { useTranslations } from 'next-intl';

/** Somebody's own words, with their line breaks, in whatever direction they were written. */
export function Quote({ children }: { children: string }) {
  const t = useTranslations('request.check');
  return (
    <span className="block whitespace-pre-wrap break-words" dir="auto">
      {t('quote', { text: children })}
    </span>
  );
}
