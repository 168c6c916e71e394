import 'server-only';
import { z } from 'zod';
import type { JobHelpers } from 'graphile-worker';
import { addressPurpose } from '@/lib/commands/shared/order-message';
import { giveUpMessage } from '@/lib/commands/shared/give-up-message';
import { oneTimeCodeMinutes } from '@/lib/commands/my-case/make-one-time-code';
import { now, today } from '@/lib/platform/clock';
import { open, seal } from '@/lib/platform/crypto';
import { transaction, type Tx } from '@/lib/platform/db';
import { errorFacts, log } from '@/lib/platform/log';
import { Prisma } from '@/lib/platform/prisma/client';
import { activeInvolvement } from '@/lib/policies/involvement';
import type { WayTo } from '@/lib/facts/outbox/way-to';
import type { Channel } from '@/lib/rules/outbox/channel';
import { deliver } from './deliver';
import { isReceiverRefused } from './receiver-refused';
import { wayNow } from './way-now';

const payloadSchema = z.object({ messageId: z.uuid() });

/** A message as it waits. */
export type Waiting = {
  id: string;
  template: string;
  channel: Channel;
  to: string;
  language: string;
  values: Record<string, string>;
  requestId: string | null;
  caseId: string | null;
  personId: string | null;
  involvementId: string | null;
  isPrivate: boolean;
  createdAt: Date;
};

type Row = Omit<Waiting, 'to'> & { toCipher: Uint8Array; toKeyId: string };

/** Locks a message that must still go; a second worker waits here, and then finds it gone. */
async function lockWaiting(tx: Tx, messageId: string): Promise<Waiting | undefined> {
  const [row] = await tx.$queryRaw<Row[]>(Prisma.sql`
    select id, template, channel, to_cipher as "toCipher", to_key_id as "toKeyId", language, values,
      request_id as "requestId", case_id as "caseId", person_id as "personId", is_private as "isPrivate",
      involvement_id as "involvementId", created_at as "createdAt"
    from outbound_message
    where id = ${messageId}::uuid and sent_at is null and failed_at is null and channel <> 'person'
      and content_cipher is null
    for update`);
  if (!row) return undefined;
  const { toCipher: cipher, toKeyId: keyId, ...rest } = row;
  return { ...rest, to: open({ cipher, keyId }, addressPurpose) };
}

/** To somebody from outside nothing goes any more once taking part has ended. */
const takesPart = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.involvement.count({ where: { id, AND: activeInvolvement(today()) } })) > 0;

/** A code that ran out while the mail waited would only confuse. */
function isCodeOver(message: Waiting): boolean {
  const age = now().getTime() - message.createdAt.getTime();
  const isCode = message.template === 'oneTimeCode' || message.template === 'participantCode';
  return isCode && age > oneTimeCodeMinutes * 60_000;
}

async function isOutdated(tx: Tx, message: Waiting): Promise<boolean> {
  if (message.involvementId && !(await takesPart(tx, message.involvementId))) return true;
  return isCodeOver(message);
}

/** It waits no longer: the address and what was to be written in it, such as a code, need not stay. */
async function finish(tx: Tx, id: string, data: Prisma.OutboundMessageUpdateInput): Promise<void> {
  await tx.outboundMessage.update({
    where: { id },
    data: { ...data, toCipher: null, toKeyId: null, values: {} },
    select: { id: true },
  });
}

/** The way as it is now, with the address of now. */
async function turn(tx: Tx, message: Waiting, way: WayTo): Promise<void> {
  if (way.channel === 'person') {
    return finish(tx, message.id, { channel: 'person', notReachedAt: now() });
  }
  const { cipher: toCipher, keyId: toKeyId } = seal(way.to, addressPurpose);
  await tx.outboundMessage.update({
    where: { id: message.id },
    data: { channel: way.channel, toCipher, toKeyId },
    select: { id: true },
  });
}

async function bring(tx: Tx, message: Waiting, mayGiveUp: boolean): Promise<void> {
  try {
    const content = await deliver(tx, message);
    if (!content) return finish(tx, message.id, { sentAt: now() });
    // A letter goes when the print room printed it.
    await tx.outboundMessage.update({
      where: { id: message.id },
      data: { contentCipher: content.cipher, contentKeyId: content.keyId, values: {} },
      select: { id: true },
    });
  } catch (error) {
    if (!mayGiveUp && !isReceiverRefused(error)) throw error;
    const facts = { messageId: message.id, channel: message.channel, ...errorFacts(error) };
    log('error', 'A message could not be sent and is given up', facts);
    await giveUpMessage(tx, message);
  }
}

/**
 * Brings one message, once: the row is locked while it goes out, and what went is left alone. When the transaction must be
 * repeated after it went, it goes again under the same id. Where it goes is decided now: an address that was taken away
 * since may be read by somebody else, and a home may have become unsafe. A letter is made ready for the print room.
 * @param payload id of the message
 * @param helpers of the queue; the last attempt gives up, and the contact person has it on the list
 * @throws Error when it could not be sent now; the queue tries again, each time later
 */
export async function sendMessageTask(
  payload: unknown,
  helpers: Pick<JobHelpers, 'job'>,
): Promise<void> {
  const { messageId } = payloadSchema.parse(payload);
  const { attempts, max_attempts: most } = helpers.job;
  await transaction(async (tx) => {
    const message = await lockWaiting(tx, messageId);
    if (!message) return;
    if (await isOutdated(tx, message)) return finish(tx, message.id, { failedAt: now() });
    const way = await wayNow(tx, message);
    if (way.channel !== message.channel || way.to !== message.to) await turn(tx, message, way);
    if (way.channel === 'person') return;
    await bring(tx, { ...message, ...way }, attempts >= most);
  });
}
