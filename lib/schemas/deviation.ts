import { z } from 'zod';
import { formKey, optionalText, requiredText, tick } from './fields';

const wordsLength = 5000;

/**
 * Why something else is done than the rule says. The four steps of the omgekeerde toets (Stimulansz) are effect, values,
 * side effects and legal form; all but the first may stay empty. What goes on the list of what stands in the way is said
 * apart, without a name.
 */
export const deviationSchema = z
  .object({
    formKey,
    effect: requiredText('deviationEffectMissing', wordsLength),
    values: optionalText(wordsLength),
    sideEffects: optionalText(wordsLength),
    rule: requiredText('deviationRuleMissing', wordsLength),
    instead: requiredText('deviationInsteadMissing', wordsLength),
    legalForm: optionalText(wordsLength),
    isObstacle: tick,
    obstacle: optionalText(wordsLength),
  })
  .refine((deviation) => !deviation.isObstacle || deviation.obstacle !== '', {
    message: 'obstacleMissing',
    path: ['obstacle'],
  })
  // Words without the tick stay with nobody: what was typed and then unticked is not on the list.
  .transform((deviation) => (deviation.isObstacle ? deviation : { ...deviation, obstacle: '' }));
export type DeviationInput = z.output<typeof deviationSchema>;

/** A team lead answers what stands in the way: what changes, or why not. All teams read it; in other words, everybody. */
export const obstacleAnswerSchema = z
  .object({
    answer: requiredText('obstacleAnswerMissing', wordsLength),
    publicSaid: optionalText(wordsLength),
    publicAnswer: optionalText(wordsLength),
  })
  .refine(({ publicSaid, publicAnswer }) => publicAnswer === '' || publicSaid !== '', {
    message: 'lessonSaidMissing',
    path: ['publicSaid'],
  })
  .refine(({ publicSaid, publicAnswer }) => publicSaid === '' || publicAnswer !== '', {
    message: 'lessonAnswerMissing',
    path: ['publicAnswer'],
  });
export type ObstacleAnswer = z.output<typeof obstacleAnswerSchema>;
