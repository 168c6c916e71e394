import { z } from 'zod';
import { lookAtFamily } from '@/lib/commands/family/look-at-family';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor } from '@/lib/platform/form-door';
import { keepForm } from '@/lib/platform/kept-form';
import { familyGroundSchema } from '@/lib/schemas/involved';
import { familyResult } from '../result';

/** Looks with a ground: the look is recorded in both households before anything is shown. */
export const POST = formDoor({
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: familyGroundSchema,
  run: async (actor, { ground }, { params }) => {
    const id = z.uuid().safeParse(params.id).data;
    if (!id) throw new NotFoundError();
    await lookAtFamily(actor, id, ground);
    await keepForm(familyResult(id), { values: { looked: 'ja' }, errors: [] }, actor);
  },
  next: (_done, { params }) => familyResult(params.id!),
  back: ({ params }) => paths.work.action(params.id!, 'familie'),
});
