import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { weighsHeavy } from '@/lib/domains/urgencies';
import { caseWeight } from '@/lib/rules/case-weight';

const open = { in: ['new', 'in_progress'] };

/**
 * Weighs an open case again after its parts or requests changed. The last write of its transaction, for the workload of
 * the contact person moves with it.
 * @param tx transaction in which the case is locked
 * @param caseId uuid
 */
export async function refreshWeight(tx: Tx, caseId: string): Promise<void> {
  const found = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      status: true,
      weight: true,
      household: { select: { hasSafetyFlag: true } },
      requests: {
        where: { parts: { some: { status: open } } },
        select: {
          urgencies: true,
          parts: { where: { status: open }, select: { domain: true } },
          _count: { select: { helpers: true } },
        },
      },
    },
  });
  const urgencies = found.requests.flatMap((request) => request.urgencies);
  const domains = found.requests.flatMap((request) => request.parts.map((part) => part.domain));
  const weight = caseWeight({
    domainCount: new Set(domains).size,
    isUrgent: urgencies.length > 0,
    isHeavy: found.household.hasSafetyFlag || weighsHeavy(urgencies),
    helperCount: found.requests.reduce((total, request) => total + request._count.helpers, 0),
  });
  if (found.status !== 'open' || weight === found.weight) return;
  await tx.case.update({ where: { id: caseId }, data: { weight }, select: { id: true } });
}
