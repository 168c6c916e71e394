import { editPerson } from '@/lib/commands/case/edit-person';
import { today } from '@/lib/platform/clock';
import { personSchema } from '@/lib/schemas/case';
import { caseDoor } from '../../../../../case-door';

export const POST = caseDoor({
  action: ({ personId }) => `persoon/${personId}`,
  done: 'person',
  schema: () => personSchema(today()),
  run: async (actor, { id, personId }, facts) => {
    const saved = await editPerson(actor, id, personId!, facts);
    return saved === 'merged' ? saved : undefined;
  },
});
