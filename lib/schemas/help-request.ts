import { z } from 'zod';
import { domains } from '@/lib/domains';
import { lifeAreaKeys } from '@/lib/domains/life-areas';
import { urgencies } from '@/lib/domains/urgencies';
import type { LocalDate } from '@/lib/rules/local-date';
import {
  birthDate,
  cleanText,
  email,
  houseNumber,
  longText,
  manyOf,
  oneOf,
  optionalText,
  phone,
  postcode,
  requiredText,
  shortText,
  tick,
} from './fields';

/** The question pages, in order; the key of a draft answer and the last part of the address. */
export const steps = [
  'verhaal',
  'leefgebieden',
  'huishouden',
  'wie-helpt',
  'wensen',
  'dringend',
  'meer',
  'wie-bent-u',
  'bereiken',
] as const;

/** Name of a question page. */
export type Step = (typeof steps)[number];

export const helperKinds = ['family', 'neighbour', 'organisation', 'municipality', 'other'] as const;
export const contactWays = ['call', 'home', 'plein', 'letter', 'email'] as const;
/** Languages that somebody may want to speak (BCP 47), 'other' with a word of their own. */
export const spokenLanguages = ['nl', 'en', 'ar', 'tr', 'pl', 'uk', 'ti', 'fr', 'es', 'other'] as const;
export const contactMoments = ['morning', 'afternoon', 'evening'] as const;
export const maxHouseholdMembers = 20;
const maxHelpers = 20;

const namedRow = (row: unknown) =>
  !!row && typeof row === 'object' && Object.values(row).some((value) => isSaid(value));
const isSaid = (value: unknown): boolean =>
  value && typeof value === 'object' ? Object.values(value).some(isSaid) : cleanText(value) !== '';

/** Rows of a list that may be left open: empty rows are no rows. */
const rowsOf = <T extends z.ZodType>(row: T, max: number) =>
  z
    .unknown()
    .transform((value) => (Array.isArray(value) ? value.filter(namedRow) : []))
    .pipe(z.array(row).max(max, 'tooManyRows'));

const member = (today: LocalDate) =>
  z.object({
    name: requiredText('memberNameMissing'),
    relation: optionalText(),
    birthDate: birthDate(today),
    isElsewhereRegistered: tick,
  });

const helper = z.object({
  name: requiredText('helperNameMissing'),
  kind: oneOf(helperKinds),
  what: optionalText(),
});

const urgencyKeys = urgencies.map((urgency) => urgency.key);

const questionKeys = domains.flatMap((domain) => domain.questions);

const extraAnswers = z
  .unknown()
  .transform((value) => (value && typeof value === 'object' ? value : {}) as Record<string, unknown>)
  .transform((value) =>
    Object.fromEntries(
      questionKeys
        .map((question) => [question.key, cleanText(value[question.key])] as const)
        .filter(([, text]) => text !== ''),
    ),
  )
  .refine((answers) => Object.values(answers).every((text) => text.length <= 2000), 'tooLong');

const whoAreYou = (today: LocalDate) =>
  z.object({
    givenName: requiredText('nameMissing'),
    familyNamePrefix: optionalText(30),
    familyName: optionalText(),
    birthDate: birthDate(today),
    street: optionalText(),
    houseNumber,
    postcode,
    city: optionalText(),
    isAddressSecret: tick,
  });

const reach = z
  .object({
    phone,
    email,
    /** "geen van beide" */
    hasNeither: tick,
    ways: manyOf(contactWays),
    moments: manyOf(contactMoments),
    mayNotBeCalledHome: tick,
    language: oneOf(spokenLanguages),
    otherLanguage: optionalText(40),
    needsInterpreter: tick,
    companion: optionalText(),
    remarks: optionalText(1000),
  })
  .refine((answers) => answers.phone !== '' || answers.email !== '' || answers.hasNeither, {
    message: 'reachMissing',
    path: ['phone'],
  });

/**
 * What may be said on each question page. One schema serves the page, the command and the machine interface.
 * @param today local date, for birth dates
 * @returns a schema per step
 */
export const stepSchemas = (today: LocalDate) => ({
  verhaal: z.object({ story: optionalText(longText) }),
  leefgebieden: z.object({ areas: manyOf(lifeAreaKeys) }),
  huishouden: z.object({ members: rowsOf(member(today), maxHouseholdMembers) }),
  'wie-helpt': z.object({ helpers: rowsOf(helper, maxHelpers) }),
  wensen: z.object({
    matters: optionalText(longText),
    doSelf: optionalText(longText),
    doForOthers: optionalText(longText),
  }),
  dringend: z.object({ urgencies: manyOf(urgencyKeys) }),
  meer: z.object({ extra: extraAnswers }),
  'wie-bent-u': whoAreYou(today),
  bereiken: reach,
});

/** All answers of a request, by question page. */
export type HelpRequestAnswers = {
  [S in Step]: z.output<ReturnType<typeof stepSchemas>[S]>;
};

/** Whether a text is the name of a question page; for addresses that a person may have typed. */
export const isStep = (text: string): text is Step => steps.includes(text as Step);

/** Whoever has neither phone nor e-mail is reached by letter or at the plein: one of these must be possible. */
const canBeReached = (answers: HelpRequestAnswers) => {
  const { phone, email, ways } = answers.bereiken;
  const { street, houseNumber, postcode } = answers['wie-bent-u'];
  const hasAddress = houseNumber !== '' && (postcode !== null || street !== '');
  return phone !== '' || email !== '' || hasAddress || ways.includes('plein');
};

/**
 * The whole request.
 * @param today local date, for birth dates
 * @returns schema of all answers; the first part of an error's path is the step
 */
export const helpRequestSchema = (today: LocalDate) =>
  z
    .object(stepSchemas(today))
    .refine((answers) => canBeReached(answers as HelpRequestAnswers), {
      message: 'reachWayMissing',
      path: ['bereiken', 'ways'],
    });

/** Longest story and short text, for the pages that say so. */
export const limits = { story: longText, line: shortText };
