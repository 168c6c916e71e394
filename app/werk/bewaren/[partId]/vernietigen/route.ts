import { z } from 'zod';
import { destroyPart } from '@/lib/commands/retention/destroy-part';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor } from '@/lib/platform/form-door';
import { destroySchema } from '@/lib/schemas/retention';

/** A team lead confirms; the command asks the policy, and records who tried. */
export const POST = formDoor({
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: destroySchema,
  run: async (actor, { formKey }, { params }) => {
    const id = z.uuid().safeParse(params.partId).data;
    if (!id) throw new NotFoundError();
    await destroyPart(actor, id, formKey);
  },
  next: () => `${paths.work.retention}?gedaan=destroyed`,
  back: ({ params }) => paths.work.retentionPart(params.partId!),
});
