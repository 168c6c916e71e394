import { z } from 'zod';
import { addDays, isValidDate, localDateOf, type LocalDate } from '@/lib/rules/local-date';
import { monthOf } from '@/lib/rules/month-names';
import {
  anything,
  cleanText,
  formKey,
  manyIds,
  oneOf,
  optionalText,
  requiredText,
  rowVersion,
} from './fields';

/** How somebody meets the household. */
export const visitKinds = ['visit', 'call', 'meeting'] as const;

/** How long it takes, in minutes. */
export const visitLengths = [15, 30, 45, 60, 90, 120] as const;

const wordsLength = 1000;

const missing = <T extends string>(choices: readonly T[], key: string) =>
  oneOf(choices).transform((value, context): T => {
    if (value !== null) return value as T;
    context.addIssue({ code: 'custom', message: key });
    return z.NEVER;
  });

const typedDay = (value: unknown) => {
  const date = (value && typeof value === 'object' ? value : {}) as Record<string, unknown>;
  return { day: cleanText(date.day), month: cleanText(date.month), year: cleanText(date.year) };
};

/** A day from today on, at most a year ahead, in three fields. */
const comingDay = (today: LocalDate, last: LocalDate) =>
  anything.transform(typedDay).transform((typed, context): LocalDate => {
    const fail = (field: string, message: string) => {
      context.addIssue({ code: 'custom', message, path: [field] });
      return z.NEVER;
    };
    const empty = (['day', 'month', 'year'] as const).find((part) => typed[part] === '');
    if (empty) return fail(empty, 'dateMissing');
    const month = monthOf(typed.month);
    if (month === null) return fail('month', 'monthUnclear');
    const [day, year] = [Number(typed.day), Number(typed.year)];
    if (!isValidDate(day, month, year)) return fail('day', 'dateImpossible');
    const date = localDateOf(day, month, year);
    if (date < today) return fail('day', 'dayPast');
    return date > last ? fail('year', 'dayTooFar') : date;
  });

/** A time as people write it: 9.30, 9:30, 09.30 or 14; minutes after midnight. */
const clockTime = anything.transform(cleanText).transform((text, context): number => {
  const [, hours, minutes = '0'] = /^(\d{1,2})(?:[.:u ]+(\d{2}))?$/.exec(text) ?? [];
  const time = Number(hours) * 60 + Number(minutes);
  if (hours !== undefined && Number(hours) < 24 && Number(minutes) < 60) return time;
  context.addIssue({ code: 'custom', message: text === '' ? 'timeMissing' : 'timeUnclear' });
  return z.NEVER;
});

/** Minutes that it takes; an hour when nothing was chosen. */
const length = oneOf(visitLengths.map(String)).transform((text) => Number(text ?? 60));

/** How far ahead somebody may plan, in days. */
const horizon = 366;

const fields = (today: LocalDate) => ({
  kind: missing(visitKinds, 'visitKindMissing'),
  date: comingDay(today, addDays(today, horizon)),
  time: clockTime,
  minutes: length,
  place: optionalText(),
  /** what for, in words that the resident reads */
  what: requiredText('visitWhatMissing', wordsLength),
  /** why it is planned although others come as well; empty when nobody was asked yet */
  override: optionalText(wordsLength),
  /** the appointments that the page showed as in the way */
  seen: manyIds,
});

/**
 * An appointment with a household, at most a year ahead.
 * @param today local date: it lies on or after it
 */
export const visitSchema = (today: LocalDate) => z.object({ ...fields(today), formKey });

/**
 * The same appointment at another moment.
 * @param today local date: it lies on or after it
 */
export const moveSchema = (today: LocalDate) => z.object({ ...fields(today), version: rowVersion });

/** What both forms say of an appointment. */
export type VisitFields = Omit<z.output<ReturnType<typeof visitSchema>>, 'formKey'>;
export type MoveForm = z.output<ReturnType<typeof moveSchema>>;
export type VisitForm = z.output<ReturnType<typeof visitSchema>>;

/**
 * What somebody typed, to show what it would meet.
 * @param values of a form that came back
 * @param today local date
 * @returns null as long as it says no moment
 */
export function plannedAs(values: Record<string, unknown>, today: LocalDate): VisitFields | null {
  const parsed = z.object(fields(today)).safeParse(values);
  return parsed.success ? parsed.data : null;
}

/**
 * The day in an address.
 * @param text as it stands there
 * @returns null for what is no day
 */
export function dayOf(text: unknown): LocalDate | null {
  const [, year, month, day] = /^(20\d{2})-(\d{2})-(\d{2})$/.exec(cleanText(text)) ?? [];
  const [d, m, y] = [Number(day), Number(month), Number(year)];
  return isValidDate(d, m, y) ? localDateOf(d, m, y) : null;
}

/** It does not take place. */
export const cancelVisitSchema = z.object({
  words: optionalText(wordsLength),
  version: rowVersion,
});

/** The resident would like another moment. */
export const askToMoveSchema = z.object({
  words: requiredText('visitMoveMissing', wordsLength),
  version: rowVersion,
});

/** Going along with somebody else's appointment. */
export const joinVisitSchema = z.object({
  appointmentId: anything.pipe(z.uuid('formExpired')),
  version: rowVersion,
});
