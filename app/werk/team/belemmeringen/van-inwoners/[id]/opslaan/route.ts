import { z } from 'zod';
import { answerRemark } from '@/lib/commands/lesson/answer-remark';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor } from '@/lib/platform/form-door';
import { lessonSchema } from '@/lib/schemas/lesson';

/** An answer to what somebody said about a rule, in words for everybody. */
export const POST = formDoor({
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: lessonSchema,
  run: async (actor, lesson, { params }) => {
    const id = z.uuid().safeParse(params.id).data;
    if (!id) throw new NotFoundError();
    await answerRemark(actor, id, lesson);
  },
  next: () => `${paths.heard.remarks}?gedaan=remarkAnswered`,
  back: ({ params }) => paths.heard.remark(params.id!),
});
