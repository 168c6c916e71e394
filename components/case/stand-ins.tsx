import { useFormatter, useTranslations } from 'next-intl';

/** Who stood in for somebody who is back; nothing when nobody did. */
export function StandIns({ names }: { names: readonly string[] }) {
  const t = useTranslations('work.away');
  const format = useFormatter();
  if (names.length === 0) return null;
  return <p>{t('standIn', { name: format.list(names), count: names.length })}</p>;
}
