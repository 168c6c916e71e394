import { reopenCase } from '@/lib/commands/case/reopen-case';
import { reopenCaseSchema } from '@/lib/schemas/case';
import { caseDoor } from '../../../../case-door';

export const POST = caseDoor({
  action: 'heropenen',
  done: 'reopened',
  schema: () => reopenCaseSchema,
  run: (actor, { id }, again) => reopenCase(actor, id, again),
});
