import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { isRequestId } from '@/lib/schemas/my-case';
import { askFields } from './more-time';

function find(tx: Tx, requestId: string, id: string) {
  return tx.partAsk.findFirst({ where: { id, part: { requestId } }, select: askFields });
}

/** An ask about an own request, under the lock of its case. */
export type OwnAsk = NonNullable<Awaited<ReturnType<typeof find>>>;

/**
 * What was asked about an own request.
 * @param tx transaction in which the case is locked
 * @param requestId uuid of the own request
 * @param id as it stands in the address
 * @throws NotFoundError when it is none of this request
 */
export async function ownAsk(tx: Tx, requestId: string, id: string): Promise<OwnAsk> {
  const ask = isRequestId(id) ? await find(tx, requestId, id) : null;
  if (!ask) throw new NotFoundError();
  return ask;
}
