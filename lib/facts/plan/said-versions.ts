import 'server-only';
import type { Tx } from '@/lib/platform/db';

/** A version, as far as a proposal can be known to have become it. */
type Made = { number: number; at: Date; change: unknown };

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Which versions of a plan came from a yes that a colleague heard in a conversation and wrote down. A proposal becomes a
 * version at the moment of its yes; of several at one moment, the one with the same change.
 * @param tx transaction or client
 * @param planId uuid
 * @param versions some of the plan
 * @returns their numbers
 */
export async function saidVersions(
  tx: Tx,
  planId: string,
  versions: readonly Made[],
): Promise<ReadonlySet<number>> {
  const heard = await tx.planProposal.findMany({
    where: {
      ...{ planId, state: 'accepted', decidedHow: 'conversation' },
      decidedAt: { in: versions.map(({ at }) => at) },
    },
    select: { decidedAt: true, change: true },
  });
  const atOnce = (at: Date | null) => versions.filter((one) => one.at.getTime() === at?.getTime());
  const found = heard.flatMap(({ decidedAt, change }) => {
    const made = atOnce(decidedAt);
    return made.length === 1 ? made : made.filter((one) => isSame(one.change, change));
  });
  return new Set(found.map(({ number }) => number));
}
