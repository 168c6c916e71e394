import 'server-only';
import { localeTags, type Locale } from '@/lib/messages';
import type { LocalDate } from '@/lib/rules/local-date';
import { settings } from '@/lib/platform/settings';
import { sayIn, type Say } from './say';
import type { Notice } from './templates';

/** What has to be known to write any letter. */
export type LetterFacts = {
  /** of the reader, written out */
  name: string;
  contactPerson: string;
  /** of the contact person, else of the municipality */
  phone: string;
  /** the day of the letter */
  day: LocalDate;
  /** the page with the same text; its address tells nothing about the reader */
  link: string;
};

/** A part of a letter, as what it is. */
export type LetterBlock = { kind: 'heading' | 'text'; text: string };

/** A letter in one language, from top to bottom. */
export type LetterWords = {
  locale: Locale;
  title: string;
  blocks: LetterBlock[];
  /** said of the square by who reads aloud */
  qr: string;
};

const paragraphs = (text: string): LetterBlock[] =>
  text.split('\n\n').map((one) => ({ kind: 'text', text: one }));

type Write = (say: Say, facts: LetterFacts) => { title: string; text: string };

const withContact =
  (key: Notice): Write =>
  (say, { contactPerson }) => ({
    title: say(`${key}.title`),
    text: say(`${key}.text`, { contactPerson }),
  });

const letters: Record<Notice, Write> = {
  requestSent: withContact('requestSent'),
  message: withContact('message'),
  handedOver: withContact('handedOver'),
  contactPersonChanged: withContact('contactPersonChanged'),
  consentAsked: withContact('consentAsked'),
};

function dayIn(locale: Locale, day: LocalDate): string {
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(localeTags[locale], format).format(new Date(`${day}T12:00:00Z`));
}

/**
 * Writes a letter in one language: what there is, where the same text stands on a screen, and how to reach a person.
 * @param notice what is told
 * @param locale language
 * @param facts about reader and contact person
 * @returns title and blocks
 * @throws Error when a text or a value is missing
 */
export async function letterWords(
  notice: Notice,
  locale: Locale,
  facts: LetterFacts,
): Promise<LetterWords> {
  const say = await sayIn(locale, 'letter');
  const { name: municipality, street, city } = settings().municipality;
  const { name, contactPerson, phone, day, link } = facts;
  const { title, text } = letters[notice](say, facts);
  return {
    ...{ locale, title, qr: say('qr', { link }) },
    blocks: [
      { kind: 'text', text: say('date', { city, date: dayIn(locale, day) }) },
      { kind: 'text', text: say('greeting', { name }) },
      ...paragraphs(text),
      { kind: 'heading', text: say('screenTitle') },
      ...paragraphs(say('screen', { link })),
      { kind: 'heading', text: say('questionTitle') },
      { kind: 'text', text: say('question', { contactPerson, phone, street, city }) },
      { kind: 'text', text: say('sign', { contactPerson, municipality }) },
    ],
  };
}
