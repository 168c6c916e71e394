import { z } from 'zod';
import { submitRequest } from '@/lib/commands/help-request/submit-request';
import { paths } from '@/lib/paths';
import { anyone } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { currentDraftId } from '@/lib/queries/shared/current-draft';

/** Sends the request of this browser. However often it is posted, it leads to the same receipt. */
export const POST = formDoor({
  who: anyone,
  schema: z.looseObject({}),
  run: async (actor) => {
    const draftId = await currentDraftId(actor);
    return draftId ? submitRequest(actor, draftId) : null;
  },
  next: (sent) => (sent ? paths.help.receipt(sent.receiptToken) : paths.help.start),
  back: () => paths.help.check,
});
