import { z } from 'zod';
import { reassignCase } from '@/lib/commands/team/reassign-case';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor } from '@/lib/platform/form-door';
import { handOverSchema } from '@/lib/schemas/case';
import { warmWords } from '../../../../../warm-words';

export const POST = formDoor({
  // The command asks the policy, and records who tried.
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: handOverSchema,
  run: async (actor, choice, { params }) => {
    const id = z.uuid().safeParse(params.id).data;
    if (!id) throw new NotFoundError();
    await reassignCase(actor, id, choice, await warmWords(choice.message));
  },
  // The new contact person may be of another team.
  next: () => `${paths.work.team}?gedaan=reassigned`,
  back: ({ params }) => `${paths.work.teamCase(params.id!)}/toewijzen`,
});
