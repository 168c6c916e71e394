import { throwAwayText } from '@/lib/commands/lease/throw-away-text';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { throwAwaySchema } from '@/lib/schemas/lease';
import { formOfThing } from '../../../../form-of-thing';

/** Somebody throws away what was typed and not saved, and is back at the form. */
export const POST = formDoor({
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: throwAwaySchema,
  run: async (actor, held, { params }) => {
    await throwAwayText(actor, held);
    return formOfThing(params.id!, held);
  },
  next: (to) => to,
  back: ({ params }) => paths.work.case(params.id!),
});
