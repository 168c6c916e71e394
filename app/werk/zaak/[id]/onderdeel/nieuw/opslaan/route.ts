import { addPart } from '@/lib/commands/case/add-part';
import { addPartSchema } from '@/lib/schemas/case';
import { caseDoor } from '../../../../../case-door';

export const POST = caseDoor({
  action: 'onderdeel/nieuw',
  done: 'partAdded',
  schema: () => addPartSchema,
  run: (actor, { id }, part) => addPart(actor, id, part),
});
