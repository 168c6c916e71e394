import 'server-only';
import { refreshWeights } from '@/lib/commands/case/refresh-weight';
import { becameKnown, type Known } from '@/lib/commands/decision/became-known';
import { endNotices } from '@/lib/commands/shared/end-notices';
import { lockCases } from '@/lib/commands/shared/locks';
import { toDateColumn, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import { decisionOfCause } from '@/lib/schemas/decision';

type Letter = { id: string; template: string; cause: string };

const decisionIdsOf = (letters: readonly Letter[]) =>
  letters
    .filter(({ template }) => template === 'decision')
    .map(({ cause }) => decisionOfCause(cause));

/** The cases of these decisions: locked before their letters are held, as by whoever replaces a decision. */
async function lockCasesOf(tx: Tx, letters: readonly Letter[]): Promise<void> {
  const ids = decisionIdsOf(letters);
  if (ids.length === 0) return;
  const cases = await tx.decision.findMany({
    where: { id: { in: ids } },
    select: { part: { select: { caseId: true } } },
  });
  await lockCases(tx, [...new Set(cases.map(({ part }) => part.caseId))]);
}

/** Those that are still in the pile: whoever replaced a decision a moment ago took its letter out. */
function hold(tx: Tx, letters: readonly Letter[]): Promise<Letter[]> {
  return tx.$queryRaw<Letter[]>(Prisma.sql`
    select id, template, cause from outbound_message
    where id = any (${letters.map(({ id }) => id)}::uuid[]) and sent_at is null and failed_at is null
    order by id for update`);
}

/** Since when the pile is in the post, and the moment of noting it. */
export type Posting = { since: Date; at: Date };

/** The decisions in these letters become known on the day of posting; not those that were announced in another way before. */
async function announce(tx: Tx, letters: readonly Letter[], { since, at }: Posting): Promise<void> {
  const on = today(since);
  const decisions = await tx.decision.updateManyAndReturn({
    where: { id: { in: decisionIdsOf(letters) }, announcedOn: null, announcedHow: 'letter' },
    data: { announcedOn: toDateColumn(on) },
    select: {
      ...{ partId: true, reason: true },
      announcedBy: { select: { id: true, name: true } },
      part: { select: { caseId: true, requestId: true, status: true } },
    },
  });
  if (decisions.length === 0) return;
  const known = decisions.map(({ partId, reason, announcedBy, part }): Known => {
    const by = { staffId: announcedBy!.id, name: announcedBy!.name };
    return { partId, reason, part, caseId: part.caseId, on, by };
  });
  const caseIds = [...new Set(known.map(({ caseId }) => caseId))];
  await becameKnown(tx, known, at);
  await endNotices(tx, { caseIds }, at);
  await refreshWeights(tx, caseIds);
}

/**
 * The next letters of a pile go into the post: on the day of the pile the decisions in them are announced (Awb 3:41), and
 * the term to object runs from the day after it (Awb 6:8). As many statements for fifty letters as for one.
 * @param tx transaction in which the pile is locked
 * @param batchId uuid
 * @param posting since when the pile is in the post, and the moment of noting it
 * @param most how many at once
 * @returns whether more wait in the pile
 */
export async function postNext(
  tx: Tx,
  batchId: string,
  posting: Posting,
  most: number,
): Promise<boolean> {
  const next = await tx.outboundMessage.findMany({
    where: { batchId, sentAt: null, failedAt: null },
    orderBy: { id: 'asc' },
    take: most,
    select: { id: true, template: true, cause: true },
  });
  await lockCasesOf(tx, next);
  const letters = await hold(tx, next);
  await tx.outboundMessage.updateMany({
    where: { id: { in: letters.map(({ id }) => id) } },
    data: { sentAt: posting.since, toCipher: null, toKeyId: null },
  });
  await announce(tx, letters, posting);
  return next.length === most;
}
