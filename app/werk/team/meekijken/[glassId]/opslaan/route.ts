import { z } from 'zod';
import { judgeGlass } from '@/lib/commands/glass/judge-glass';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor } from '@/lib/platform/form-door';
import { judgeGlassSchema } from '@/lib/schemas/involved';

/** A judgement; the command asks the policy, and records who tried. */
export const POST = formDoor({
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: judgeGlassSchema,
  run: async (actor, judgement, { params }) => {
    const id = z.uuid().safeParse(params.glassId).data;
    if (!id) throw new NotFoundError();
    await judgeGlass(actor, id, judgement);
  },
  next: () => `${paths.work.glass}?gedaan=judged`,
  back: ({ params }) => paths.work.judgeGlass(params.glassId!),
});
