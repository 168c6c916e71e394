import { breakGlass } from '@/lib/commands/glass/break-glass';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor } from '@/lib/platform/form-door';
import { breakGlassSchema } from '@/lib/schemas/involved';
import { z } from 'zod';

/** Opens one case for two hours; the command asks the policy, and records who tried. */
export const POST = formDoor({
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: breakGlassSchema,
  run: async (actor, breaking, { params }) => {
    const id = z.uuid().safeParse(params.id).data;
    if (!id) throw new NotFoundError();
    await breakGlass(actor, id, breaking);
  },
  next: (_done, { params }) => paths.work.case(params.id!),
  back: ({ params }) => paths.work.action(params.id!, 'meekijken'),
});
