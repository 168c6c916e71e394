import { z } from 'zod';
import { domains } from '@/lib/domains';
import type { LocalDate } from '@/lib/rules/local-date';
import {
  anything,
  cleanText,
  manyIds,
  oneOf,
  optionalDay,
  optionalText,
  requiredBirthDate,
  requiredText,
  rowVersion,
  tick,
} from './fields';

const roleLength = 100;
const wordsLength = 2000;
const domainKeys = domains.map((domain) => domain.key);

const chosenOf = <const T extends string>(choices: readonly T[]) =>
  oneOf(choices).transform((value, context): T => {
    if (value !== null) return value as T;
    context.addIssue({ code: 'custom', message: 'choiceMissing' });
    return z.NEVER;
  });

const idOf = (missing: string) => anything.transform(cleanText).pipe(z.uuid(missing));

/** A day from today on, in three fields; empty is fine. */
const laterDay = (today: LocalDate) =>
  optionalDay.refine((day) => day === null || day >= today, {
    message: 'dayHasBeen',
    path: ['day'],
  });

const involvement = (today: LocalDate) => ({
  role: requiredText('involvedRoleMissing', roleLength),
  domain: oneOf(domainKeys),
  reason: requiredText('reasonMissing', wordsLength),
  endsOn: laterDay(today),
});

/**
 * A colleague begins to work with a household: what this one does, for which part, and why.
 * @param today local date
 */
export const joinSchema = (today: LocalDate) => z.object(involvement(today));
export type Joining = z.output<ReturnType<typeof joinSchema>>;

/**
 * The contact person asks a colleague to take part.
 * @param today local date
 */
export const involveSchema = (today: LocalDate) =>
  z.object({ ...involvement(today), staffId: idOf('colleagueMissing') });
export type Involving = z.output<ReturnType<typeof involveSchema>>;

/** A resident asks the contact person that somebody stops; nobody has to say why. */
export const askToEndSchema = z.object({ words: optionalText(wordsLength) });

/** A look without being involved: why, and when safety forbids it, why the resident reads of it later. */
export const breakGlassSchema = z
  .object({
    reason: requiredText('reasonMissing', wordsLength),
    isHidden: tick,
    hiddenReason: optionalText(wordsLength),
  })
  .refine((glass) => !glass.isHidden || glass.hiddenReason !== '', {
    message: 'hiddenReasonMissing',
    path: ['hiddenReason'],
  });
export type GlassBreaking = z.output<typeof breakGlassSchema>;

/** A team lead says whether the look was right, in words. */
export const judgeGlassSchema = z.object({
  verdict: chosenOf(['right', 'wrong']),
  judgement: requiredText('judgementMissing', wordsLength),
});
export type Judgement = z.output<typeof judgeGlassSchema>;

/** One flow, and whom it is about besides who asked for the part. */
export const askConsentSchema = z
  .object({
    from: chosenOf(domainKeys),
    to: chosenOf(domainKeys),
    about: manyIds,
    isUnable: tick,
  })
  .refine((ask) => ask.from !== ask.to, { message: 'choiceMissing', path: ['to'] });
export type ConsentAsking = z.output<typeof askConsentSchema>;

const answer = chosenOf(['yes', 'no', 'withdraw']);

/** A resident answers, or takes a yes back. */
export const answerConsentSchema = z.object({ answer, version: rowVersion });
export type ConsentAnswer = z.output<typeof answerConsentSchema>;

/** The contact person writes down what was said, or what stands on paper. */
export const noteConsentSchema = z.object({
  answer,
  how: chosenOf(['conversation', 'written']),
  version: rowVersion,
});
export type ConsentNote = z.output<typeof noteConsentSchema>;

/** Only named people find a household; a colleague who lives there, or knows them, stays away from it. */
export const restrictSchema = z.object({
  isRestricted: tick,
  excludedId: anything
    .transform(cleanText)
    .pipe(z.union([z.literal(''), z.uuid('colleagueMissing')])),
  version: rowVersion,
});
export type Restriction = z.output<typeof restrictSchema>;

/** Names a colleague for a restricted household, or takes the name away. */
export const accessSchema = z.object({
  staffId: idOf('colleagueMissing'),
  isNamed: chosenOf(['yes', 'no']),
});

/**
 * The household that somebody comes from: found like any other, by name and birth date; through whom, and why.
 * @param today local date, for the birth date
 */
export const linkFamilySchema = (today: LocalDate) =>
  z.object({
    name: requiredText('nameMissing'),
    birthDate: requiredBirthDate(today),
    personId: idOf('familyPersonMissing'),
    why: requiredText('reasonMissing', wordsLength),
  });

/** Why somebody looks at the family of a household. */
export const familyGroundSchema = z.object({ ground: requiredText('reasonMissing', wordsLength) });
