import { z } from 'zod';
import { noteHearing } from '@/lib/commands/complaint/note-hearing';
import { today } from '@/lib/platform/clock';
import { FieldErrorsError } from '@/lib/platform/errors';
import { toFieldErrors } from '@/lib/platform/form-door';
import { hearingSchema } from '@/lib/schemas/complaint';
import { complaintDoor } from '../../door';

/** How who complains was heard. */
export const POST = complaintDoor({
  schema: z.looseObject({}),
  run: async (actor, id, posted) => {
    const parsed = hearingSchema(today()).safeParse(posted);
    if (!parsed.success) throw new FieldErrorsError(toFieldErrors(parsed.error));
    await noteHearing(actor, id, parsed.data);
  },
  done: () => ({ word: 'complaintHeard', isStillMine: true }),
});
