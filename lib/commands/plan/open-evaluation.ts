import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';

/**
 * The question about how it goes that is open for a plan.
 * @param tx transaction in which the plan is locked
 * @param planId uuid
 * @returns id
 * @throws NotFoundError when nothing is asked now
 */
export async function openEvaluation(tx: Tx, planId: string): Promise<string> {
  const found = await tx.planEvaluation.findFirst({
    where: { planId, closedAt: null },
    select: { id: true },
  });
  if (!found) throw new NotFoundError();
  return found.id;
}
