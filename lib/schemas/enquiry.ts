import { z } from 'zod';
import {
  anything,
  cleanText,
  formKey,
  longText,
  oneOf,
  optionalText,
  requiredText,
  rowVersion,
  tick,
} from './fields';
import { normaliseSlipCode, slipCodeLength } from './my-case';

const consequenceLength = 2000;

/** What such a code is sealed and indexed as, and what the words are sealed as. */
export const enquiryCodePurpose = 'enquiry-code';
export const enquiryWordsPurpose = 'enquiry-words';

/** Something to ask without a name. */
export const enquirySchema = z.object({ formKey, words: requiredText('enquiryMissing', longText) });
export type EnquiryTyped = z.output<typeof enquirySchema>;

/** The code of the conversation. */
export const enquiryCodeSchema = z.object({
  code: anything
    .transform((value) => normaliseSlipCode(cleanText(value)))
    .pipe(
      z
        .string()
        .min(1, 'followCodeMissing')
        .refine((code) => code === '' || code.length === slipCodeLength, 'followCodeUnknown'),
    ),
});

/** It becomes a request: with the answers in it only when who asks wants that. */
export const enquiryToRequestSchema = z.object({ withAnswers: tick });

/** Whether an answer to a question of ours brings something about. */
export const consequenceKinds = ['none', 'some'] as const;

/** An answer of a colleague; a question in it says which consequences the answer has (VALUES P4). */
export const enquiryAnswerSchema = z
  .object({
    formKey,
    words: requiredText('enquiryAnswerMissing', longText),
    consequence: oneOf(consequenceKinds).refine((kind) => kind !== null, 'consequenceMissing'),
    consequences: optionalText(consequenceLength),
    /** how many things were said when the page was made */
    seen: rowVersion,
  })
  .refine(({ consequence, consequences }) => consequence !== 'some' || consequences !== '', {
    message: 'consequencesMissing',
    path: ['consequences'],
  })
  .transform(({ consequence, consequences, ...said }) => ({
    ...{ ...said, consequences: consequence === 'some' ? consequences : '' },
  }));
export type EnquiryAnswer = z.output<typeof enquiryAnswerSchema>;
