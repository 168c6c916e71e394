import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import { emptyPlan } from '@/lib/rules/plan/apply';
import type { Plan } from '@/lib/rules/plan/types';

/**
 * The plan as it was in a version.
 * @param tx transaction or client
 * @param planId uuid
 * @param number of the version; 0 is before anybody began
 * @returns an empty plan when there is no such version
 */
export async function planAt(tx: Tx, planId: string, number: number): Promise<Plan> {
  const version = await tx.planVersion.findUnique({
    where: { planId_number: { planId, number } },
    select: { snapshot: true },
  });
  return (version?.snapshot as Plan | undefined) ?? emptyPlan;
}

/**
 * The plan as it stood at a moment.
 * @param tx transaction or client
 * @param planId uuid
 * @param at moment
 * @returns an empty plan when nobody had begun
 */
export async function planOn(tx: Tx, planId: string, at: Date): Promise<Plan> {
  const version = await tx.planVersion.findFirst({
    where: { planId, at: { lte: at } },
    orderBy: { number: 'desc' },
    select: { snapshot: true },
  });
  return (version?.snapshot as Plan | undefined) ?? emptyPlan;
}

/**
 * The plan as it stood when each of its open proposals was made, in one query.
 * @param tx transaction or client
 * @param planId uuid
 * @returns by id of the proposal; nothing for one that is older than the plan
 */
export async function plansWhenProposed(tx: Tx, planId: string): Promise<Map<string, Plan>> {
  const rows = await tx.$queryRaw<{ id: string; snapshot: Plan }[]>(Prisma.sql`
    select p.id, v.snapshot from plan_proposal p
    join lateral (
      select snapshot from plan_version
      where plan_id = p.plan_id and at <= p.at order by number desc limit 1) v on true
    where p.plan_id = ${planId}::uuid and p.state = 'open'`);
  return new Map(rows.map(({ id, snapshot }) => [id, snapshot]));
}
