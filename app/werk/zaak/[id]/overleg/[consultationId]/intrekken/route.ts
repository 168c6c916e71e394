import { z } from 'zod';
import { withdrawQuestion } from '@/lib/commands/consult/withdraw-question';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor } from '@/lib/platform/form-door';

/** Takes a question to a colleague back. */
export const POST = formDoor({
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: z.object({}),
  run: async (actor, _input, { params }) => {
    const id = z.uuid().safeParse(params.id).data;
    const consultationId = z.uuid().safeParse(params.consultationId).data;
    if (!id || !consultationId) throw new NotFoundError();
    await withdrawQuestion(actor, id, consultationId);
  },
  next: (_result, { params }) => `${paths.work.action(params.id!, 'overleg')}?gedaan=withdrawn`,
  back: ({ params }) => paths.work.action(params.id!, 'overleg'),
});
