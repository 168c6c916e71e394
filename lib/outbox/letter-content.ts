import 'server-only';
import { z } from 'zod';
import { directionOf, locales, mannerFor, type Reader } from '@/lib/messages';
import { paths } from '@/lib/paths';
import { now, today } from '@/lib/platform/clock';
import { open, seal, type Sealed } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { canPrint, type PaperLetter } from '@/lib/platform/pdf/make-letters';
import { settings } from '@/lib/platform/settings';
import { fullName } from '@/lib/rules/names';
import { sayIn } from './say';
import { letterWords, type LetterAbout, type LetterFacts, type LetterWords } from './letter-words';

const purpose = 'letter';

/** A letter as it was written: the words stay what they were, whatever becomes of the templates. */
export type Letter = {
  /** in the reader's language first; in Dutch beside it when that is another one */
  parts: LetterWords[];
  isLarge: boolean;
  link: string;
};

/**
 * A letter in the language of its reader, with Dutch beside it: whoever helps the reader reads the same.
 * @param about what is told
 * @param reader who reads it
 * @param facts about reader and contact person
 * @param isLarge in large letters
 * @returns the whole letter
 */
export async function writeLetter(
  about: LetterAbout,
  reader: Reader,
  facts: LetterFacts,
  isLarge: boolean,
): Promise<Letter> {
  const languages = [...new Set([mannerFor(reader).locale, 'nl' as const])];
  const parts = await Promise.all(
    languages.map((language) => letterWords(about, mannerFor({ ...reader, language }), facts)),
  );
  return { parts, isLarge, link: facts.link };
}

/** A name that our letters cannot set: only a person can write to this one. */
export class CannotPrint extends Error {
  override name = 'CannotPrint';
}

type About = {
  id: string;
  /** the lines of the envelope, one under another */
  to: string;
  personId: string | null;
  caseId: string | null;
};

/**
 * Writes the letter of a message, and seals it.
 * @param tx transaction in which the message is locked
 * @param message to whom, about which case
 * @param about what is told
 * @param reader who reads it
 * @returns the sealed letter
 * @throws CannotPrint for a name that is not in our letters; Error when the message is about nobody, or a text is missing
 */
export async function letterContent(
  tx: Tx,
  message: About,
  about: LetterAbout,
  reader: Reader,
): Promise<Sealed> {
  const { id, to, personId, caseId } = message;
  if (!personId || !caseId) throw new Error('A letter to nobody');
  const person = await tx.person.findUniqueOrThrow({ where: { id: personId } });
  const { contactPerson } = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { contactPerson: { select: { name: true, phone: true } } },
  });
  const facts = {
    name: fullName(person),
    contactPerson: contactPerson.name,
    phone: contactPerson.phone ?? settings().municipality.phone,
    ...{ day: today(now()), link: new URL(paths.mine.letter(id), env().PUBLIC_URL).href },
  };
  const letter = await writeLetter(about, reader, facts, person.wantsLargeType);
  if (!(await canPrint(await onPaper(letter, to.split('\n'))))) throw new CannotPrint();
  return seal(JSON.stringify(letter), purpose);
}

const words = z.object({
  locale: z.enum(locales),
  title: z.string(),
  blocks: z.array(
    z.object({
      kind: z.enum(['heading', 'text']),
      text: z.string(),
      language: z.string().optional(),
    }),
  ),
  qr: z.string(),
});
const written = z.object({ parts: z.array(words).min(1), isLarge: z.boolean(), link: z.string() });

/**
 * Opens a letter that was written.
 * @param sealed as stored with the message
 * @returns the whole letter
 * @throws Error when its key is gone
 */
export const openLetter = (sealed: Sealed): Letter =>
  written.parse(JSON.parse(open(sealed, purpose)));

/**
 * A letter as it goes into an envelope.
 * @param letter as it was written
 * @param address lines of the envelope
 * @returns what the printer of letters takes
 * @throws Error when a text is missing
 */
export async function onPaper(letter: Letter, address: readonly string[]): Promise<PaperLetter> {
  const { parts, isLarge, link } = letter;
  const [first] = parts;
  const say = await sayIn({ locale: first!.locale, voice: 'adult' }, 'letter');
  return {
    ...{ address, isLarge },
    parts: parts.map(({ locale, title, blocks }) => ({
      ...{ language: locale, title, blocks },
      isRightToLeft: directionOf(locale) === 'rtl',
    })),
    qr: { link, words: first!.qr, language: first!.locale },
    pageWords: (number, of) => say('page', { number: String(number), of: String(of) }),
  };
}
