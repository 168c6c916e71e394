import { z } from 'zod';
import { addMonths, type LocalDate } from '@/lib/rules/local-date';
import { formKey, longText, optionalDay, requiredText } from './fields';

/**
 * A new honest day, and why it is later.
 * @param today local date
 */
export const delaySchema = (today: LocalDate) =>
  z.object({
    formKey,
    newOn: optionalDay.transform((day, context): LocalDate => {
      const fail = (message: string) => {
        context.addIssue({ code: 'custom', message, path: ['day'] });
        return z.NEVER;
      };
      if (day === null) return fail('dateMissing');
      if (day < today) return fail('dayIsOver');
      return day > addMonths(today, 12) ? fail('dayTooFar') : day;
    }),
    reason: requiredText('delayReasonMissing', longText),
  });
export type DelayInput = z.output<ReturnType<typeof delaySchema>>;

/** A resident says that we are too late, with the letter that stands ready. */
export const pressOnSchema = z.object({ formKey });
export type PressOnInput = z.output<typeof pressOnSchema>;
