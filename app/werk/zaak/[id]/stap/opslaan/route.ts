import { finishStep } from '@/lib/commands/case/agreed-steps';
import { stepDoneSchema } from '@/lib/schemas/case';
import { caseDoor } from '../../../../case-door';

/** The button stands on the page of the case itself. */
export const POST = caseDoor({
  action: '',
  done: 'stepDone',
  schema: () => stepDoneSchema,
  run: (actor, { id }, { stepId }) => finishStep(actor, id, stepId),
});
