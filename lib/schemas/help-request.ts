import { z } from 'zod';
import { domains, type DomainQuestion } from '@/lib/domains';
import { lifeAreaKeys } from '@/lib/domains/life-areas';
import { urgencies } from '@/lib/domains/urgencies';
import type { LocalDate } from '@/lib/rules/local-date';
import {
  anything,
  birthDate,
  cleanText,
  houseNumber,
  lengthOf,
  longText,
  manyOf,
  oneOf,
  optionalName,
  optionalText,
  postcode,
  requiredName,
  tick,
  tooLong,
} from './fields';
import {
  canBeReached,
  contact,
  reachOf,
  safely,
  saysWhere,
  saysWhereToMail,
  saysWhetherHomeIsSafe,
  talk,
  together,
  whereMissing,
} from './reach';

export {
  contactMoments,
  contactWays,
  homeVisits,
  needsToCome,
  reachOf,
  spokenLanguages,
} from './reach';

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
      for (const issue of parsed.error.issues) {
        const params = issue.code === 'custom' ? issue.params : undefined;
        const path = [place, ...issue.path];
        context.addIssue({ code: 'custom', message: issue.message, path, params });
      }
      return [];
    });
  });

const member = (today: LocalDate) =>
  z.object({
    name: requiredName('memberNameMissing'),
    relation: optionalText(),
    birthDate: birthDate(today),
    isElsewhereRegistered: tick,
  });

const helper = z.object({
  name: requiredName('helperNameMissing'),
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
    const params = message === 'tooLong' ? tooLong(answer, extraText) : undefined;
    if (message) context.addIssue({ code: 'custom', message, path: [question.key], params });
  }
  return Object.fromEntries(answers.map(({ question, answer }) => [question.key, answer]));
});

const whoAreYou = (today: LocalDate) =>
  z.object({
    givenName: requiredName('nameMissing'),
    familyNamePrefix: optionalText(30),
    familyName: optionalName,
    birthDate: birthDate(today),
    street: optionalText(),
    houseNumber,
    postcode,
    city: optionalText(),
    isAddressSecret: tick,
  });

const urgent = z
  .object({
    urgencies: manyOf(urgencyKeys),
    /** "nee, het kan wachten": said, and not only left open */
    canWait: tick,
  })
  .refine(({ urgencies: ticked, canWait }) => !canWait || ticked.length === 0, {
    message: 'urgentOrNot',
    path: ['urgencies'],
  });

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
  dringend: urgent,
  meer: z.object({ extra: extraAnswers }),
  'wie-bent-u': whoAreYou(today),
  bereiken: z
    .object({ ...contact, ...safely, ...talk, ...together })
    .refine(saysWhere, whereMissing),
});

/** All answers of a request, by step. */
export type HelpRequestAnswers = {
  [S in Step]: z.output<ReturnType<typeof stepSchemas>[S]>;
};

/** The question pages online, in order: those of the steps, and three more of the step `bereiken`. */
export const pages = [...steps, 'veilig', 'gesprek', 'taal'] as const;

/** Last part of the address of a question page, and key of its draft answer. */
export type Page = (typeof pages)[number];

/** Whether a text is the name of a question page; for addresses that a person may have typed. */
export const isPage = (text: string): text is Page => pages.includes(text as Page);

/** The page on which the field of an error stands. */
export function pageOfField(step: Step, field: string): Page {
  if (step !== 'bereiken' || field in contact) return step;
  return field in safely ? 'veilig' : field in talk ? 'gesprek' : 'taal';
}

/** Answers as the pages kept them: a page that was skipped says nothing. */
function byStep(value: unknown): Record<string, unknown> {
  const typed = asObject(value);
  const answers = steps.map((step) => [step, asObject(typed[step])] as const);
  return { ...Object.fromEntries(answers), bereiken: reachOf(typed) };
}

/** Who says that we cannot come home safely, would rather meet elsewhere. */
export function withSafeWays<R extends Pick<HelpRequestAnswers['bereiken'], 'ways' | 'homeVisit'>>(
  reach: R,
): R {
  if (reach.homeVisit !== 'elsewhere') return reach;
  return { ...reach, ways: reach.ways.filter((way) => way !== 'home') };
}

const always = { when: () => true };

const requestSchema = (today: LocalDate) =>
  z.preprocess(
    byStep,
    z
      .object(stepSchemas(today))
      .refine(saysWhetherHomeIsSafe, {
        ...{ message: 'homeVisitUnsafe', path: ['bereiken', 'homeVisit'] },
        ...always,
      })
      .refine(canBeReached, {
        ...{ message: 'reachWayMissing', path: ['bereiken', 'ways'] },
        ...always,
      })
      .refine(saysWhereToMail, {
        ...{ message: 'mailForMail', path: ['bereiken', 'email'] },
        ...always,
      })
      .transform((answers) => ({ ...answers, bereiken: withSafeWays(answers.bereiken) })),
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
