import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import { lockWorkloads } from '@/lib/commands/shared/locks';
import { refreshNextTerms } from '@/lib/commands/shared/next-term';
import { now } from '@/lib/platform/clock';
import { asksForSafety, weighsHeavy } from '@/lib/domains/urgencies';
import { caseWeight } from '@/lib/rules/case-weight';
import { urgencyRank } from '@/lib/rules/urgency';

const open = { in: ['new', 'in_progress'] };

function read(tx: Tx, caseIds: readonly string[]) {
  return tx.case.findMany({
    where: { id: { in: [...caseIds] }, status: 'open' },
    select: {
      id: true,
      contactPersonId: true,
      weight: true,
      urgencyRank: true,
      household: { select: { hasSafetyFlag: true } },
      requests: {
        where: {
          withdrawnAt: null,
          OR: [{ parts: { some: { status: open } } }, { firstContactAt: null }],
        },
        select: {
          urgencies: true,
          parts: { where: { status: open }, select: { domain: true } },
          _count: { select: { helpers: true } },
        },
      },
    },
  });
}

type Row = Awaited<ReturnType<typeof read>>[number];

function weightOf({ household, requests }: Row) {
  const inWork = requests.filter((request) => request.parts.length > 0);
  const urgencies = inWork.flatMap((request) => request.urgencies);
  const domains = inWork.flatMap((request) => request.parts.map((part) => part.domain));
  return caseWeight({
    domainCount: new Set(domains).size,
    isUrgent: urgencies.length > 0,
    isHeavy: household.hasSafetyFlag || weighsHeavy(urgencies),
    helperCount: inWork.reduce((total, request) => total + request._count.helpers, 0),
  });
}

/** Also of a request whose parts have ended, as long as somebody has to speak with its sender. */
function rankOf({ household, requests }: Row) {
  const urgencies = requests.flatMap((request) => request.urgencies);
  return urgencyRank({
    isUnsafe: household.hasSafetyFlag || asksForSafety(urgencies),
    isUrgent: urgencies.length > 0,
  });
}

type Weighed = { id: string; contactPersonId: string; weight: number; rank: number };

/** What changed, in one statement. */
async function write(tx: Tx, weighed: readonly Weighed[]): Promise<void> {
  // With each case the workload of its contact person moves.
  if (weighed.length > 1)
    await lockWorkloads(
      tx,
      weighed.map((one) => one.contactPersonId),
    );
  await tx.$executeRaw(Prisma.sql`
    update "case" c set weight = n.weight, urgency_rank = n.rank
    from jsonb_to_recordset(${JSON.stringify(weighed)}::jsonb) n(id uuid, weight int, rank int) where c.id = n.id`);
}

/**
 * Weighs an open case again, and says again how pressing it is and which term ends first, after its parts, requests or
 * promises changed. The last
 * write of its transaction, for the workload of the contact person moves with it.
 * @param tx transaction in which the case is locked
 * @param caseId uuid
 */
export const refreshWeight = (tx: Tx, caseId: string): Promise<void> =>
  refreshWeights(tx, [caseId]);

/**
 * The same of many cases, with as many statements as for one.
 * @param tx transaction in which the cases are locked
 * @param caseIds uuids
 */
export async function refreshWeights(tx: Tx, caseIds: readonly string[]): Promise<void> {
  // Before the weight: from there on the workload of the contact person is locked.
  await refreshNextTerms(tx, caseIds, now());
  const found = await read(tx, caseIds);
  const moved = found.flatMap((one) => {
    const [weight, rank] = [weightOf(one), rankOf(one)];
    const isSame = weight === one.weight && rank === one.urgencyRank;
    return isSame ? [] : [{ id: one.id, contactPersonId: one.contactPersonId, weight, rank }];
  });
  if (moved.length > 0) await write(tx, moved);
}
