import { getTranslations } from 'next-intl/server';

/** What the resident reads about a new contact person: always the name, and what a colleague wrote beside it. */
export async function warmWords(message = ''): Promise<(name: string) => string> {
  const t = await getTranslations('work.handOver');
  return (name) => [t('warm', { name }), message].filter(Boolean).join('\n\n');
}
