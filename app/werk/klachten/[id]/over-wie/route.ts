import { nameComplained } from '@/lib/commands/complaint/name-complained';
import { complainedSchema } from '@/lib/schemas/complaint';
import { complaintDoor } from '../../door';

/** Whom a complaint is about; when it is the reader, a colleague has it now. */
export const POST = complaintDoor({
  schema: complainedSchema,
  run: (actor, id, { staffIds }) => nameComplained(actor, id, staffIds),
  done: (isStillMine) => ({
    word: isStillMine ? 'complaintAbout' : 'complaintPassed',
    isStillMine,
  }),
});
