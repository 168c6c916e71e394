import { createTranslator } from 'next-intl';
import type { ConsentWords } from '@/lib/commands/consent/ask-consent';
import { defaultLocale, isLocale, loadMessages, locales, localeTags } from '@/lib/messages';

/** The question to a resident, in the language of this one, with the names of the parts that a resident reads. */
export async function consentWords(flow: { from: string; to: string }): Promise<ConsentWords> {
  const texts = new Map(
    await Promise.all(
      locales.map(
        async (locale) => [locale, wordsIn(locale, await loadMessages(locale), flow)] as const,
      ),
    ),
  );
  return (language, aboutName) =>
    texts.get(isLocale(language) ? language : defaultLocale)!(aboutName);
}

function wordsIn(
  locale: (typeof locales)[number],
  messages: Awaited<ReturnType<typeof loadMessages>>,
  { from, to }: { from: string; to: string },
) {
  const t = createTranslator({ locale: localeTags[locale], messages });
  const name = (domain: string) => t(`domains.domain.${domain}.name` as 'mine.back');
  const question = t('involved.consent.question', { from: name(from), to: name(to) });
  return (aboutName: string | null) =>
    [
      question,
      aboutName && t('involved.consent.about', { name: aboutName }),
      t('involved.consent.promise'),
    ]
      .filter(Boolean)
      .join(' ');
}
