import { editPerson } from '@/lib/commands/case/edit-person';
import { today } from '@/lib/platform/clock';
import { personSchema } from '@/lib/schemas/case';
import { caseDoor } from '../../../../../case-door';

export const POST = caseDoor({
  action: ({ personId }) => `persoon/${personId}`,
  done: 'person',
  schema: () => personSchema(today()),
  run: (actor, { id, personId }, facts) => editPerson(actor, id, personId!, facts),
});
