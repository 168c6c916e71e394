import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';
import type { Tx } from '@/lib/platform/db';

/**
 * Makes requests from one address wait for each other, so that the second finds the household that the first made.
 * @param tx transaction; the lock ends with it
 * @param addressKey of lib/rules/household-match
 */
export async function lockAddress(tx: Tx, addressKey: string): Promise<void> {
  await tx.$executeRaw(
    Prisma.sql`select pg_advisory_xact_lock(hashtextextended(${`address:${addressKey}`}, 0))`,
  );
}

/**
 * One choice of a contact person at a time, for the whole municipality: only so does everybody choose with the workload
 * that the one before left behind. Taken late and held for a few statements; every other lock comes before it.
 * @param tx transaction; the lock ends with it
 */
export async function lockRouting(tx: Tx): Promise<void> {
  await tx.$executeRaw(Prisma.sql`select pg_advisory_xact_lock(hashtextextended('routing', 0))`);
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
