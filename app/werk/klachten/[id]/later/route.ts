import { postponeComplaint } from '@/lib/commands/complaint/postpone-complaint';
import { postponeSchema } from '@/lib/schemas/complaint';
import { complaintDoor } from '../../door';

/** The answer takes longer. */
export const POST = complaintDoor({
  schema: postponeSchema,
  run: (actor, id, typed) => postponeComplaint(actor, id, typed),
  done: () => ({ word: 'complaintPostponed', isStillMine: true }),
});
