import { askForPart } from '@/lib/commands/ask/ask-for-part';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { askSchema } from '@/lib/schemas/ask';
import { caseDoor } from '../../../../../../case-door';

/** Papers, or a view, are asked for. */
export const POST = caseDoor({
  action: ({ partId }) => `onderdeel/${partId}/papieren`,
  page: ({ id, partId }) => paths.work.asks(id, partId!).page,
  done: 'asked',
  schema: () => askSchema(today()),
  run: (actor, { id, partId }, ask) => askForPart(actor, id, partId!, ask),
});
