import { extendOwnAsk } from '@/lib/commands/ask/extend-own-ask';
import { paths } from '@/lib/paths';
import { residentOrSlip } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { extendSchema } from '@/lib/schemas/ask';

/** A week more for what was asked. */
export const POST = formDoor({
  who: residentOrSlip,
  schema: extendSchema,
  run: (actor, seen, { params }) => extendOwnAsk(actor, params.id!, params.askId!, seen),
  next: (_result, { params }) => `${paths.mine.ask(params.id!, params.askId!)}?gedaan=langer`,
  back: ({ params }) => paths.mine.ask(params.id!, params.askId!),
});
