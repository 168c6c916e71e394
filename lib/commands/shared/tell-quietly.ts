import 'server-only';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import type { WayTo } from '@/lib/facts/outbox/way-to';
import { orderMessage, type MessageOrder } from './order-message';

/** How long it stays quiet after telling that there is a message, in minutes. */
const quietMinutes = 60;

type Last = { id: string; sentAt: Date | null; failedAt: Date | null; reachedAt: Date | null };

/** To who sent a request, to somebody from outside who takes part, or to a person who asked nothing here. */
type QuietOrder = Pick<MessageOrder, 'language' | 'caseId' | 'personId' | 'isPrivate'> &
  WayTo &
  ({ requestId: string } | { involvementId: string } | { personId: string });

/**
 * To whom it goes, and with which words. One case says nothing of another: what waits for somebody to call about the one
 * would stand for what is said in the other for as long as nobody calls.
 */
function about(order: QuietOrder) {
  const caseId = order.caseId ?? null;
  if ('requestId' in order) {
    const { requestId } = order;
    return { id: requestId, where: { requestId, caseId }, template: 'message' } as const;
  }
  if ('involvementId' in order) {
    const { involvementId: id } = order;
    return { id, where: { involvementId: id }, template: 'participantMessage' } as const;
  }
  const { personId: id } = order;
  const where = { personId: id, requestId: null, caseId };
  return { id, where, template: 'message' } as const;
}

/** When it was brought, or given up. */
const endOf = ({ sentAt, failedAt, reachedAt }: Last) => sentAt ?? failedAt ?? reachedAt;

/**
 * Whether a message still waits, and goes on waiting until this transaction is done: then the reader finds what it is about.
 * One that the worker is sending at this moment may be read before that, so it does not count.
 */
async function stillWaits(tx: Tx, last: Last): Promise<boolean> {
  if (endOf(last)) return false;
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    select id from outbound_message
    where id = ${last.id}::uuid and sent_at is null and failed_at is null and reached_at is null
    for share skip locked`);
  return rows.length > 0;
}

/**
 * Tells that there is a message, at most once in an hour for each case: what is said while one waits, is told by that one;
 * what is said in the hour after it, is told by one at the end of that hour. Each names the one before it as its cause, so
 * of two at the same moment only one is ordered.
 * @param tx transaction of the message
 * @param order receiver and language; about a request, to somebody from outside, or to a person
 */
export async function orderQuietly(tx: Tx, order: QuietOrder): Promise<void> {
  const { id, where, template } = about(order);
  const last = await tx.outboundMessage.findFirst({
    where: { ...where, template },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, sentAt: true, failedAt: true, reachedAt: true },
  });
  if (last && (await stillWaits(tx, last))) return;
  const ended = last && (endOf(last) ?? now());
  const runAt = ended ? new Date(ended.getTime() + quietMinutes * 60_000) : now();
  const cause = ['message', id, order.caseId ?? 'none', last?.id ?? 'first'].join(':');
  await orderMessage(tx, { ...order, template, cause, runAt });
}
