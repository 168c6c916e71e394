import { z } from 'zod';
import { answerEnquiry } from '@/lib/commands/enquiry/answer-enquiry';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor } from '@/lib/platform/form-door';
import { enquiryAnswerSchema } from '@/lib/schemas/enquiry';

/** A consultant answers somebody without a name. */
export const POST = formDoor({
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: enquiryAnswerSchema,
  run: async (actor, answer, { params }) => {
    const id = z.uuid().safeParse(params.id).data;
    if (!id) throw new NotFoundError();
    await answerEnquiry(actor, id, answer);
  },
  next: () => `${paths.heard.enquiries}?gedaan=enquiryAnswered`,
  back: ({ params }) => paths.heard.enquiry(params.id!),
});
