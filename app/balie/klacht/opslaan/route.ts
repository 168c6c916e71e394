import { z } from 'zod';
import { enterComplaint } from '@/lib/commands/complaint/make-complaint';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { today } from '@/lib/platform/clock';
import { FieldErrorsError } from '@/lib/platform/errors';
import { formDoor, toFieldErrors } from '@/lib/platform/form-door';
import { enteredComplaintSchema } from '@/lib/schemas/complaint';

/** A host writes down a complaint. */
export const POST = formDoor({
  who: staffWith('host'),
  schema: z.looseObject({}),
  run: (actor, posted) => {
    const parsed = enteredComplaintSchema(today()).safeParse(posted);
    if (!parsed.success) throw new FieldErrorsError(toFieldErrors(parsed.error));
    return enterComplaint(actor, parsed.data);
  },
  next: (id) => paths.heard.deskSlip(id),
  back: () => paths.heard.deskComplain,
});
