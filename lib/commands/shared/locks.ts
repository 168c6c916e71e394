import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';
import type { Tx } from '@/lib/platform/db';

/**
 * One choice of a contact person at a time, for the whole municipality: only so does everybody choose with the workload
 * that the one before left behind. Taken late and held for a few statements; every other lock comes before it.
 * @param tx transaction; the lock ends with it
 */
export async function lockRouting(tx: Tx): Promise<void> {
  await tx.$executeRaw(Prisma.sql`select lock_routing()`);
}

/**
 * Locks a household, so that two requests cannot both open its case.
 * @param tx transaction; the lock ends with it
 * @param householdId uuid
 */
export async function lockHousehold(tx: Tx, householdId: string): Promise<void> {
  await tx.$executeRaw(
    Prisma.sql`select id from household where id = ${householdId}::uuid for no key update`,
  );
}

/**
 * Locks a case before its state is read again. Taken after the household and before routing.
 * @param tx transaction; the lock ends with it
 * @param caseId uuid
 */
export async function lockCase(tx: Tx, caseId: string): Promise<void> {
  await tx.$executeRaw(
    Prisma.sql`select id from "case" where id = ${caseId}::uuid for no key update`,
  );
}
