import { z } from 'zod';
import { answerObstacle } from '@/lib/commands/deviation/answer-obstacle';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor } from '@/lib/platform/form-door';
import { obstacleAnswerSchema } from '@/lib/schemas/deviation';

/** An answer to what stands in the way; the command asks the policy, and records who tried. */
export const POST = formDoor({
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: obstacleAnswerSchema,
  run: async (actor, answer, { params }) => {
    const id = z.uuid().safeParse(params.deviationId).data;
    if (!id) throw new NotFoundError();
    await answerObstacle(actor, id, answer);
  },
  next: () => `${paths.work.obstacles}?gedaan=answered`,
  back: ({ params }) => paths.work.obstacle(params.deviationId!),
});
