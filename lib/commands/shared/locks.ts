import 'server-only';
import type { Actor } from '@/lib/platform/actor-types';
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
 * Locks the sign-ins of people, so that nobody sends as one of them while it is decided who they are. Taken before the
 * household: a signed-in resident who sends takes them in that order as well.
 * @param tx transaction; the locks end with it
 * @param personIds uuids
 * @returns ids of the locked sign-ins
 */
export async function lockSignIns(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    select id from identity where person_id = any (${[...personIds]}::uuid[]) order by id for update`);
  return rows.map((row) => row.id);
}

/**
 * Holds still who decides about children. The first of all locks: a child may live in two households, and each has its own.
 * @param tx transaction; the locks end with it
 * @param childIds uuids
 */
export async function lockDeciders(tx: Tx, childIds: readonly string[]): Promise<void> {
  for (const id of [...childIds].toSorted()) {
    await tx.$executeRaw(
      Prisma.sql`select pg_advisory_xact_lock(hashtextextended(${`authority:${id}`}, 0))`,
    );
  }
}

/**
 * Locks the workloads of contact persons where one transaction changes more than one of them, always in the same order, so
 * that two such transactions do not wait for each other for good. After every other lock; who chooses a contact person in
 * the same transaction has the routing lock already, and who only weighs cases again needs none.
 * @param tx transaction; the locks end with it
 * @param staffIds uuids
 */
export async function lockWorkloads(tx: Tx, staffIds: readonly string[]): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    select id from staff where id = any (${[...staffIds]}::uuid[]) order by id for no key update`);
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
 * Holds the involvement of somebody from outside for as long as this one writes: ending it waits, or was first, and then it
 * is not found any more. Taken after plan and conversation.
 * @param tx transaction; the lock ends with it
 * @param actor who writes; nothing happens for others
 * @param householdId uuid
 */
export async function holdTakingPart(tx: Tx, actor: Actor, householdId: string): Promise<void> {
  if (actor.kind !== 'participant') return;
  await tx.$executeRaw(Prisma.sql`
    select id from involvement
    where household_id = ${householdId}::uuid and participant_id = ${actor.participantId}::uuid
      and ended_at is null
    for share`);
}

/**
 * Holds who decides about a child for as long as one of them writes: ending it, or holding it back, waits, or was first, and
 * then it counts. Taken after the plan.
 * @param tx transaction; the lock ends with it
 * @param childId uuid
 */
export async function holdAuthority(tx: Tx, childId: string): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    select id from authority where child_id = ${childId}::uuid and until is null for share`);
}

/**
 * Locks a case before its state is read again. Taken after the household and before routing.
 * @param tx transaction; the lock ends with it
 * @param caseId uuid
 */
export const lockCase = (tx: Tx, caseId: string): Promise<void> => lockCases(tx, [caseId]);

/**
 * The same of many cases, in the order of their ids.
 * @param tx transaction; the locks end with it
 * @param caseIds uuids
 */
export async function lockCases(tx: Tx, caseIds: readonly string[]): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    select id from "case" where id = any (${[...caseIds]}::uuid[]) order by id for no key update`);
}
