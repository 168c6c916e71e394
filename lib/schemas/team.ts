import { z } from 'zod';
import { isValidDate, localDateOf, type LocalDate } from '@/lib/rules/local-date';
import { anything, cleanText, tick } from './fields';

const dayFields = (value: unknown) => {
  const date = (value && typeof value === 'object' ? value : {}) as Record<string, unknown>;
  return [date.day, date.month, date.year].map(cleanText);
};

/** A day in three fields, in the past or to come. */
const day = anything.transform(dayFields).transform((typed, context): LocalDate => {
  const fail = (message: string) => {
    context.addIssue({ code: 'custom', message, path: ['day'] });
    return z.NEVER;
  };
  if (typed.some((part) => part === '')) return fail('dateMissing');
  const [date, month, year] = typed.map(Number) as [number, number, number];
  return isValidDate(date, month, year) ? localDateOf(date, month, year) : fail('dateImpossible');
});

const optionalId = anything
  .transform(cleanText)
  .pipe(z.union([z.uuid('colleagueMissing'), z.literal('')]))
  .transform((id) => (id === '' ? null : id));

/** A colleague is away from and until a day, both included, and somebody stands in. */
export const absenceSchema = z
  .object({
    staffId: anything.transform(cleanText).pipe(z.uuid('colleagueMissing')),
    from: day,
    until: day,
    standInId: optionalId,
    // Somebody was told who has nobody in those days, and says that this is how it is.
    isAlone: tick,
  })
  .refine((absence) => absence.from <= absence.until, {
    message: 'absenceOrder',
    path: ['until', 'day'],
  })
  .refine((absence) => absence.standInId !== absence.staffId, {
    message: 'standInSelf',
    path: ['standInId'],
  });
export type AbsenceFacts = Omit<z.output<typeof absenceSchema>, 'isAlone'> & { isAlone?: boolean };

/** Somebody is back: the absence ends yesterday, or never began. */
export const endAbsenceSchema = z.object({
  absenceId: anything.transform(cleanText).pipe(z.uuid('formExpired')),
});
