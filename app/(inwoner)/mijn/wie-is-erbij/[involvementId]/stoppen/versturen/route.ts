import { z } from 'zod';
import { askToEnd } from '@/lib/commands/involved/ask-to-end';
import { paths } from '@/lib/paths';
import { residentOrSlip } from '@/lib/platform/actor-guards';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor } from '@/lib/platform/form-door';
import { askToEndSchema } from '@/lib/schemas/involved';

/** A wish to the contact person: nothing ends by itself. */
export const POST = formDoor({
  who: residentOrSlip,
  schema: askToEndSchema,
  run: async (actor, { words }, { params }) => {
    const id = z.uuid().safeParse(params.involvementId).data;
    if (!id) throw new NotFoundError();
    await askToEnd(actor, id, words);
  },
  next: () => `${paths.mine.circle}?gedaan=gevraagd`,
  back: ({ params }) => paths.mine.askToEnd(params.involvementId!),
});
