import { getLocale } from 'next-intl/server';
import { sendCodeToAddress } from '@/lib/commands/participant/send-code';
import { languageOf } from '@/lib/messages';
import { paths } from '@/lib/paths';
import { anyone } from '@/lib/platform/actor-guards';
import { clientAddress } from '@/lib/platform/client-address';
import { formDoor } from '@/lib/platform/form-door';
import { keepForm } from '@/lib/platform/kept-form';
import { askCodeSchema } from '@/lib/schemas/take-part';

/** Mails a code, if anybody takes part under that address; the answer is the same if nobody does. */
export const POST = formDoor({
  who: anyone,
  schema: askCodeSchema,
  run: async (_actor, { email }, { request }) => {
    const language = languageOf(await getLocale());
    await sendCodeToAddress(email, { from: clientAddress(request.headers), language });
    await keepForm(paths.takePart.code, { values: { email, sent: 'ja' }, errors: [] });
  },
  next: () => paths.takePart.code,
  back: () => paths.takePart.home,
});
