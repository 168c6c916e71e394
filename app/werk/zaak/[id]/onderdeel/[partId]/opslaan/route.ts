import { changePart } from '@/lib/commands/case/change-part';
import { partSchema } from '@/lib/schemas/case';
import { caseDoor } from '../../../../../case-door';

export const POST = caseDoor({
  action: ({ partId }) => `onderdeel/${partId}`,
  done: 'part',
  schema: () => partSchema,
  run: async (actor, { id, partId }, change) => {
    const saved = await changePart(actor, id, partId!, change);
    return saved === 'merged' ? 'partFurther' : undefined;
  },
});
