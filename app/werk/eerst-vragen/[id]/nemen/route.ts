import { z } from 'zod';
import { takeEnquiry } from '@/lib/commands/enquiry/take-enquiry';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor } from '@/lib/platform/form-door';

/** A consultant takes a conversation without a name. */
export const POST = formDoor({
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: z.object({}),
  run: async (actor, _form, { params }) => {
    const id = z.uuid().safeParse(params.id).data;
    if (!id) throw new NotFoundError();
    await takeEnquiry(actor, id);
  },
  next: (_result, { params }) => `${paths.heard.enquiry(params.id!)}?gedaan=enquiryTaken`,
  back: () => paths.heard.enquiries,
});
