import { z } from 'zod';
import { domains, type DomainQuestion } from '@/lib/domains';
import { lifeAreaKeys } from '@/lib/domains/life-areas';
import { urgencies } from '@/lib/domains/urgencies';
import type { LocalDate } from '@/lib/rules/local-date';
import {
  anything,
  birthDate,
  cleanText,
  email,
  houseNumber,
  lengthOf,
  longText,
  manyOf,
  oneOf,
  optionalText,
  phone,
  postcode,
  requiredText,
  tick,
} from './fields';

/** The parts of a request, in order. */
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

/** Name of a part of a request. */
export type Step = (typeof steps)[number];

export const helperKinds = [
  'family',
  'neighbour',
  'organisation',
  'municipality',
  'other',
] as const;
export const contactWays = ['call', 'home', 'plein', 'letter', 'email'] as const;
/** Languages that somebody may want to speak (BCP 47), 'other' with a word of their own. */
export const spokenLanguages = [
  'nl',
  'en',
  'ar',
  'tr',
  'pl',
  'uk',
  'ti',
  'fr',
  'es',
  'other',
] as const;
export const contactMoments = ['morning', 'afternoon', 'evening'] as const;
const maxHouseholdMembers = 20;
const maxHelpers = 20;

const asObject = (value: unknown) =>
  (value && typeof value === 'object' ? value : {}) as Record<string, unknown>;

const isSaid = (value: unknown): boolean =>
  value && typeof value === 'object' ? Object.values(value).some(isSaid) : cleanText(value) !== '';

/** Rows of a list that may be left open: empty rows are no rows, and an error names the row as it stands on the page. */
const rowsOf = <T extends z.ZodType>(row: T, max: number) =>
  anything.transform((value, context): z.output<T>[] => {
    const rows = Array.isArray(value) ? value : [];
    const said = [...rows.entries()].filter(([, typed]) => isSaid(typed));
    if (said.length > max) context.addIssue({ code: 'custom', message: 'tooManyRows' });
    return said.slice(0, max).flatMap(([place, typed]) => {
      const parsed = row.safeParse(typed);
      if (parsed.success) return [parsed.data];
      for (const { message, path } of parsed.error.issues) {
        context.addIssue({ code: 'custom', message, path: [place, ...path] });
      }
      return [];
    });
  });

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

const extraQuestions = domains.flatMap((domain) => domain.questions);

/** Longest answer to a question of a domain. */
const extraText = 2000;

function extraError(question: DomainQuestion, answer: string): string | null {
  if (question.kind === 'text') return lengthOf(answer) > extraText ? 'tooLong' : null;
  const choices = question.kind === 'choice' ? question.choices : ['yes', 'no'];
  return choices.includes(answer) ? null : 'choiceUnknown';
}

/** Answers to the questions of the domains, by key; what was left open is not there. */
const extraAnswers = anything.transform((value, context): Record<string, string> => {
  const typed = asObject(value);
  const answers = extraQuestions
    .map((question) => ({ question, answer: cleanText(typed[question.key]) }))
    .filter(({ answer }) => answer !== '');
  for (const { question, answer } of answers) {
    const message = extraError(question, answer);
    if (message) context.addIssue({ code: 'custom', message, path: [question.key] });
  }
  return Object.fromEntries(answers.map(({ question, answer }) => [question.key, answer]));
});

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

/** Where somebody can be found. */
const contact = {
  phone,
  email,
  /** "geen van beide" */
  hasNeither: tick,
  mayNotBeCalledHome: tick,
};

/** How somebody would like to talk. */
const talk = {
  ways: manyOf(contactWays),
  moments: manyOf(contactMoments),
  language: oneOf(spokenLanguages),
  otherLanguage: optionalText(40),
  needsInterpreter: tick,
  companion: optionalText(),
  remarks: optionalText(1000),
};

const saysWhere = (answers: { phone: string; email: string; hasNeither: boolean }) =>
  answers.phone !== '' || answers.email !== '' || answers.hasNeither;

// Also when something else on the page is not right: all errors come at once.
const whereMissing = { message: 'reachMissing', path: ['phone'], when: () => true };

/**
 * What may be said in each step. One schema serves the page, the command and the machine interface.
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
  bereiken: z.object({ ...contact, ...talk }).refine(saysWhere, whereMissing),
});

/** All answers of a request, by step. */
export type HelpRequestAnswers = {
  [S in Step]: z.output<ReturnType<typeof stepSchemas>[S]>;
};

/** The question pages online, in order: those of the steps, and `gesprek`, the second page of the step `bereiken`. */
export const pages = [...steps, 'gesprek'] as const;

/** Last part of the address of a question page, and key of its draft answer. */
export type Page = (typeof pages)[number];

/** Whether a text is the name of a question page; for addresses that a person may have typed. */
export const isPage = (text: string): text is Page => pages.includes(text as Page);

/** The page on which the field of an error stands. */
export function pageOfField(step: Step, field: string): Page {
  return step === 'bereiken' && field in talk ? 'gesprek' : step;
}

/** Answers as the pages kept them: a page that was skipped says nothing, and `gesprek` belongs to `bereiken`. */
function byStep(value: unknown): Record<string, unknown> {
  const typed = asObject(value);
  const answers = steps.map((step) => [step, asObject(typed[step])] as const);
  const reach = { ...asObject(typed.bereiken), ...asObject(typed.gesprek) };
  return { ...Object.fromEntries(answers), bereiken: reach };
}

const isFilled = (value: unknown) => typeof value === 'string' && value !== '';

/** Whoever has neither phone nor e-mail is reached by letter or at the plein: one of these must be possible. */
const canBeReached = (value: unknown) => {
  const answers = asObject(value);
  const { phone, email, hasNeither, ways } = asObject(answers.bereiken);
  const { street, houseNumber, postcode } = asObject(answers['wie-bent-u']);
  const hasAddress = isFilled(houseNumber) && (isFilled(postcode) || isFilled(street));
  const atPlein = Array.isArray(ways) && ways.includes('plein');
  return !hasNeither || isFilled(phone) || isFilled(email) || hasAddress || atPlein;
};

const requestSchema = (today: LocalDate) =>
  z.preprocess(
    byStep,
    z.object(stepSchemas(today)).refine(canBeReached, {
      message: 'reachWayMissing',
      path: ['bereiken', 'ways'],
      when: () => true,
    }),
  );

let ofToday: { today: LocalDate; schema: ReturnType<typeof requestSchema> } | undefined;

/**
 * The whole request, from answers by step or by page. Steps that are not there were skipped.
 * @param today local date, for birth dates
 * @returns schema of all answers; the first part of an error's path is the step
 */
export function helpRequestSchema(today: LocalDate) {
  // A schema takes longer to make than a request takes to check: one a day is enough.
  if (ofToday?.today !== today) ofToday = { today, schema: requestSchema(today) };
  return ofToday.schema;
}
