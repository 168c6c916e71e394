import { extendAsk } from '@/lib/commands/ask/extend-ask';
import { paths } from '@/lib/paths';
import { extendSchema } from '@/lib/schemas/ask';
import { caseDoor } from '../../../../../../../case-door';

/** A week more for what was asked. */
export const POST = caseDoor({
  action: ({ partId }) => `onderdeel/${partId}/papieren`,
  page: ({ id, partId }) => paths.work.asks(id, partId!).page,
  done: 'extended',
  schema: () => extendSchema,
  run: (actor, { id, askId }, seen) => extendAsk(actor, id, askId!, seen),
});
