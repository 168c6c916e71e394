import 'server-only';
import { atNotes, notesFor } from '@/lib/facts/notes/at-notes';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record, recordAlone, type AuditEntry } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';

/**
 * A colleague looks at the notes of a case; the look is recorded, and so is every note about safety that is shown, by
 * itself: the record of a case is read by others (RULES 2.10).
 * @param actor colleague
 * @param caseId uuid
 * @param shown ids of the notes that are shown
 * @param at moment
 * @throws NotFoundError for who has nothing to read there; that is recorded as well
 */
export async function lookAtNotes(
  actor: StaffActor,
  caseId: string,
  shown: readonly string[],
  at: Date = now(),
): Promise<void> {
  const isFound = await transaction(async (tx) => {
    const found = await atNotes(tx, actor, caseId, today(at));
    if (!found) return false;
    const safety = await tx.internalNote.findMany({
      where: { id: { in: [...shown] }, caseId, isMeldcode: true, AND: notesFor(actor, today(at)) },
      select: { id: true },
    });
    const by = { actor, origin: 'work' as const };
    const event = 'note.viewed' as const;
    const looks: AuditEntry[] = safety.map(({ id }) => ({ event, payload: { noteId: id }, ...by }));
    const { householdId } = found;
    // Who was only named for a note about safety was not at the case.
    if (found.actor) looks.push({ event, payload: {}, ...by, caseId, householdId });
    if (looks.length > 0) await record(tx, ...looks);
    await tx.signal.updateMany({
      where: { caseId, staffId: actor.staffId, kind: 'noteNamed', seenAt: null },
      data: { seenAt: at },
    });
    return true;
  });
  if (isFound) return;
  await recordAlone({
    ...{ event: 'note.viewed', payload: {}, result: 'refused' },
    ...{ actor, origin: 'work', caseId },
  });
  throw new NotFoundError();
}
