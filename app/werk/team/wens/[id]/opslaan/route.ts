import { z } from 'zod';
import { noteWishContact } from '@/lib/commands/team/note-wish-contact';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor } from '@/lib/platform/form-door';

export const POST = formDoor({
  // The command asks the policy, and records who tried.
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: z.object({}),
  run: async (actor, _nothing, { params }) => {
    const id = z.uuid().safeParse(params.id).data;
    if (!id) throw new NotFoundError();
    await noteWishContact(actor, id);
  },
  next: (_done, { params }) => `${paths.work.wish(params.id!)}?gedaan=wishContacted`,
  back: ({ params }) => paths.work.wish(params.id!),
});
