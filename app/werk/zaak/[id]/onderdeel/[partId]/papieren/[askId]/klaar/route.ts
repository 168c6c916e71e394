import { closeAsk } from '@/lib/commands/ask/close-ask';
import { paths } from '@/lib/paths';
import { askEndSchema } from '@/lib/schemas/ask';
import { caseDoor } from '../../../../../../../case-door';

/** What was asked is here, or is not needed any more. */
export const POST = caseDoor({
  action: ({ partId }) => `onderdeel/${partId}/papieren`,
  page: ({ id, partId }) => paths.work.asks(id, partId!).page,
  done: 'closed',
  schema: () => askEndSchema,
  run: (actor, { id, askId }, end) => closeAsk(actor, id, askId!, end.as),
});
