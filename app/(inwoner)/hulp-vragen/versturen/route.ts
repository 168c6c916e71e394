import { z } from 'zod';
import { submitRequest } from '@/lib/commands/help-request/submit-request';
import { paths } from '@/lib/paths';
import { anyone } from '@/lib/platform/actor-guards';
import { SignInNeededError } from '@/lib/platform/errors';
import { formDoor } from '@/lib/platform/form-door';
import { currentDraftId, isDraftLocked } from '@/lib/queries/shared/current-draft';
import { followShown } from '../follow-shown';

/** The request that the check page showed; a post without one sends what this browser works on. */
const schema = z.object({ vraag: z.string().optional().catch(undefined) });

/**
 * Sends the request of this browser. However often it is posted, it leads to the same receipt. When it is not the one
 * that was shown, it is shown first.
 */
export const POST = formDoor({
  who: anyone,
  schema,
  run: async (actor, { vraag }) => {
    await followShown(actor, vraag);
    const draftId = await currentDraftId(actor);
    if (!draftId && (await isDraftLocked())) throw new SignInNeededError('resident');
    if (!draftId) return paths.help.start;
    if (vraag !== undefined && vraag !== draftId) return paths.help.check;
    const { receiptToken } = await submitRequest(actor, draftId);
    return paths.help.receipt(receiptToken);
  },
  next: (to) => to,
  back: () => paths.help.check,
});
