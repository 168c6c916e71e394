import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import { settings } from '@/lib/platform/settings';
import { capacityOf } from '@/lib/rules/routing-weigh';

/** How full somebody's work is: points are time asked, never a judgement of a household. */
export type Workload = {
  /** points of the open cases, and the target for the contract hours */
  points: number;
  capacity: number;
  households: number;
  /** weight of each open case, heaviest first */
  weights: number[];
};

/**
 * Somebody's workload against the bandwidth. Two queries.
 * @param actor consultant
 * @returns points and the weight of each household
 */
export async function workloadOf(actor: StaffActor): Promise<Workload> {
  const [staff, groups] = await Promise.all([
    database().staff.findUniqueOrThrow({
      where: { id: actor.staffId },
      select: { loadPoints: true, contractHours: true },
    }),
    database().case.groupBy({
      by: ['weight'],
      where: { contactPersonId: actor.staffId, status: 'open' },
      orderBy: { weight: 'desc' },
      _count: true,
    }),
  ]);
  const weights = groups.flatMap((group) => Array<number>(group._count).fill(group.weight));
  return {
    points: staff.loadPoints,
    capacity: Math.floor(capacityOf(Number(staff.contractHours), settings().bandwidth)),
    households: weights.length,
    weights,
  };
}
