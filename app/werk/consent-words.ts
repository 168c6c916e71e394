import { createTranslator } from 'next-intl';
import type { ConsentWords } from '@/lib/commands/consent/ask-consent';
import { loadMessages, localeTags, mannerFor, manners, type Manner } from '@/lib/messages';

type Flow = { from: string; to: string };

/** The question to a resident, in the manner of this one, with the names of the parts that a resident reads. */
export async function consentWords(flow: Flow): Promise<ConsentWords> {
  const texts = new Map(
    await Promise.all(
      manners.map(async (manner) => [keyOf(manner), await wordsIn(manner, flow)] as const),
    ),
  );
  return (reader, aboutName) => texts.get(keyOf(mannerFor(reader)))!(aboutName);
}

const keyOf = ({ locale, voice }: Manner) => `${locale} ${voice}`;

async function wordsIn({ locale, voice }: Manner, { from, to }: Flow) {
  const messages = await loadMessages(locale, voice);
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
