import 'server-only';
import type { Place } from '@/lib/facts/talk/at-talk';
import type { Actor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { activeInvolvement } from '@/lib/policies/involvement';
import { mayTalk } from '@/lib/policies/talk';
import { tellOfMessage } from './tell-of-message';
import { aboutTalk, originOf } from './talk-record';
import { withTalk, type OpenTalk } from './with-talk';

type Shared = { memberId: string; isEnded: boolean; actor: Actor };

async function recordShared(tx: Tx, open: OpenTalk, { actor, ...shared }: Shared): Promise<void> {
  const { columns, payload } = aboutTalk(open);
  await record(tx, {
    ...{ event: 'conversation.shared', payload: { ...shared, ...payload } },
    ...{ actor, origin: originOf(actor), ...columns },
  });
}

/**
 * Lets somebody who helps the household read along from now on. Who was added and by whom, everybody in the conversation
 * sees. Twice is once.
 * @param actor resident, or the contact person of a household's conversation
 * @param place which conversation
 * @param involvementId who: as this one is involved
 * @param at moment from which on this one reads; now when it is left out
 * @throws NotFoundError for who may not; FieldErrorsError when this one helps no longer
 */
export async function addReader(
  actor: Actor,
  place: Place,
  involvementId: string,
  at?: Date,
): Promise<void> {
  await withTalk({ actor, place, verb: 'share', at }, async (tx, open) => {
    const { talk, householdId, author } = open;
    const involved = await tx.involvement.findFirst({
      where: { id: involvementId, householdId, AND: activeInvolvement(today(open.at)) },
      select: { id: true },
    });
    if (!involved) throw new FieldErrorsError([{ path: 'involvementId', key: 'helpsNoLonger' }]);
    const [added] = await tx.conversationMember.createManyAndReturn({
      data: [{ conversationId: talk.id, involvementId, since: open.at, addedByName: author.name }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!added) return;
    await tellOfMessage(tx, open, added.id);
    await recordShared(tx, open, { memberId: added.id, isEnded: false, actor });
  });
}

/** As a member oneself: then one may leave, whoever added. */
const isSelf = (
  { author }: OpenTalk,
  { staffId, participantId }: { staffId: string | null; participantId: string | null },
) => author.id === (author.kind === 'staff' ? staffId : participantId);

/**
 * Somebody reads along no longer, at once: taken out, or by leaving.
 * @param actor who may share the conversation, or the one who was added
 * @param place which conversation
 * @param memberId as it was added
 * @param at moment; now when it is left out
 * @returns true when somebody left, and so reads it no more
 * @throws NotFoundError for who may not, and for what is not there
 */
export async function endReader(
  actor: Actor,
  place: Place,
  memberId: string,
  at?: Date,
): Promise<boolean> {
  return withTalk({ actor, place, verb: 'read', at }, async (tx, open) => {
    const { author, talk } = open;
    const member = await tx.conversationMember.findFirst({
      where: { id: memberId, conversationId: talk.id },
      select: { endedAt: true, involvement: { select: { staffId: true, participantId: true } } },
    });
    if (!member) throw new NotFoundError();
    const leaves = isSelf(open, member.involvement) && mayTalk(open.actor, 'leave', talk);
    if (!leaves && !mayTalk(open.actor, 'share', talk)) throw new NotFoundError();
    const hasLeft = leaves && !mayTalk(open.actor, 'share', talk);
    if (member.endedAt) return hasLeft;
    await tx.conversationMember.update({
      where: { id: memberId },
      data: { endedAt: open.at, endedByName: author.name },
      select: { id: true },
    });
    await recordShared(tx, open, { memberId, isEnded: true, actor });
    return hasLeft;
  });
}
