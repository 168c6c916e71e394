import { z } from 'zod';
import { addDays, addMonths, type LocalDate } from '@/lib/rules/local-date';
import {
  anything,
  chosenOf,
  cleanText,
  formKey,
  longText,
  optionalDay,
  optionalText,
  requiredText,
} from './fields';

/** What a resident can be asked for: papers that are missing, or a view of facts that differ. */
export const askKinds = ['papers', 'view'] as const;

/** One of the two. */
export type AskKind = (typeof askKinds)[number];

const shortest = 7;
const longestMonths = 3;

/** Until when: a week from now at least, for nobody finds papers in a day. */
const dueDay = (today: LocalDate) =>
  optionalDay.transform((day, context): LocalDate => {
    const fail = (message: string) => {
      context.addIssue({ code: 'custom', message, path: ['day'] });
      return z.NEVER;
    };
    if (day === null) return fail('dateMissing');
    if (day < addDays(today, shortest)) return fail('askTooSoon');
    return day > addMonths(today, longestMonths) ? fail('askTooLate') : day;
  });

/**
 * What is asked, what for, and before the end of which day.
 * @param today local date
 */
export const askSchema = (today: LocalDate) =>
  z.object({
    formKey,
    kind: chosenOf(askKinds, 'askKindMissing'),
    what: requiredText('askWhatMissing', longText),
    whatFor: requiredText('askWhatForMissing', longText),
    dueOn: dueDay(today),
  });
export type AskInput = z.output<ReturnType<typeof askSchema>>;

/** What a resident sends in answer; words or files, or both. */
export const replySchema = z.object({ formKey, text: optionalText(longText) });
export type ReplyInput = z.output<typeof replySchema>;

/** How an ask ends for a colleague: everything is here, or it is not needed any more. */
export const askEnds = ['received', 'not_needed'] as const;

/** A colleague says that an ask is done. */
export const askEndSchema = z.object({ as: chosenOf(askEnds, 'askEndMissing') });
export type AskEnd = z.output<typeof askEndSchema>['as'];

/** More time is asked for; the last day that the page showed makes two presses one. */
export const extendSchema = z.object({
  dueOn: anything.transform(cleanText).pipe(z.iso.date('formExpired')),
});
export type ExtendInput = z.output<typeof extendSchema>;
