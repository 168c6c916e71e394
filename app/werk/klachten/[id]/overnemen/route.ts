import { takeComplaint } from '@/lib/commands/complaint/take-complaint';
import { paths } from '@/lib/paths';
import { takeComplaintSchema } from '@/lib/schemas/complaint';
import { complaintDoor } from '../../door';

/** A team lead takes a complaint over. */
export const POST = complaintDoor({
  schema: takeComplaintSchema,
  run: (actor, id, { seenHandlerId }) => takeComplaint(actor, id, seenHandlerId),
  done: () => ({ word: 'complaintTaken', isStillMine: true }),
  back: paths.heard.complaints,
});
