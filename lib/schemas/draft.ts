import { z } from 'zod';
import type { LocalDate } from '@/lib/rules/local-date';
import { cleanText, email, formKey, requiredBirthDate } from './fields';
import { normaliseSlipCode } from './my-case';

/** What such a code is sealed and indexed as. */
export const draftCodePurpose = 'draft-code';

/** Characters of the code that opens a draft, together with the birth date. */
export const draftCodeLength = 6;

/** A code as it stands on paper: in groups of three, after the name of the plein. */
export const spokenCode = (code: string): string =>
  ['PLEIN', ...(code.match(/.{1,3}/g) ?? [])].join(' ');

/** The code as somebody typed or pasted it. */
const draftCode = z
  .unknown()
  .transform((value) => normaliseSlipCode(cleanText(value)))
  .pipe(z.string().min(1, 'draftCodeMissing').max(40, 'draftCodeUnknown'));

/**
 * What opens a draft on another device.
 * @param today local date, for the birth date
 */
export const openDraftSchema = (today: LocalDate) =>
  z.object({ code: draftCode, birthDate: requiredBirthDate(today) });

/**
 * What makes a code.
 * @param today local date, for the birth date
 */
export const makeCodeSchema = (today: LocalDate) =>
  z.object({ birthDate: requiredBirthDate(today) });

/** Where the code is mailed to. */
export const mailCodeSchema = z.object({
  email: email.refine((text) => text !== '', 'mailAddressMissing'),
  formKey,
});
