import { z } from 'zod';
import { chooseDraft } from '@/lib/commands/draft/choose-draft';
import { paths } from '@/lib/paths';
import { anyone } from '@/lib/platform/actor-guards';
import { rememberDraft } from '@/lib/platform/draft-cookie';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor } from '@/lib/platform/form-door';

/** Goes on with another request that the same resident began; both stay as they are. */
export const POST = formDoor({
  who: anyone,
  schema: z.object({ vraag: z.uuid().nullable().catch(null) }),
  run: async (actor, { vraag }) => {
    const chosen = vraag ? await chooseDraft(actor, vraag) : null;
    if (!chosen) throw new NotFoundError();
    await rememberDraft(chosen.secret);
    return chosen.goOn;
  },
  next: (goOn) => (goOn ? `${paths.help.step(goOn)}?gedaan=verder` : paths.help.check),
  back: () => paths.help.start,
});
