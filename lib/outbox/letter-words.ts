import 'server-only';
import { loadMessages, localeTags, type Locale, type Manner } from '@/lib/messages';
import { functionWords } from '@/lib/messages/function-words';
import type { LocalDate } from '@/lib/rules/local-date';
import { settings } from '@/lib/platform/settings';
import { sayIn, type Say } from './say';
import type { DecisionKind } from '@/lib/schemas/decision';
import type { PlainNotice } from './templates';

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

/** What was decided, as its letter says it. */
export type DecisionFacts = {
  /** key of the domain that it is about */
  domain: string;
  kind: DecisionKind;
  /** in the words of who decided, which are Dutch in every letter */
  reason: string;
  possible: string;
  legalGround: string;
  by: string;
  byFunction: string;
  /** the last day of the term to object; null when the letter itself announces it, on the day on which it is posted */
  objectUntil: LocalDate | null;
};

/** What a letter is about: a decision is told whole, for the paper is its announcement. */
export type LetterAbout = { notice: PlainNotice } | { notice: 'decision'; decision: DecisionFacts };

/** A part of a letter, as what it is; in a language of its own when it stays as somebody wrote it. */
export type LetterBlock = { kind: 'heading' | 'text'; text: string; language?: string };

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

type Written = { title: string; blocks: LetterBlock[] };
type Write = (say: Say, facts: LetterFacts) => Written;

const withContact =
  (key: PlainNotice): Write =>
  (say, { contactPerson }) => ({
    title: say(`${key}.title`),
    // Who would rather have somebody else does not call the one whom it is about.
    blocks: paragraphs(say(`${key}.text`, { contactPerson, phone: settings().municipality.phone })),
  });

const letters: Record<PlainNotice, Write> = {
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

/** As the page says it, in the same order: why and what is possible first, the law after it, and how to object. */
async function decisionWords(
  decision: DecisionFacts,
  manner: Manner,
  { phone }: LetterFacts,
): Promise<Written> {
  const { locale } = manner;
  const [say, domain] = await Promise.all([sayIn(manner, 'decision'), sayIn(manner, 'domains')]);
  const { kind, reason, possible, legalGround, by: name } = decision;
  const byFunction = functionWords(await loadMessages(locale, manner.voice), decision.byFunction);
  const heading = (text: string): LetterBlock => ({ kind: 'heading', text });
  const text = (said: string): LetterBlock => ({ kind: 'text', text: said });
  const asWritten = (words: string) =>
    paragraphs(words).map((one) => (locale === 'nl' ? one : { ...one, language: 'nl' }));
  return {
    title: say(`title.${kind}`),
    blocks: [
      text(say('about', { domain: domain(`domain.${decision.domain}.name`) })),
      ...(locale === 'nl' ? [] : [text(say('letter.inDutch'))]),
      ...[heading(say('why')), ...asWritten(reason)],
      ...(possible ? [heading(say('possible')), ...asWritten(possible)] : []),
      ...[heading(say('law')), ...asWritten(legalGround)],
      text(say('signed', { name, function: byFunction })),
      heading(say('disagree.title')),
      text(say('disagree.talk', { phone })),
      text(
        decision.objectUntil
          ? say('disagree.term', { date: dayIn(locale, decision.objectUntil) })
          : say('letter.term'),
      ),
      text(say('letter.how')),
      ...['disagree.late', 'disagree.stays'].map((key) => text(say(key))),
    ],
  };
}

/**
 * Writes a letter in one language: what there is, where the same text stands on a screen, and how to reach a person.
 * @param about what is told
 * @param manner language, and to whom it speaks
 * @param facts about reader and contact person
 * @returns title and blocks
 * @throws Error when a text or a value is missing
 */
export async function letterWords(
  about: LetterAbout,
  manner: Manner,
  facts: LetterFacts,
): Promise<LetterWords> {
  const { locale } = manner;
  const say = await sayIn(manner, 'letter');
  const { name: municipality, street, city } = settings().municipality;
  const { name, contactPerson, phone, day, link } = facts;
  const { title, blocks } =
    about.notice === 'decision'
      ? await decisionWords(about.decision, manner, facts)
      : letters[about.notice](say, facts);
  return {
    ...{ locale, title, qr: say('qr', { link }) },
    blocks: [
      { kind: 'text', text: say('date', { city, date: dayIn(locale, day) }) },
      { kind: 'text', text: say('greeting', { name }) },
      ...blocks,
      { kind: 'heading', text: say('screenTitle') },
      ...paragraphs(say('screen', { link })),
      { kind: 'heading', text: say('questionTitle') },
      { kind: 'text', text: say('question', { contactPerson, phone, street, city }) },
      { kind: 'text', text: say('sign', { contactPerson, municipality }) },
    ],
  };
}
