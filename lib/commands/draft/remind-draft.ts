import 'server-only';
import { lockDraft } from '@/lib/commands/help-request/read-draft';
import { orderMail } from '@/lib/commands/shared/order-message';
import { transaction } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { reminderWay } from '@/lib/schemas/draft-reminder';

/**
 * Reminds somebody, once, of a request that was begun and will vanish.
 * @param draftId uuid
 * @param quietSince the last answer came before this moment; who goes on meanwhile is not reminded
 * @returns whether a mail goes out, now or earlier; false when there is no way, or no need any more
 */
export async function remindDraft(draftId: string, quietSince: Date): Promise<boolean> {
  return transaction(async (tx) => {
    const draft = await lockDraft(tx, draftId).catch(nobody);
    const way = draft && !draft.sentAt ? reminderWay(draft.answers) : null;
    if (!way) return false;
    const isQuiet = await tx.draft.count({
      where: { id: draftId, updatedAt: { lt: quietSince } },
    });
    if (isQuiet === 0) return false;
    await orderMail(tx, {
      ...{ to: way.email, language: way.language, template: 'draftReminder' },
      cause: `draftReminder:${draftId}`,
    });
    return true;
  });
}

/** It was thrown away a moment ago. */
function nobody(error: unknown): null {
  if (error instanceof NotFoundError) return null;
  throw error;
}
