import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { readsElsewhere, type Reading } from '@/lib/rules/authority';

/** How careful to be with a household, as the rule wants it. */
export const careFields = {
  isAddressSecret: true,
  hasSafetyFlag: true,
  isRestricted: true,
} as const;

/**
 * Who decides about children of a household, lives elsewhere, and reads nothing of them there: not even that something was
 * asked. The contact person asks it in a way that is safe. Three queries.
 * @param tx transaction or client
 * @param householdId uuid
 * @param childIds children who live there
 * @returns `adult|child` of each
 */
export async function heldBackFrom(
  tx: Tx,
  householdId: string,
  childIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (childIds.length === 0) return new Set();
  const care = await tx.household.findUniqueOrThrow({
    where: { id: householdId },
    select: careFields,
  });
  const rows = await tx.authority.findMany({
    where: {
      ...{ childId: { in: [...childIds] }, until: null, adultId: { not: null } },
      adult: { memberships: { none: { householdId, until: null, isConfirmed: true } } },
    },
    select: { adultId: true, childId: true, reading: true },
  });
  const held = rows.filter(({ reading }) => !readsElsewhere(reading as Reading, care));
  return new Set(held.map(({ adultId, childId }) => `${adultId}|${childId}`));
}
