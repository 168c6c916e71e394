import { setTellWish } from '@/lib/commands/outbox/set-tell-wish';
import { paths } from '@/lib/paths';
import { residentOrSlip } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { tellWishSchema } from '@/lib/schemas/outbox';

/** How somebody wants to hear that there is a message. */
export const POST = formDoor({
  who: residentOrSlip,
  schema: tellWishSchema,
  run: (actor, wish, { params }) => setTellWish(actor, params.id!, wish),
  next: (_result, { params }) => `${paths.mine.sent(params.id!)}?gedaan=bewaard`,
  back: ({ params }) => paths.mine.sent(params.id!),
});
