import { editHousehold } from '@/lib/commands/case/edit-household';
import { householdSchema } from '@/lib/schemas/case';
import { caseDoor } from '../../../../case-door';

export const POST = caseDoor({
  action: 'adres',
  done: 'household',
  schema: () => householdSchema,
  run: async (actor, { id }, facts) => {
    const saved = await editHousehold(actor, id, facts);
    return saved === 'merged' ? saved : undefined;
  },
});
