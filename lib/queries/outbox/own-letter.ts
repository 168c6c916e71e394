import 'server-only';
import { openLetter, type Letter } from '@/lib/outbox/letter-content';
import { recordAlone } from '@/lib/platform/audit';
import { database } from '@/lib/platform/db';
import { visibleRequests } from '@/lib/policies/help-request';
import { messagesToMe } from '@/lib/policies/outbox';
import { isRequestId } from '@/lib/schemas/my-case';
export type { Letter as LetterOnScreen } from '@/lib/outbox/letter-content';
import type { Owner } from '@/lib/queries/my-case/own-request';

const fields = {
  ...{ id: true, requestId: true, caseId: true, contentCipher: true, contentKeyId: true },
} as const;

/** Of a letter about a request, who sees that request; else whom it is to. */
async function isOwn(actor: Owner, { id, requestId }: { id: string; requestId: string | null }) {
  const seen = requestId
    ? await database().helpRequest.count({ where: { id: requestId, AND: visibleRequests(actor) } })
    : await database().outboundMessage.count({ where: { id, AND: messagesToMe(actor) } });
  return seen > 0;
}

/**
 * The text of a letter, for whom it is to; the look is recorded, and so is an attempt. The code on the paper leads here, and
 * opens nothing by itself.
 * @param actor signed-in resident or holder of a slip
 * @param id as it stands in the address
 * @returns null for a letter that is not there or somebody else's
 */
export async function ownLetter(actor: Owner, id: string): Promise<Letter | null> {
  if (!isRequestId(id)) return null;
  const where = { id, channel: 'letter', contentKeyId: { not: null } };
  const found = await database().outboundMessage.findFirst({ where, select: fields });
  const isSeen = found !== null && (await isOwn(actor, found));
  const about = { requestId: found?.requestId ?? null, caseId: found?.caseId ?? null };
  await recordAlone({
    ...{ event: 'letter.viewed', payload: { messageId: id }, actor, origin: 'mine', ...about },
    ...(isSeen ? {} : { result: 'refused' }),
  });
  if (!isSeen) return null;
  const { contentCipher, contentKeyId } = found;
  return openLetter({ cipher: new Uint8Array(contentCipher!), keyId: contentKeyId! });
}
