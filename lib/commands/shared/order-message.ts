import 'server-only';
import type { WayTo } from '@/lib/facts/outbox/way-to';
import type { Filled } from '@/lib/outbox/templates';
import { now } from '@/lib/platform/clock';
import { randomId, seal } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db';
import { enqueue } from '@/lib/platform/jobs';

/** Whom a message is about and for, and when it may go. */
type About = {
  language: string;
  /** one message per cause, however often it is asked for */
  cause: string;
  requestId?: string;
  caseId?: string;
  /** the resident whom it is for */
  personId?: string;
  /** for this one alone: never on paper, which somebody at home may open */
  isPrivate?: boolean;
  /** to somebody from outside: it goes only while this one takes part */
  involvementId?: string;
  /** not before this instant; at once when it is left out or over */
  runAt?: Date;
};

/** A message to be brought. */
export type MessageOrder = Filled & About & WayTo;
/** A mail to an address that is known already, such as the one that was just typed. */
export type MailOrder = Filled & About & { to: string };

/** Under which purpose an address, a number or the lines of an envelope are sealed. */
export const addressPurpose = 'mail';

/**
 * A message to be written in the same statement as its cause; `enqueue` its `send-message` job in the same transaction,
 * unless a person brings it.
 * @param order way and receiver (sealed at once), template and cause
 * @returns the row, with its id
 */
export function messageRow(order: MessageOrder) {
  const { template, channel, language, cause } = order;
  const { cipher: toCipher, keyId: toKeyId } =
    order.to === null ? { cipher: null, keyId: null } : seal(order.to, addressPurpose);
  return {
    ...{ id: randomId(), channel, toCipher, toKeyId, template, language, cause },
    values: order.values ?? {},
    requestId: order.requestId ?? null,
    caseId: order.caseId ?? null,
    personId: order.personId ?? null,
    involvementId: order.involvementId ?? null,
    isPrivate: order.isPrivate ?? false,
    // By the clock that the worker asks how old it is.
    createdAt: now(),
    // What only a person can bring, waits for one from the beginning.
    notReachedAt: channel === 'person' ? now() : null,
  };
}

/**
 * Orders one message, in the transaction of its cause; it is brought after commit.
 * @param tx transaction of the cause
 * @param order way and receiver (sealed at once), template and cause
 * @returns false when there is one of this cause already
 */
export async function orderMessage(tx: Tx, order: MessageOrder): Promise<boolean> {
  const [made] = await tx.outboundMessage.createManyAndReturn({
    data: [messageRow(order)],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!made) return false;
  if (order.channel !== 'person') {
    await enqueue(tx, 'send-message', { messageId: made.id }, { runAt: order.runAt });
  }
  return true;
}

/**
 * Orders one mail to an address that is known already, in the transaction of its cause.
 * @param tx transaction of the cause
 * @param order receiver (sealed at once), template and cause
 */
export const orderMail = (tx: Tx, order: MailOrder): Promise<boolean> =>
  orderMessage(tx, { ...order, channel: 'mail' });
