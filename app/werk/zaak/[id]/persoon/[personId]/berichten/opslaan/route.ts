import { noteTellWish } from '@/lib/commands/outbox/note-tell-wish';
import { today } from '@/lib/platform/clock';
import { notedWishSchema } from '@/lib/schemas/outbox';
import { caseDoor } from '../../../../../../case-door';

export const POST = caseDoor({
  action: ({ personId }) => `persoon/${personId}/berichten`,
  done: 'wish',
  schema: () => notedWishSchema(today()),
  run: (actor, { id, personId }, noted) => noteTellWish(actor, id, personId!, noted),
});
