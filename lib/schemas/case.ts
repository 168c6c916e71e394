import { z } from 'zod';
import { domains } from '@/lib/domains';
import { addMonths, type LocalDate } from '@/lib/rules/local-date';
import {
  anything,
  birthDate,
  chosenOf,
  cleanText,
  email,
  houseNumber,
  longText,
  manyIds,
  optionalDay,
  optionalText,
  pastDay,
  phone,
  postcode,
  requiredText,
  rowVersion,
  tick,
} from './fields';
import { contactWays, spokenLanguages } from './help-request';
import { seenFields, takesOver } from './lease';
import { partEnds } from './part-ends';

const reasonLength = 2000;

const idOf = (missing: string) => anything.transform(cleanText).pipe(z.uuid(missing));

/** The longest step, in characters: one line in a list. */
const stepLength = 200;

/** A day that is still to come, within a year, in three fields; null when all three are empty. */
const comingDay = (today: LocalDate) =>
  optionalDay.superRefine((date, context) => {
    if (date === null) return;
    const fail = (message: string) => context.addIssue({ code: 'custom', message, path: ['day'] });
    if (date < today) fail('dayIsOver');
    if (date > addMonths(today, 12)) fail('dayTooFar');
  });

/** A next step has words and a day, or there is none. */
function checkStep(
  { nextWhat, nextOn }: { nextWhat: string; nextOn: LocalDate | null },
  context: z.RefinementCtx,
): void {
  if (nextWhat !== '' && nextOn === null) {
    context.addIssue({ code: 'custom', message: 'stepDayMissing', path: ['nextOn', 'day'] });
  }
  if (nextWhat === '' && nextOn !== null) {
    context.addIssue({ code: 'custom', message: 'stepMissing', path: ['nextWhat'] });
  }
}

/**
 * There was contact: about which requests, how, on which day, a note for colleagues, words that the resident reads, which
 * agreed steps are done, which parts it answered, and what was agreed to do next.
 * @param today local date; the contact lies on or before it, the next step on or after it
 */
export const contactSchema = (today: LocalDate) =>
  z
    .object({
      requests: manyIds.refine((ids) => ids.length > 0, 'requestsMissing'),
      how: chosenOf(contactWays, 'howMissing'),
      on: pastDay(today),
      note: optionalText(longText),
      words: optionalText(reasonLength),
      doneSteps: manyIds,
      parts: partEnds,
      nextWhat: optionalText(stepLength),
      nextOn: comingDay(today),
      nextIsForResident: tick,
    })
    .superRefine(checkStep)
    .transform(({ nextWhat, nextOn, nextIsForResident, ...contact }) => ({
      ...contact,
      next:
        nextOn === null
          ? null
          : { what: nextWhat, dueOn: nextOn, isForResident: nextIsForResident },
    }));

/** A contact; what may be left out says nothing. */
export type Contact = Pick<ContactOutput, 'requests' | 'how' | 'on' | 'note'> &
  Partial<ContactOutput>;
type ContactOutput = z.output<ReturnType<typeof contactSchema>>;

/** An agreed step is done. */
export const stepDoneSchema = z.object({ stepId: idOf('choiceUnknown') });

/** What the contact person can do with a part; the resident withdraws. */
const partActionsOfStaff = ['start', 'answer', 'close', 'reopen'] as const;

/** A part goes on or ends; an end has an outcome in words that the resident reads. */
export const partSchema = z
  .object({
    action: chosenOf(partActionsOfStaff, 'choiceMissing'),
    outcome: optionalText(longText),
    version: rowVersion,
    was: seenFields,
  })
  .refine((part) => !['answer', 'close'].includes(part.action) || part.outcome !== '', {
    message: 'outcomeMissing',
    path: ['outcome'],
  });
export type PartChange = z.output<typeof partSchema>;

/** A further domain that the conversation showed. */
export const addPartSchema = z.object({
  requestId: idOf('requestsMissing'),
  domain: chosenOf(
    domains.map((domain) => domain.key),
    'choiceMissing',
  ),
});

/** The case ends, with an outcome that the resident reads. */
export const closeCaseSchema = z.object({
  outcome: requiredText('outcomeMissing', longText),
  version: rowVersion,
});

/** The case opens again. */
export const reopenCaseSchema = z.object({
  reason: requiredText('reasonMissing', reasonLength),
  version: rowVersion,
});

/** A colleague from the short list, else from the list of everybody. */
const colleague = (value: unknown): unknown => {
  const form = (value ?? {}) as Record<string, unknown>;
  return { ...form, toStaffId: cleanText(form.otherStaffId) || cleanText(form.toStaffId) };
};

/** To a colleague, with a reason for the colleague and warm words for the resident. */
export const handOverSchema = anything.transform(colleague).pipe(
  z.object({
    toStaffId: idOf('colleagueMissing'),
    reason: requiredText('reasonMissing', reasonLength),
    message: optionalText(reasonLength),
    hasConflict: tick,
    version: rowVersion,
  }),
);
export type HandOver = z.output<typeof handOverSchema>;

/** Per person named in a request: lives here, lives elsewhere, or is a member we know already (the id). */
const people = anything
  .transform((value) => Object.entries(value && typeof value === 'object' ? value : {}))
  .pipe(z.array(z.tuple([z.uuid(), z.union([z.enum(['here', 'elsewhere']), z.uuid()])])))
  .transform((pairs) => new Map(pairs));

/** What each named person turned out to be, by member id. */
export type PeopleChoices = z.output<typeof people>;

/** Who of the named people belong to the household. */
export const peopleSchema = z.object({ people });

/** Is the sender the person we know? `same` joins, `other` makes a household of its own. */
export const confirmSchema = z.object({
  decision: chosenOf(['same', 'other'], 'decisionMissing'),
  people,
});

/** What goes along unseen with a form of facts: how they stood when the page was made, and whether somebody is told. */
const beside = { was: seenFields, takesOver };

/** Where a household lives and how careful to be. */
export const householdSchema = z.object({
  street: optionalText(),
  houseNumber,
  postcode,
  city: optionalText(),
  isAddressSecret: tick,
  hasSafetyFlag: tick,
  mayNotBeCalledHome: tick,
  version: rowVersion,
  ...beside,
});
export type HouseholdFacts = z.output<typeof householdSchema>;

/** A chosen version of a date comes back in one piece, a typed one in three. */
const threeFields = (value: unknown) => {
  const [year, month, day] = typeof value === 'string' ? value.split('-') : [];
  return typeof value === 'string' ? { day, month, year } : value;
};

/**
 * Who somebody is and how to reach this person.
 * @param today local date, for the birth date
 */
export const personSchema = (today: LocalDate) =>
  z.object({
    givenName: requiredText('memberNameMissing'),
    familyNamePrefix: optionalText(30),
    familyName: optionalText(),
    birthDate: anything.transform(threeFields).pipe(birthDate(today)),
    phone,
    email,
    language: optionalText(40),
    needsInterpreter: tick,
    version: rowVersion,
    ...beside,
  });
export type PersonFacts = z.output<ReturnType<typeof personSchema>>;

/** Languages to choose from for a person. */
export const languages = spokenLanguages;

/** A name to look for among one's own households. */
export const caseSearchSchema = z.object({ name: requiredText('searchMissing') });
