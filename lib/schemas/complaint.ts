import { z } from 'zod';
import { addDays, type LocalDate } from '@/lib/rules/local-date';
import {
  anything,
  cleanText,
  formKey,
  longText,
  manyIds,
  oneOf,
  optionalDay,
  optionalName,
  optionalText,
  requiredText,
} from './fields';
import { normaliseSlipCode, slipCodeLength } from './my-case';

const reachLength = 2000;
/** What such a code is sealed and indexed as. */
export const complaintCodePurpose = 'complaint-code';

const said = {
  formKey,
  words: requiredText('complaintMissing', longText),
  wish: optionalText(longText),
  about: optionalText(reachLength),
  name: optionalName,
  reach: optionalText(reachLength),
};

/** A complaint as somebody types it: only what happened must be there. */
export const complaintSchema = z.object({
  ...said,
  /** a contact person of who complains */
  aboutStaffId: anything.transform(cleanText).pipe(z.union([z.literal(''), z.uuid('formExpired')])),
});
export type ComplaintTyped = z.output<typeof complaintSchema>;

const pastDay = (today: LocalDate, missing: string) =>
  optionalDay.transform((day, context): LocalDate => {
    if (day !== null && day <= today) return day;
    const message = day === null ? missing : 'dateInFuture';
    context.addIssue({ code: 'custom', message, path: [day === null ? 'day' : 'year'] });
    return z.NEVER;
  });

/** The oldest letter that still comes in, in days. */
const oldestLetter = 400;

/**
 * A complaint that was told at the desk or came by post, with the day on which it came.
 * @param today local date
 */
export const enteredComplaintSchema = (today: LocalDate) =>
  z.object({
    ...said,
    channel: oneOf(['desk', 'letter']).transform((channel) => channel ?? 'desk'),
    receivedOn: optionalDay.transform((day, context): LocalDate => {
      if (day === null) return today;
      if (day <= today && day >= addDays(today, -oldestLetter)) return day;
      const message = day > today ? 'dateInFuture' : 'dateTooLongAgo';
      context.addIssue({ code: 'custom', message, path: ['year'] });
      return z.NEVER;
    }),
  });
export type EnteredComplaint = z.output<ReturnType<typeof enteredComplaintSchema>>;

/** The code that shows how a complaint goes on. */
export const followCodeSchema = z.object({
  code: anything
    .transform((value) => normaliseSlipCode(cleanText(value)))
    .pipe(
      z
        .string()
        .min(1, 'followCodeMissing')
        .refine((code) => code === '' || code.length === slipCodeLength, 'followCodeUnknown'),
    ),
});

/** A colleague takes a complaint over from whom the page showed. */
export const takeComplaintSchema = z.object({
  seenHandlerId: anything
    .transform(cleanText)
    .pipe(z.union([z.literal(''), z.uuid('formExpired')])),
});

/** Whom a complaint is about: all of them, as they are known now. */
export const complainedSchema = z.object({ staffIds: manyIds });

/** How somebody was heard. */
export const hearings = ['heard', 'notWanted', 'notNeeded'] as const;

/**
 * Who complains was heard, or why not (Awb 9:10).
 * @param today local date
 */
export const hearingSchema = (today: LocalDate) =>
  z
    .object({
      hearing: oneOf(hearings).refine((value) => value !== null, 'hearingMissing'),
      hearingOn: pastDay(today, 'hearingDayMissing'),
      hearingWords: optionalText(longText),
    })
    .refine(({ hearing, hearingWords }) => hearing !== 'notNeeded' || hearingWords !== '', {
      message: 'hearingWhyMissing',
      path: ['hearingWords'],
    });
export type HearingTyped = z.output<ReturnType<typeof hearingSchema>>;

/** It takes longer, once, and why. */
export const postponeSchema = z.object({
  weeks: oneOf(['1', '2', '3', '4']).transform((weeks, context): number => {
    if (weeks !== null) return Number(weeks);
    context.addIssue({ code: 'custom', message: 'postponeWeeksMissing' });
    return z.NEVER;
  }),
  reason: requiredText('postponeReasonMissing', reachLength),
});
export type PostponeTyped = z.output<typeof postponeSchema>;

/** How a complaint ends. */
export const outcomes = ['right', 'partly', 'wrong', 'settled', 'notTaken'] as const;
export type Outcome = (typeof outcomes)[number];

/** What became of a complaint, in words for who complained. */
export const outcomeSchema = z.object({
  outcome: oneOf(outcomes).transform((outcome, context): Outcome => {
    if (outcome !== null) return outcome;
    context.addIssue({ code: 'custom', message: 'complaintOutcomeMissing' });
    return z.NEVER;
  }),
  words: requiredText('outcomeWordsMissing', longText),
});
export type OutcomeTyped = z.output<typeof outcomeSchema>;

/**
 * The first mail address in what somebody wrote about how to be reached.
 * @param text as it was typed
 * @returns null when there is none
 */
export function mailAddressIn(text: string): string | null {
  const words = text.split(/[\s,;<>()]+/).map((word) => word.replace(/[.:!?]+$/, ''));
  return words.find((word) => z.email().safeParse(word).success) ?? null;
}

/** What the message is about that a complaint was answered: one for each. */
export const answerCause = (complaintId: string): string => `complaintAnswered:${complaintId}`;

/** The complaint of such a message. */
export const complaintOfAnswer = (cause: string): string => cause.slice(answerCause('').length);
