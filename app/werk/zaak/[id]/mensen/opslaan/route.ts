import { confirmPeople } from '@/lib/commands/case/settle-named-people';
import { peopleSchema } from '@/lib/schemas/case';
import { caseDoor } from '../../../../case-door';

export const POST = caseDoor({
  action: 'mensen',
  done: 'people',
  schema: () => peopleSchema,
  run: (actor, { id }, { people }) => confirmPeople(actor, id, people),
});
