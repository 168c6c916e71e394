import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import type { Tx } from '@/lib/platform/db';
import { ConflictError, NotFoundError } from '@/lib/platform/errors';
import { isPartOpen, meetAtPart, partStatusAfter, type PartStatus } from '@/lib/rules/part-status';
import type { PartChange } from '@/lib/schemas/case';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { tellSender } from '@/lib/commands/shared/tell-residents';
import type { LockedCase } from './change-case';
import type { Saved } from './merged-facts';

type By = { actor: StaffActor; found: LockedCase; at: Date };

const kinds = {
  start: 'partStarted',
  answer: 'answered',
  close: 'partClosed',
  reopen: 'partReopened',
} as const;

// Who read the first answer must not take the second for another one.
const changedKinds = { answered: 'answerChanged', closed: 'endingChanged' } as const;

const targets = {
  start: 'in_progress',
  answer: 'answered',
  close: 'closed',
  reopen: 'in_progress',
} as const;

const fields = {
  ...{ id: true, requestId: true, domain: true, status: true, outcome: true, version: true },
  request: { select: { withdrawnAt: true } },
} as const;

/**
 * Parts of a case as they stand.
 * @param tx transaction in which the case is locked
 * @param caseId uuid
 * @param partIds uuids
 * @returns one for each, in their order
 * @throws NotFoundError when one is no part of this case
 */
export async function partsNow(tx: Tx, caseId: string, partIds: readonly string[]) {
  const where = { id: { in: [...partIds] }, caseId };
  const rows = await tx.requestPart.findMany({ where, select: fields });
  return partIds.map((id) => {
    const row = rows.find((one) => one.id === id);
    if (!row) throw new NotFoundError();
    const { request, ...part } = row;
    return { ...part, status: row.status as PartStatus, isAsked: request.withdrawnAt === null };
  });
}

type PartNow = Awaited<ReturnType<typeof partsNow>>[number];

/**
 * Whether somebody wants what is so already: the same press twice is one change.
 * @param part as it stands
 * @param change what is wanted, with its outcome
 */
export function isDoneAlready(
  part: { status: string; outcome: string | null },
  { action, outcome }: Pick<PartChange, 'action' | 'outcome'>,
): boolean {
  const hasOutcome = action === 'answer' || action === 'close';
  return part.status === targets[action] && (!hasOutcome || part.outcome === outcome);
}

/** An end with other words, chosen when both versions stood beside each other. */
const isReworded = (part: PartNow, wanted: PartStatus) =>
  wanted === part.status && !isPartOpen(wanted);

/**
 * What follows, unless somebody was first or there is nobody any more who asks it; null when a colleague did it already, and
 * more.
 */
function statusAfter(part: PartNow, change: PartChange, found: LockedCase): PartStatus | null {
  const wanted = targets[change.action];
  const seen = { status: change.was?.status, version: change.version };
  const meeting = meetAtPart(seen, wanted, part);
  const isPossible = part.isAsked && found.status === 'open';
  if (isPossible && meeting === 'passed') return null;
  const canBe = partStatusAfter(part.status, change.action) ?? isReworded(part, wanted);
  if (isPossible && meeting === 'holds' && canBe) return wanted;
  const { outcome, version } = part;
  throw new ConflictError({ status: part.status, outcome: outcome ?? '', version });
}

/**
 * Starts, answers, closes or reopens a part. Answering and closing have an outcome that the resident reads, and hears of
 * by mail. Other words for an outcome that was read already are said to be so.
 * @param tx transaction in which the case is locked
 * @param by who does it, in which case, and when
 * @param part as it stands
 * @param change what, the outcome, and the status and version that the page showed
 * @returns `merged` when a colleague began or went further meanwhile, and nothing was left to do
 * @throws ConflictError with the part as it stands when both ended it in different words or different ways, or the resident took the request back
 */
export async function applyPartChange(
  tx: Tx,
  { actor, found, at }: By,
  part: PartNow,
  change: PartChange,
): Promise<Saved> {
  const { id: partId, requestId } = part;
  const status = statusAfter(part, change, found);
  if (status === null) return 'merged';
  const isOpen = isPartOpen(status);
  const outcome = isOpen ? null : change.outcome;
  await tx.requestPart.update({
    where: { id: partId },
    data: {
      ...{ status, outcome, version: { increment: 1 } },
      ...(status === part.status ? {} : { closedAt: isOpen ? null : at }),
    },
    select: { id: true },
  });
  const by = { caseId: found.id, requestId, at, actorName: actor.name, actorId: actor.staffId };
  const isChanged = status === part.status && (status === 'answered' || status === 'closed');
  const kind = isChanged ? changedKinds[status] : kinds[change.action];
  const line = { partId, kind, isForResident: change.action !== 'start' };
  await addToTimeline(tx, { ...by, ...line, ...(outcome ? { text: outcome } : {}) });
  if (outcome) await tellSender(tx, requestId, 'message', `${status}:${partId}:${part.version}`);
  const { id: caseId, householdId } = found;
  const about = { actor, origin: 'work' as const, caseId, householdId, requestId };
  await record(tx, {
    ...about,
    ...(change.action === 'answer'
      ? { event: 'part.answered', payload: { partId } }
      : { event: 'part.changed', payload: { partId, status } }),
  });
  return 'saved';
}
