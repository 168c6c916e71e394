import { z } from 'zod';
import { submitRequest } from '@/lib/commands/help-request/submit-request';
import { paths } from '@/lib/paths';
import { anyone } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { currentDraft } from '@/lib/queries/shared/current-draft';

/** Sends the request of this browser. However often it is posted, it leads to the same receipt. */
export const POST = formDoor({
  who: anyone,
  schema: z.looseObject({}),
  run: async (actor) => {
    const draft = await currentDraft();
    return draft ? submitRequest(actor, draft.id) : null;
  },
  next: (sent) => (sent ? paths.help.receipt(sent.receiptToken) : paths.help.start),
  back: () => paths.help.check,
});
