import { endComplaint } from '@/lib/commands/complaint/end-complaint';
import { outcomeSchema } from '@/lib/schemas/complaint';
import { complaintDoor } from '../../door';

/** The answer to a complaint. */
export const POST = complaintDoor({
  schema: outcomeSchema,
  run: (actor, id, typed) => endComplaint(actor, id, typed),
  done: () => ({ word: 'complaintEnded', isStillMine: true }),
});
