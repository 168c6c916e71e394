import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { asksForSafety, weighsHeavy } from '@/lib/domains/urgencies';
import { caseWeight } from '@/lib/rules/case-weight';
import { urgencyRank } from '@/lib/rules/urgency';

const open = { in: ['new', 'in_progress'] };

function read(tx: Tx, caseId: string) {
  return tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      status: true,
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

type Row = Awaited<ReturnType<typeof read>>;

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

/**
 * Weighs an open case again, and says again how pressing it is, after its parts, requests or promises changed. The last
 * write of its transaction, for the workload of the contact person moves with it.
 * @param tx transaction in which the case is locked
 * @param caseId uuid
 */
export async function refreshWeight(tx: Tx, caseId: string): Promise<void> {
  const found = await read(tx, caseId);
  const now = { weight: weightOf(found), urgencyRank: rankOf(found) };
  const isSame = now.weight === found.weight && now.urgencyRank === found.urgencyRank;
  if (found.status !== 'open' || isSame) return;
  await tx.case.update({ where: { id: caseId }, data: now, select: { id: true } });
}
