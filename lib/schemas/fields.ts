import { z } from 'zod';
import { isValidBsn, normaliseBsn } from '@/lib/rules/bsn';
import { isValidDate, localDateOf, ageOn, type LocalDate } from '@/lib/rules/local-date';
import { monthOf } from '@/lib/rules/month-names';
import { normalisePostcode } from '@/lib/rules/postcode';
import { wordsTooMany } from '@/lib/rules/too-long';

/** Whatever was sent, also nothing: a form leaves out what was not filled in. */
export const anything = z.unknown().optional();

/** Longest texts, in characters as a person counts them (code points). */
export const longText = 20_000;
const shortText = 200;
/** A name that is longer was not typed as a name. */
const longestName = 100;

/** A form may repeat a field or leave it out; a machine may send a number. One text comes out, the first that says something. */
function oneValue(value: unknown): string {
  const values = Array.isArray(value) ? value : [value];
  const said = values.find((one) => typeof one === 'string' && one.trim() !== '') ?? values[0];
  if (typeof said === 'number' || typeof said === 'boolean') return String(said);
  return typeof said === 'string' ? said : '';
}

// Everything below space except tab and line feed, and the C1 block. NUL cannot be stored at all.
const controlCharacters = new RegExp('[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]', 'g');

/**
 * Text as it may be stored: well-formed, composed (NFC), without control characters, trimmed.
 * Emoji, right-to-left and combining characters stay as they are.
 */
export function cleanText(value: unknown): string {
  return oneValue(value)
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(controlCharacters, '')
    .trim();
}

/** Number of characters as a person counts them. */
export const lengthOf = (text: string) => [...text].length;

const wordCount = (text: string) => text.split(/\s+/).filter(Boolean).length;

/** What the words about a text that is too long fill in: about how many words have to go. */
export const tooLong = (text: string, max: number) => ({
  words: wordsTooMany(lengthOf(text), wordCount(text), max),
});

/** Text that may stay empty. */
export const optionalText = (max: number = shortText) =>
  anything.transform(cleanText).pipe(
    z.string().superRefine((text, context) => {
      if (lengthOf(text) <= max) return;
      context.addIssue({ code: 'custom', message: 'tooLong', params: tooLong(text, max) });
    }),
  );

/** Text that must be there; `missing` is the key of the error that says what to do. */
export const requiredText = (missing: string, max: number = shortText) =>
  optionalText(max).refine((text) => text !== '', missing);

/** The name of a person, or of who helps, that may stay empty. */
export const optionalName = anything
  .transform(cleanText)
  .pipe(z.string().refine((text) => lengthOf(text) <= longestName, 'nameTooLong'));

/** The same, and it must be there; `missing` is the key of the error that says what to do. */
export const requiredName = (missing: string) =>
  optionalName.refine((text) => text !== '', missing);

/** A tick: there or not. */
export const tick = anything.transform((value) =>
  ['on', 'ja', 'true', '1'].includes(oneValue(value)),
);

/** Any number of known choices, in the order of the list, each once. A choice that was never offered is an error. */
export const manyOf = <const T extends string>(choices: readonly T[]) =>
  anything
    .transform((value) =>
      (Array.isArray(value) ? value : [value]).filter((one) => one != null && one !== ''),
    )
    .refine((values) => values.every((one) => choices.includes(one as T)), 'choiceUnknown')
    .transform((values) => choices.filter((choice) => values.includes(choice)));

/** Any number of random ids, each once. */
export const manyIds = anything
  .transform((value) =>
    (Array.isArray(value) ? value : [value]).filter((one) => one != null && one !== ''),
  )
  .pipe(z.array(z.uuid('formExpired')))
  .transform((ids) => [...new Set(ids)]);

/** One known choice, or none. */
export const oneOf = <const T extends string>(choices: readonly T[]) =>
  anything
    .transform(oneValue)
    .refine((value) => value === '' || choices.includes(value as T), 'choiceUnknown')
    .transform((value) => (value === '' ? null : (value as T)));

/** One known choice, that must be there; `missing` is the key of the error that says what to do. */
export const chosenOf = <const T extends string>(
  choices: readonly T[],
  missing = 'choiceMissing',
) =>
  oneOf(choices).transform((value, context): T => {
    if (value !== null) return value as T;
    context.addIssue({ code: 'custom', message: missing });
    return z.NEVER;
  });

const parts = (value: unknown) => {
  const date = (value && typeof value === 'object' ? value : {}) as Record<string, unknown>;
  return { day: cleanText(date.day), month: cleanText(date.month), year: cleanText(date.year) };
};

/** A day in three fields, the month also by its name; null when all three are empty. */
export const optionalDay = anything
  .transform(parts)
  .transform((typed, context): LocalDate | null => {
    const fail = (field: string, message: string) => {
      context.addIssue({ code: 'custom', message, path: [field] });
      return z.NEVER;
    };
    if (Object.values(typed).every((part) => part === '')) return null;
    const empty = (['day', 'month', 'year'] as const).find((part) => typed[part] === '');
    if (empty) return fail(empty, 'dateIncomplete');
    const month = monthOf(typed.month);
    if (month === null) return fail('month', 'monthUnclear');
    if (!/^\d{4}$/.test(typed.year)) return fail('year', 'yearIncomplete');
    const [day, year] = [Number(typed.day), Number(typed.year)];
    return isValidDate(day, month, year)
      ? localDateOf(day, month, year)
      : fail('day', 'dateImpossible');
  });

const oldest = 125;

/**
 * A birth date in three text fields, `day`, `month` (also by its name) and `year`.
 * @param today local date; a birth date lies on or before it
 * @returns schema of LocalDate, or null when all three are empty
 */
export const birthDate = (today: LocalDate) =>
  anything.transform(parts).transform((date, context): LocalDate | null => {
    const fail = (field: string, message: string) => {
      context.addIssue({ code: 'custom', message, path: [field] });
      return z.NEVER;
    };
    const typed = [date.day, date.month, date.year];
    if (typed.every((part) => part === '')) return null;
    const empty = (['day', 'month', 'year'] as const).find((part) => date[part] === '');
    if (empty) return fail(empty, 'dateIncomplete');
    const month = monthOf(date.month);
    if (month === null) return fail('month', 'monthUnclear');
    const isNumber = [date.day, date.year].every((part) => /^\d{1,4}$/.test(part));
    if (!isNumber) return fail('day', 'dateImpossible');
    if (date.year.length !== 4) return fail('year', 'yearIncomplete');
    const [day, year] = [Number(date.day), Number(date.year)];
    if (!isValidDate(day, month, year)) return fail('day', 'dateImpossible');
    const born = localDateOf(day, month, year);
    if (born > today) return fail('year', 'dateInFuture');
    if (ageOn(born, today) > oldest) return fail('year', 'dateTooLongAgo');
    return born;
  });

/**
 * A day that has been, in three fields.
 * @param today local date; the day lies on or before it
 */
export const pastDay = (today: LocalDate) =>
  birthDate(today).refine((date): date is LocalDate => date !== null, {
    message: 'dateMissing',
    path: ['day'],
  });

/** A birth date that must be there. */
export const requiredBirthDate = (today: LocalDate) =>
  birthDate(today).refine((date): date is LocalDate => date !== null, {
    message: 'birthDateMissing',
    path: ['day'],
  });

/** A phone number with 8 to 15 digits, kept as typed; empty is fine. */
export const phone = optionalText(30).refine(
  (text) =>
    text === '' || (/^\+?[\d\s().-]+$/.test(text) && /^\d{8,15}$/.test(text.replace(/\D/g, ''))),
  'phoneUnclear',
);

/** An e-mail address; empty is fine. */
export const email = optionalText(254).refine(
  (text) => text === '' || z.email().safeParse(text).success,
  'emailUnclear',
);

/** A Dutch post code, stored as "1234 AB"; empty becomes null. */
export const postcode = optionalText(20).transform((text, context) => {
  if (text === '') return null;
  const normal = normalisePostcode(text);
  if (normal) return normal;
  context.addIssue({ code: 'custom', message: 'postcodeUnclear' });
  return z.NEVER;
});

/** House number with or without an addition, kept as typed. */
export const houseNumber = optionalText(12).refine(
  (text) => text === '' || /^\d{1,5}[\s/-]?[\p{L}\d\s-]{0,6}$/u.test(text),
  'houseNumberUnclear',
);

/** A BSN, or nothing: nine digits that pass the elfproef (RULES 2.8). */
export const optionalBsn = optionalText(20).transform((text, context) => {
  if (text === '') return null;
  if (isValidBsn(text)) return normaliseBsn(text);
  context.addIssue({ code: 'custom', message: 'bsnWrong' });
  return z.NEVER;
});

/** A random id in a form, or nothing. */
export const optionalId = anything
  .transform((value) => cleanText(value) || null)
  .pipe(z.uuid('formExpired').nullable());

/** A random id that the page put in the form. */
export const formKey = anything.transform(oneValue).pipe(z.uuid('formExpired'));

/** Version of a row as the page showed it. */
export const rowVersion = anything
  .transform((value) => Number(oneValue(value)))
  .refine((version) => Number.isInteger(version) && version > 0, 'formExpired');
