import { z } from 'zod';
import {
  anything,
  cleanText,
  formKey,
  lengthOf,
  longText,
  optionalText,
  requiredText,
  tick,
} from './fields';

/** Letters and digits of the code on a slip. */
export const slipCodeLength = 9;

/** Digits of a one-time code. */
export const oneTimeCodeLength = 6;

const reasonLength = 2000;

/**
 * The code of a slip as it is stored: capitals and digits only. On paper it starts with the name of the plein and
 * stands in groups of three; however somebody copies that, it is the same code.
 */
export const normaliseSlipCode = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^PLEIN/, '');

/** Whether a code can be one of ours says nothing about whether it is one: every slip shows how long a code is. */
const slipCode = anything
  .transform(cleanText)
  .transform(normaliseSlipCode)
  .pipe(
    z
      .string()
      .min(1, 'slipCodeMissing')
      .refine((code) => code === '' || code.length === slipCodeLength, 'slipCodeUnclear'),
  );

/** What makes us send a one-time code. */
export const sendCodeSchema = z.object({ slipCode });

/** A one-time code, in any spelling with spaces or dashes. */
export const oneTimeCode = anything
  .transform((value) => cleanText(value).replace(/[\s.-]/g, ''))
  .pipe(
    z
      .string()
      .min(1, 'oneTimeCodeMissing')
      .refine(
        (code) => code === '' || (/^\d+$/.test(code) && code.length === oneTimeCodeLength),
        'oneTimeCodeUnclear',
      ),
  );

/** What opens the own page: the code of the slip, and the one-time code. */
export const openWithCodeSchema = z.object({ slipCode, oneTimeCode });

/** Something to add to a request that was sent. */
export const additionSchema = z.object({
  formKey,
  text: requiredText('additionMissing', longText),
});

/** Taking a request back; nobody has to say why. */
export const withdrawalSchema = z.object({ reason: optionalText(reasonLength) });

/** Asking for another contact person than this one, or for the one before; nobody has to say why. */
export const otherContactPersonSchema = z.object({
  contactPersonId: anything.pipe(z.uuid('formExpired')),
  prefersPrevious: tick,
  reason: optionalText(reasonLength),
});

/** Whether a text of an address can be the id of a request at all. */
export const isRequestId = (text: string): boolean =>
  lengthOf(text) === 36 && z.uuid().safeParse(text).success;

export type SendCodeInput = z.output<typeof sendCodeSchema>;
export type OpenWithCodeInput = z.output<typeof openWithCodeSchema>;
export type AdditionInput = z.output<typeof additionSchema>;
export type OtherContactPersonInput = z.output<typeof otherContactPersonSchema>;
