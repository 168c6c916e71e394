import 'server-only';
import { currentCase } from '@/lib/facts/household/current-case';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import { changeCase } from '@/lib/commands/case/change-case';
import { familyLinksOf } from '@/lib/policies/family';

/**
 * Looks from which households somebody comes, and who comes from this one: with a ground. The look is recorded in every
 * household that it shows.
 * @param actor contact person, or who stands in
 * @param caseId uuid
 * @param ground why this must be known, in words that these households read
 * @param at moment
 * @throws NotFoundError for others; that is recorded as well
 */
export async function lookAtFamily(
  actor: StaffActor,
  caseId: string,
  ground: string,
  at: Date = now(),
): Promise<void> {
  await changeCase({ actor, verb: 'linkFamily', caseId, at }, async (tx, { householdId }) => {
    const links = await tx.familyLink.findMany({
      where: { AND: [{ endedAt: null }, familyLinksOf(actor, householdId)] },
      select: { householdId: true, fromHouseholdId: true },
    });
    const all = links.flatMap((link) => [link.householdId, link.fromHouseholdId]);
    const others = new Set(all.filter((id) => id !== householdId));
    const entry = { event: 'family.viewed', payload: {}, actor, origin: 'work' } as const;
    await record(tx, { ...entry, caseId, householdId, reason: ground });
    for (const id of others) {
      const kase = await currentCase(tx, id);
      await record(tx, { ...entry, caseId: kase?.id, householdId: id, reason: ground });
    }
  });
}
