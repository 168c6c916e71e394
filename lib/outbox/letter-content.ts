import 'server-only';
import { paths } from '@/lib/paths';
import { now, today } from '@/lib/platform/clock';
import { seal, type Sealed } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { settings } from '@/lib/platform/settings';
import { fullName } from '@/lib/rules/names';
import { letterWords, type LetterFacts, type LetterWords } from './letter-words';
import { writtenIn } from './say';
import type { Notice } from './templates';

const purpose = 'letter';

/** A letter as it was written: the words stay what they were, whatever becomes of the templates. */
type Letter = {
  /** in the reader's language first; in Dutch beside it when that is another one */
  parts: LetterWords[];
  isLarge: boolean;
  link: string;
};

/**
 * A letter in the language of its reader, with Dutch beside it: whoever helps the reader reads the same.
 * @param notice what is told
 * @param language of the reader, BCP 47
 * @param facts about reader and contact person
 * @param isLarge in large letters
 * @returns the whole letter
 */
async function writeLetter(
  notice: Notice,
  language: string,
  facts: LetterFacts,
  isLarge: boolean,
): Promise<Letter> {
  const languages = [...new Set([writtenIn(language), 'nl' as const])];
  const parts = await Promise.all(languages.map((locale) => letterWords(notice, locale, facts)));
  return { parts, isLarge, link: facts.link };
}

type About = {
  id: string;
  template: Notice;
  language: string;
  personId: string | null;
  caseId: string | null;
};

/**
 * Writes the letter of a message, and seals it.
 * @param tx transaction in which the message is locked
 * @param message to whom, about which case
 * @returns the sealed letter
 * @throws Error when the message is about nobody, or a text is missing
 */
export async function letterContent(tx: Tx, message: About): Promise<Sealed> {
  const { id, template, language, personId, caseId } = message;
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
  const written = await writeLetter(template, language, facts, person.wantsLargeType);
  return seal(JSON.stringify(written), purpose);
}
