import 'server-only';
import { currentCase } from '@/lib/facts/household/current-case';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import { NotFoundError } from '@/lib/platform/errors';
import { changeCase } from '@/lib/commands/case/change-case';
import { familyLinksOf } from '@/lib/policies/family';

/**
 * Ends a link between a household and the one that somebody comes from; both read it in their log. Ending twice is ending
 * once.
 * @param actor contact person of one of the two, or who stands in
 * @param caseId uuid
 * @param linkId uuid
 * @param at moment
 * @throws NotFoundError for others, and for a link of other households
 */
export async function unlinkFamily(
  actor: StaffActor,
  caseId: string,
  linkId: string,
  at: Date = now(),
): Promise<void> {
  await changeCase({ actor, verb: 'linkFamily', caseId, at }, async (tx, { householdId }) => {
    const link = await tx.familyLink.findFirst({
      where: { AND: [{ id: linkId }, familyLinksOf(actor, householdId)] },
      select: { householdId: true, fromHouseholdId: true },
    });
    if (!link) throw new NotFoundError();
    const { count } = await tx.familyLink.updateMany({
      where: { id: linkId, endedAt: null },
      data: { endedAt: at },
    });
    if (count === 0) return;
    const entry = { event: 'family.unlinked', payload: { linkId }, actor, origin: 'work' } as const;
    for (const id of [link.householdId, link.fromHouseholdId]) {
      const kase = await currentCase(tx, id);
      await record(tx, { ...entry, caseId: kase?.id, householdId: id });
    }
  });
}
