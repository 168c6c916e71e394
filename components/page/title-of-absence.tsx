import { useTranslations } from 'next-intl';

/**
 * The title of a page that turned out not to be there. The page itself had a title already when that was found out; the
 * first one in the document counts.
 */
export function TitleOfAbsence({ children }: { children: string }) {
  const t = useTranslations('common');
  return <title>{String(t.raw('titleTemplate')).replace('%s', children)}</title>;
}
