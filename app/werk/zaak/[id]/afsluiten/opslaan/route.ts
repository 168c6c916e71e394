import { closeCase } from '@/lib/commands/case/close-case';
import { closeCaseSchema } from '@/lib/schemas/case';
import { caseDoor } from '../../../../case-door';

export const POST = caseDoor({
  action: 'afsluiten',
  done: 'closed',
  schema: () => closeCaseSchema,
  run: (actor, { id }, ending) => closeCase(actor, id, ending),
});
