import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import type { HandOver } from '@/lib/schemas/case';
import { changeCase } from './change-case';
import { moveCase, wasJustMoved } from './move-case';

/**
 * Hands a case over to a colleague, with a reason. The resident hears who follows.
 * @param actor contact person
 * @param caseId uuid of an open case
 * @param handOver to whom, why, whether there is a conflict of interest, and the version that the page showed
 * @param wordsFor what the resident reads, made with the name of the new contact person
 * @param at moment of handing over
 * @throws NotFoundError for others; FieldErrorsError when the colleague cannot; ConflictError when the case changed
 */
export async function handOverCase(
  actor: StaffActor,
  caseId: string,
  handOver: HandOver,
  wordsFor: (name: string) => string,
  at: Date = now(),
): Promise<void> {
  const { toStaffId, reason: note, hasConflict, version } = handOver;
  const isDone = (tx: Tx) => wasJustMoved(tx, { actor, caseId, toStaffId, at });
  await changeCase({ actor, verb: 'handOver', caseId, at, isDone }, (tx, found) =>
    moveCase(tx, {
      ...{ actor, found, toStaffId, note, hasConflict, version, wordsFor, at },
      reason: 'handedOver',
    }),
  );
}
