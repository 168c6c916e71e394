import 'server-only';
import { atTalk, type AtTalk, type Place } from '@/lib/facts/talk/at-talk';
import type { Actor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import { transaction, type Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { visibleMessages } from '@/lib/policies/talk';
import { aboutTalk, originOf, recordTalkRefusal } from './talk-record';

type Reading = { shown: readonly string[]; at: Date };

/** The marks of this reader, and of the side that had not read yet. */
async function markRead(tx: Tx, found: AtTalk, { shown, at }: Reading): Promise<void> {
  const { actor, author, talk } = found;
  const messages = await tx.message.findMany({
    where: {
      id: { in: [...shown] },
      NOT: { byKind: author.kind, byId: author.id },
      AND: visibleMessages(actor, talk),
    },
    select: { id: true, isFromContact: true, readAt: true },
  });
  await tx.messageRead.createMany({
    data: messages.map(({ id: messageId }) => ({
      ...{ messageId, at, readerKind: author.kind, readerId: author.id, readerName: author.name },
    })),
    skipDuplicates: true,
  });
  // Read by the other side: what the contact person said by somebody of the household, all else by the contact person.
  const isContact = actor.kind === 'staff' && actor.as !== 'involved';
  const isOther = (isFromContact: boolean) =>
    isFromContact ? author.kind === 'resident' : isContact;
  const ids = messages
    .filter((one) => !one.readAt && isOther(one.isFromContact))
    .map(({ id }) => id);
  if (ids.length > 0) {
    await tx.message.updateMany({ where: { id: { in: ids }, readAt: null }, data: { readAt: at } });
  }
}

/** What waited for this reader waits no longer: the line on a colleague's list, the call to a resident. */
async function settle(tx: Tx, { author, talk, kase }: AtTalk, at: Date): Promise<void> {
  if (author.kind === 'staff' && kase) {
    const where = { caseId: kase.id, staffId: author.id, kind: 'messageCame', seenAt: null };
    await tx.signal.updateMany({ where, data: { seenAt: at } });
  }
  if (author.kind === 'resident' && talk.id) {
    const where = { conversationId: talk.id, personId: author.id, doneAt: null };
    const data = { doneAt: at, doneHow: 'read', doneByName: author.name };
    await tx.toTell.updateMany({ where, data });
  }
}

/**
 * Somebody looks at a conversation: what is shown counts as read by this one, and the look is recorded.
 * @param actor who looks
 * @param place which conversation
 * @param shown ids of the messages that are shown
 * @param at moment
 * @throws NotFoundError for who may not read it; that is recorded as well
 */
export async function lookAtTalk(
  actor: Actor,
  place: Place,
  shown: readonly string[],
  at: Date = now(),
): Promise<void> {
  const isFound = await transaction(async (tx) => {
    const found = await atTalk(tx, actor, place, today(at));
    if (!found) return false;
    await markRead(tx, found, { shown, at });
    await settle(tx, found, at);
    const { columns, payload } = aboutTalk(found);
    const event = { event: 'conversation.viewed' as const, payload };
    await record(tx, { ...event, actor, origin: originOf(actor), ...columns });
    return true;
  });
  if (isFound) return;
  await recordTalkRefusal(actor, place);
  throw new NotFoundError();
}
