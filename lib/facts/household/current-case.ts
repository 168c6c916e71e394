import 'server-only';
import type { Tx } from '@/lib/platform/db';

/** The case in which a household is helped, or was helped last. */
export type CurrentCase = { id: string; contactPersonId: string; isOpen: boolean };

/**
 * The household's open case, else the last one.
 * @param tx transaction or client
 * @param householdId uuid
 * @returns null when there never was one
 */
export async function currentCase(tx: Tx, householdId: string): Promise<CurrentCase | null> {
  const found = await tx.case.findFirst({
    where: { householdId },
    // Open stands after closed in the alphabet.
    orderBy: [{ status: 'desc' }, { openedAt: 'desc' }],
    select: { id: true, contactPersonId: true, status: true },
  });
  return found && { ...found, isOpen: found.status === 'open' };
}
