import { noteComplainerTold } from '@/lib/commands/complaint/note-told';
import { reachedSchema } from '@/lib/schemas/outbox';
import { complaintDoor } from '../../door';

/** Whom no mail reached was told that there is an answer. */
export const POST = complaintDoor({
  schema: reachedSchema,
  run: (actor, id, { how }) => noteComplainerTold(actor, id, how),
  done: ({ isOwn }) => ({ word: 'complainerTold', isStillMine: isOwn }),
});
