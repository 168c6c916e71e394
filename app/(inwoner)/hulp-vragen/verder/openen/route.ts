import { z } from 'zod';
import { openByCode } from '@/lib/commands/draft/open-by-code';
import { paths } from '@/lib/paths';
import { anyone } from '@/lib/platform/actor-guards';
import { clientAddress } from '@/lib/platform/client-address';
import { today } from '@/lib/platform/clock';
import { rememberDraft } from '@/lib/platform/draft-cookie';
import { FieldErrorsError } from '@/lib/platform/errors';
import { formDoor, toFieldErrors } from '@/lib/platform/form-door';
import { openDraftSchema } from '@/lib/schemas/draft';

/** Opens a request that was begun on another device. */
export const POST = formDoor({
  who: anyone,
  schema: z.looseObject({}),
  run: async (actor, posted, { request }) => {
    const parsed = openDraftSchema(today()).safeParse(posted);
    if (!parsed.success) throw new FieldErrorsError(toFieldErrors(parsed.error));
    const address = clientAddress(request.headers);
    const { secret, goOn } = await openByCode(actor, { ...parsed.data, address });
    await rememberDraft(secret);
    return goOn;
  },
  next: (goOn) => (goOn ? `${paths.help.step(goOn)}?gedaan=verder` : paths.help.check),
  back: () => paths.help.resume,
});
