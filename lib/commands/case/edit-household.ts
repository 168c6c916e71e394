import 'server-only';
import { emptyToNull } from '@/lib/rules/typed-text';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import { addressKey } from '@/lib/rules/household-match';
import type { HouseholdFacts } from '@/lib/schemas/case';
import { settleLease } from '@/lib/commands/shared/lease';
import { addToTimeline } from '@/lib/commands/shared/tell';
import { changeCase, touchCase } from './change-case';
import { changedFields } from './changed-fields';
import { mergedFacts, type Saved } from './merged-facts';
import { refreshWeight } from './refresh-weight';

const select = {
  street: true,
  houseNumber: true,
  postcode: true,
  city: true,
  isAddressSecret: true,
  hasSafetyFlag: true,
  mayNotBeCalledHome: true,
  version: true,
} as const;

/**
 * Changes the address of a household and how careful to be with it.
 * @param actor contact person or stand-in
 * @param caseId uuid
 * @param facts everything as it should stand, the version that the page showed, and how it stood there
 * @param at moment of the change
 * @returns whether a colleague's change of something else was kept beside it
 * @throws NotFoundError for others; ConflictError with the facts as they stand when somebody was first and changed the same,
 * or is typing in it
 */
export async function editHousehold(
  actor: StaffActor,
  caseId: string,
  { version, was, takesOver, ...typed }: HouseholdFacts,
  at: Date = now(),
): Promise<Saved> {
  let saved: Saved = 'saved';
  const change = { actor, verb: 'edit', caseId, at, locksHousehold: true } as const;
  await changeCase(change, async (tx, { householdId }) => {
    const current = await tx.household.findUniqueOrThrow({ where: { id: householdId }, select });
    const wanted = {
      ...typed,
      street: emptyToNull(typed.street),
      houseNumber: emptyToNull(typed.houseNumber),
      city: emptyToNull(typed.city),
    };
    const lease = { thing: 'household', thingId: householdId } as const;
    await settleLease(tx, { ...lease, caseId, actor, at, takesOver, current });
    const { facts, isMerged } = mergedFacts(current, wanted, { version, was });
    const fields = changedFields(current, facts);
    if (isMerged) saved = 'merged';
    if (fields.length === 0) return;
    await tx.household.update({
      where: { id: householdId },
      data: {
        ...facts,
        addressKey: addressKey(facts.postcode, facts.houseNumber),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    const by = { caseId, at, actorName: actor.name, actorId: actor.staffId };
    await addToTimeline(tx, { ...by, kind: 'householdChanged' });
    const about = { actor, origin: 'work' as const, caseId, householdId };
    await record(tx, { event: 'household.changed', payload: { fields }, ...about });
    await touchCase(tx, caseId, at);
    await refreshWeight(tx, caseId);
  });
  return saved;
}
