import { z } from 'zod';
import { domains } from '@/lib/domains';
import { anything, cleanText, formKey, manyOf, optionalText, requiredText, tick } from './fields';

const wordsLength = 5000;
const domainKeys = domains.map(({ key }) => key);

/** A question to a colleague about a case. What for is said apart: the resident reads it, unless safety forbids. */
export const consultationSchema = z
  .object({
    formKey,
    toStaffId: anything.transform(cleanText).pipe(z.uuid('consultWhoMissing')),
    question: requiredText('consultQuestionMissing', wordsLength),
    about: requiredText('consultAboutMissing'),
    domains: manyOf(domainKeys),
    isHidden: tick,
    hiddenReason: optionalText(1000),
  })
  .refine(({ isHidden, hiddenReason }) => !isHidden || hiddenReason !== '', {
    message: 'consultHiddenMissing',
    path: ['hiddenReason'],
  })
  // A reason without the tick hides nothing.
  .transform(({ isHidden, hiddenReason, ...question }) => ({
    ...question,
    hiddenReason: isHidden ? hiddenReason : null,
  }));
export type ConsultationInput = z.output<typeof consultationSchema>;

/** What a colleague thinks of it; it lands in the case. */
export const consultationAnswerSchema = z.object({
  answer: requiredText('consultAnswerMissing', wordsLength),
});
export type ConsultationAnswer = z.output<typeof consultationAnswerSchema>;
