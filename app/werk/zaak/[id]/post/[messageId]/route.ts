import { caseDoor } from '@/app/werk/case-door';
import { noteReached } from '@/lib/commands/outbox/note-reached';
import { reachedSchema } from '@/lib/schemas/outbox';

/** Somebody whom nothing reached was called, written to or spoken with. */
export const POST = caseDoor({
  action: '',
  done: 'reached',
  schema: () => reachedSchema,
  run: (actor, { id, messageId }, { how }) => noteReached(actor, id, { id: messageId!, how }),
});
