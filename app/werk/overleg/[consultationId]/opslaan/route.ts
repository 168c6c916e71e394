import { z } from 'zod';
import { answerColleague } from '@/lib/commands/consult/answer-colleague';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor } from '@/lib/platform/form-door';
import { consultationAnswerSchema } from '@/lib/schemas/consultation';

/** Answers a colleague; the command asks the policy, and records who tried. */
export const POST = formDoor({
  who: staffWith('consultant', 'team_lead', 'host'),
  schema: consultationAnswerSchema,
  run: async (actor, answer, { params }) => {
    const id = z.uuid().safeParse(params.consultationId).data;
    if (!id) throw new NotFoundError();
    await answerColleague(actor, id, answer);
  },
  next: () => `${paths.work.consultations}?gedaan=answered`,
  back: ({ params }) => paths.work.consultation(params.consultationId!),
});
