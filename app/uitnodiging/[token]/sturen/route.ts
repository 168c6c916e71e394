import { z } from 'zod';
import { getLocale } from 'next-intl/server';
import { sendCodeToInvited } from '@/lib/commands/participant/send-code';
import { languageOf } from '@/lib/messages';
import { paths } from '@/lib/paths';
import { anyone } from '@/lib/platform/actor-guards';
import { clientAddress } from '@/lib/platform/client-address';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor } from '@/lib/platform/form-door';

/** Mails a code to who was invited. A link that is over leads to the page that says so. */
export const POST = formDoor({
  who: anyone,
  schema: z.object({}),
  run: async (_actor, _input, { params, request }) => {
    const language = languageOf(await getLocale());
    const asking = { from: clientAddress(request.headers), language };
    try {
      await sendCodeToInvited(params.token!, asking);
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
    }
  },
  next: (_result, { params }) => paths.takePart.invitationCode(params.token!),
  back: ({ params }) => paths.takePart.invitation(params.token!),
});
