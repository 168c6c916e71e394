import 'server-only';
import { recordingRefusal } from '@/lib/platform/audit';
import { atTalk, type AtTalk, type Place } from '@/lib/facts/talk/at-talk';
import type { Actor } from '@/lib/platform/actor-types';
import { now, today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { Prisma } from '@/lib/platform/prisma/client';
import { mayTalk, type TalkVerb } from '@/lib/policies/talk';
import { endNotices } from '@/lib/commands/shared/end-notices';
import { holdTakingPart } from '@/lib/commands/shared/locks';
import { recordTalkRefusal } from './talk-record';

/** A conversation under its lock, with who comes to it, and the moment of what is done in it. */
export type OpenTalk = AtTalk & { talk: { id: string }; at: Date };

/** Who wants to do what in which conversation, and when; now when that is left out. */
export type TalkChange = { actor: Actor; place: Place; verb: TalkVerb; at?: Date };

/** Made when there is none yet; two who begin at once begin one. */
async function lockTalk(tx: Tx, { householdId, talk }: AtTalk): Promise<void> {
  const { ownerId } = talk;
  await tx.$executeRaw(Prisma.sql`
    insert into conversation (id, household_id, person_id)
    values (${randomId()}::uuid, ${householdId}::uuid, ${ownerId}::uuid) on conflict do nothing`);
  await tx.$executeRaw(Prisma.sql`
    select id from conversation
    where household_id = ${householdId}::uuid and person_id is not distinct from ${ownerId}::uuid
    for no key update`);
}

/**
 * The moment of what is done, read under the lock: always after everything that was said, and after everybody who was
 * added. So who is added while a message is on its way does not read what was said before, whatever the clocks say.
 */
async function momentIn(tx: Tx, conversationId: string, at: Date): Promise<Date> {
  const [row] = await tx.$queryRaw<{ last: Date | null }[]>(Prisma.sql`
    select greatest(
      (select max(at) from message where conversation_id = ${conversationId}::uuid),
      (select max(since) from conversation_member where conversation_id = ${conversationId}::uuid)) as last`);
  const last = row?.last;
  return last && last >= at ? new Date(last.getTime() + 1) : at;
}

async function openTalk(tx: Tx, { actor, place, verb, at }: TalkChange): Promise<OpenTalk> {
  const before = await atTalk(tx, actor, place, today(at));
  if (!before || !mayTalk(before.actor, verb, before.talk)) throw new NotFoundError();
  await lockTalk(tx, before);
  await holdTakingPart(tx, actor, before.householdId);
  // Asked again under the lock: who was taken out a moment ago is out.
  const open = await atTalk(tx, actor, place, today(at));
  if (!open?.talk.id || !mayTalk(open.actor, verb, open.talk)) throw new NotFoundError();
  const { id } = open.talk;
  return { ...open, talk: { ...open.talk, id }, at: await momentIn(tx, id, at ?? now()) };
}

/**
 * Does something in a conversation, in one transaction in which it is locked.
 * @param change who wants to do what, where and when
 * @param work what happens
 * @returns what the work returns
 * @throws NotFoundError for who may not; the attempt is recorded
 */
export async function withTalk<T>(
  change: TalkChange,
  work: (tx: Tx, open: OpenTalk) => Promise<T>,
): Promise<T> {
  return recordingRefusal(
    () => recordTalkRefusal(change.actor, change.place),
    async (tx) => {
      const open = await openTalk(tx, change);
      const done = await work(tx, open);
      if (open.kase) await endNotices(tx, { caseIds: [open.kase.id] }, open.at);
      return done;
    },
  );
}
