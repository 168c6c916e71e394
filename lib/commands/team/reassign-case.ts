import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import type { HandOver } from '@/lib/schemas/case';
import { changeCase } from '@/lib/commands/case/change-case';
import { moveCase, wasJustMoved } from '@/lib/commands/case/move-case';

/**
 * A team lead gives a case of the team to another contact person, with a reason. The resident hears who follows.
 * @param actor team lead of the present contact person's team
 * @param caseId uuid of an open case
 * @param reassignment to whom, why, whether there is a conflict of interest, and the version that the page showed
 * @param wordsFor what the resident reads, made with the name of the new contact person
 * @param at moment of deciding
 * @throws NotFoundError for others; FieldErrorsError when the colleague cannot; ConflictError when the case changed
 */
export async function reassignCase(
  actor: StaffActor,
  caseId: string,
  reassignment: HandOver,
  wordsFor: (name: string) => string,
  at: Date = now(),
): Promise<void> {
  const { toStaffId, reason: note, hasConflict, version } = reassignment;
  const isDone = (tx: Tx) => wasJustMoved(tx, { actor, caseId, toStaffId, at });
  await changeCase({ actor, verb: 'reassign', caseId, at, isDone }, (tx, found) =>
    moveCase(tx, {
      ...{ actor, found, toStaffId, note, hasConflict, version, wordsFor, at },
      reason: 'reassigned',
    }),
  );
}
