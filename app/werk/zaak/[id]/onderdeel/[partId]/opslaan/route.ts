import { changePart } from '@/lib/commands/case/change-part';
import { partSchema } from '@/lib/schemas/case';
import { caseDoor } from '../../../../../case-door';

export const POST = caseDoor({
  action: ({ partId }) => `onderdeel/${partId}`,
  done: 'part',
  schema: () => partSchema,
  run: (actor, { id, partId }, change) => changePart(actor, id, partId!, change),
});
