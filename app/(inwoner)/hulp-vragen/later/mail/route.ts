import { getLocale } from 'next-intl/server';
import { mailCode } from '@/lib/commands/draft/mail-code';
import { languageOf } from '@/lib/messages';
import { paths } from '@/lib/paths';
import { anyone } from '@/lib/platform/actor-guards';
import { clientAddress } from '@/lib/platform/client-address';
import { readDraftSecret } from '@/lib/platform/draft-cookie';
import { formDoor } from '@/lib/platform/form-door';
import { mailCodeSchema } from '@/lib/schemas/draft';

/** Mails the code to whoever asks for it. */
export const POST = formDoor({
  who: anyone,
  schema: mailCodeSchema,
  run: async (actor, { email, formKey }, { request }) => {
    const language = languageOf(await getLocale());
    const address = clientAddress(request.headers);
    await mailCode(actor, await readDraftSecret(), { email, formKey, language, address });
  },
  next: () => `${paths.help.later}?gedaan=gemaild#code`,
  back: () => paths.help.later,
});
