import 'server-only';
import { manners, type Manner, type Reader } from '@/lib/messages';
import { paths } from '@/lib/paths';
import { onPaper, writeLetter } from '@/lib/outbox/letter-content';
import { domains } from '@/lib/domains';
import { sayIn } from '@/lib/outbox/say';
import { addDays } from '@/lib/rules/local-date';
import { letterWords, type LetterAbout, type LetterWords } from '@/lib/outbox/letter-words';
import { mailWords, type MailWords } from '@/lib/outbox/mail-words';
import { smsWords } from '@/lib/outbox/sms-words';
import {
  isForResident,
  isNotice,
  templates,
  type Notice,
  type Template,
  type TemplateValues,
} from '@/lib/outbox/templates';
import { now, today } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { settings } from '@/lib/platform/settings';
import type { PaperLetter } from '@/lib/platform/pdf/make-letters';

/** One template in one language, to somebody grown up or young, with made-up values. */
export type Wording = Manner & {
  template: Template;
  mail: MailWords;
  sms: string | null;
  letter: LetterWords | null;
};

/** The values that any template needs: one without a sample does not compile. */
type Needed = {
  [T in Template]: string extends keyof TemplateValues[T] ? never : keyof TemplateValues[T];
}[Template];

const sampleId = '00000000-0000-4000-8000-000000000000';
const sample: Record<Needed, string> = {
  code: '123 456',
  token: 'voorbeeld',
  count: '3',
  decisionId: sampleId,
};

/** Made-up people, and the day of today. */
function sampleFacts() {
  const { phone } = settings().municipality;
  const link = new URL(paths.mine.letter('voorbeeld'), env().PUBLIC_URL).href;
  return { name: 'Jan de Vries', contactPerson: 'Marijke', phone, day: today(now()), link };
}

/** A made-up decision. */
async function aboutOf(notice: Notice): Promise<LetterAbout> {
  if (notice !== 'decision') return { notice };
  const say = await sayIn({ locale: 'nl', voice: 'adult' }, 'outboxWork');
  const words = { reason: say('sample.reason'), possible: say('sample.possible') };
  const until = addDays(today(now()), 42);
  return {
    notice,
    decision: {
      ...{ ...words, kind: 'partly', domain: domains[0]!.key, legalGround: say('sample.law') },
      ...{ by: 'Marijke Jansen', byFunction: 'consulent', objectUntil: until },
    },
  };
}

async function wordingOf(template: Template, manner: Manner): Promise<Wording> {
  const isOnPaper = isNotice(template);
  const reader = { language: manner.locale, voice: manner.voice };
  return {
    ...{ template, ...manner },
    mail: await mailWords(template, reader, sample),
    sms: isOnPaper ? await smsWords(template, reader) : null,
    letter: isOnPaper ? await letterWords(await aboutOf(template), manner, sampleFacts()) : null,
  };
}

/** In which manners it is written: as "je" only what goes to somebody of whom we know the age. */
const mannersOf = (template: Template) =>
  manners.filter(({ voice }) => voice === 'adult' || isForResident(template));

/**
 * Every template in every language that we write, as it goes out, with made-up values.
 * @returns all of them; a text or value that is missing is an error
 */
export const wordings = (): Promise<Wording[]> =>
  Promise.all(
    templates.flatMap((template) =>
      mannersOf(template).map((manner) => wordingOf(template, manner)),
    ),
  );

/**
 * One letter as it would be printed, to a made-up person.
 * @param template name
 * @param reader who would read it
 * @returns null for what does not go on paper
 */
export async function sampleLetter(template: string, reader: Reader): Promise<PaperLetter | null> {
  if (!isNotice(template)) return null;
  const letter = await writeLetter(await aboutOf(template), reader, sampleFacts(), false);
  return onPaper(letter, ['Jan de Vries', 'Pleinstraat 1', '1211 AB  PLEINSTAD']);
}
