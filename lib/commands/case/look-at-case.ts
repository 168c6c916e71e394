import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import type { SignalKind } from '@/lib/commands/shared/tell';
import { changeCase } from './change-case';

/** What the page of a case does not show whole: it waits until the conversation, or the note, was read itself. */
const readElsewhere: SignalKind[] = ['messageCame', 'noteNamed'];

/** In which role somebody looks, and the words for it that the resident reads in the log. */
export type LookWords = { contactPerson: string; standIn: string };

/** How the case stands for the one who looks. */
export type Look = { caseId: string; as: keyof LookWords };

/**
 * Opens a case for somebody to read. Every look is recorded. The first one takes "new" off the case, and whatever
 * asked this person's attention for it counts as seen.
 * @param actor contact person, or who stands in today
 * @param caseId uuid
 * @param words what for, per role
 * @param at moment of the look
 * @returns in which role it is seen
 * @throws NotFoundError for everybody else; that is recorded as well
 */
export async function lookAtCase(
  actor: StaffActor,
  caseId: string,
  words: LookWords,
  at: Date = now(),
): Promise<Look> {
  const look = await changeCase({ actor, verb: 'view', caseId, at }, async (tx, found) => {
    const as = found.contactPersonId === actor.staffId ? 'contactPerson' : 'standIn';
    if (found.isNew) {
      await tx.case.update({ where: { id: caseId }, data: { isNew: false }, select: { id: true } });
    }
    await tx.signal.updateMany({
      where: { caseId, staffId: actor.staffId, seenAt: null, kind: { notIn: readElsewhere } },
      data: { seenAt: at },
    });
    await record(tx, {
      event: 'case.viewed',
      payload: {},
      actor,
      origin: 'work',
      caseId,
      householdId: found.householdId,
      reason: words[as],
    });
    return { caseId, as } as const;
  });
  return look!;
}
