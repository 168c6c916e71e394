import { z } from 'zod';
import { formKey, requiredText } from './fields';

const wordsLength = 5000;

/** What a rule does wrong, as anybody says it. */
export const remarkSchema = z.object({
  formKey,
  words: requiredText('remarkMissing', wordsLength),
});
export type RemarkTyped = z.output<typeof remarkSchema>;

/** What was run into and what becomes of it, in words for everybody. */
export const lessonSchema = z.object({
  said: requiredText('lessonSaidMissing', wordsLength),
  answer: requiredText('lessonAnswerMissing', wordsLength),
});
export type LessonTyped = z.output<typeof lessonSchema>;
