import 'server-only';
import type { Place } from '@/lib/facts/talk/at-talk';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { NotFoundError } from '@/lib/platform/errors';
import { touchCase } from '@/lib/commands/case/change-case';
import type { toldWays } from '@/lib/schemas/talk';
import { aboutTalk, originOf } from './talk-record';
import { withTalk } from './with-talk';

/**
 * The contact person called or wrote that there is a message, or said it: it is off the list. Twice is once.
 * @param actor contact person, or who stands in
 * @param place which conversation
 * @param told what stood on the list, and how it was done
 * @param at moment; now when it is left out
 * @throws NotFoundError for others, and for what is not there
 */
export async function noteTold(
  actor: StaffActor,
  place: Place,
  { id, how }: { id: string; how: (typeof toldWays)[number] },
  at?: Date,
): Promise<void> {
  await withTalk({ actor, place, verb: 'tell', at }, async (tx, open) => {
    const { talk, author, kase, at: done } = open;
    const found = await tx.toTell.findFirst({
      where: { id, conversationId: talk.id },
      select: { personId: true, doneAt: true },
    });
    if (!found) throw new NotFoundError();
    if (found.doneAt) return;
    await tx.toTell.update({
      where: { id },
      data: { doneAt: done, doneHow: how, doneByName: author.name },
      select: { id: true },
    });
    if (kase?.isOpen) await touchCase(tx, kase.id, done);
    const { personId } = found;
    await record(tx, {
      ...{ event: 'message.told', payload: { personId, how } },
      ...{ actor, origin: originOf(actor), ...aboutTalk(open).columns },
    });
  });
}
