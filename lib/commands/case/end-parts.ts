import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import type { Tx } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError } from '@/lib/platform/errors';
import type { PartEnd } from '@/lib/schemas/part-ends';
import type { LockedCase } from './change-case';
import { applyPartChange, isDoneAlready, partsNow } from './part-change';

type By = { actor: StaffActor; found: LockedCase; at: Date };

/**
 * Which of the parts that somebody answered in a contact are still to be answered.
 * @param tx transaction in which the case is locked
 * @param caseId uuid
 * @param ends parts with their outcome
 * @returns those that do not stand so already, as a second press of the same button would find them
 * @throws NotFoundError for a part of another case
 */
export async function endsLeft(tx: Tx, caseId: string, ends: readonly PartEnd[]) {
  const parts = await partsNow(
    tx,
    caseId,
    ends.map(({ partId }) => partId),
  );
  return ends.filter((end, index) => !isDoneAlready(parts[index]!, end));
}

/** A part of a request that the contact was not about has no answer in it. */
function refuseOthers(parts: { id: string; requestId: string }[], requestIds: readonly string[]) {
  const errors = parts
    .filter(({ requestId }) => !requestIds.includes(requestId))
    .map(({ id }) => ({ path: `parts.${id}.action`, key: 'partOfOther' }));
  if (errors.length > 0) throw new FieldErrorsError(errors);
}

/** The form holds several parts, so the page has to know which of them changed. */
function asPart(partId: string, error: unknown): never {
  if (!(error instanceof ConflictError)) throw error;
  throw new ConflictError({ ...error.current, partId });
}

/**
 * Simple questions quickly (VALUES M7): what a contact answered has its outcome at once; the other parts go on.
 * @param tx transaction in which the case is locked
 * @param by who answers, in which case, and when
 * @param ends parts with their outcome
 * @param requestIds uuids of the requests that the contact was about
 * @throws ConflictError with the part, as it stands, that a colleague was first with; FieldErrorsError for a part of another
 * request
 */
export async function endParts(
  tx: Tx,
  by: By,
  ends: readonly PartEnd[],
  requestIds: readonly string[],
): Promise<void> {
  // Read again: the contact began with what was new.
  const ids = ends.map(({ partId }) => partId);
  const parts = await partsNow(tx, by.found.id, ids);
  refuseOthers(parts, requestIds);
  for (const [index, { partId, ...change }] of ends.entries()) {
    await applyPartChange(tx, by, parts[index]!, change).catch((error) => asPart(partId, error));
  }
}
