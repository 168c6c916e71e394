import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';

/** About which child, in which case, by whom and when. */
export type EndingForGuardian = {
  actor: StaffActor;
  caseId: string;
  householdId: string;
  childId: string;
  at: Date;
};

/**
 * Ends the authority of everybody over a child, because an institution becomes its guardian: then no parent decides
 * (BW 1:295). What began later than that day ends on the day on which it began: it never held.
 * @param tx transaction, with the deciders of the child locked
 * @param about the child and who writes it down
 * @param since from which day the institution is guardian
 */
export async function endForGuardian(
  tx: Tx,
  { actor, caseId, householdId, childId, at }: EndingForGuardian,
  since: LocalDate,
): Promise<void> {
  const ended = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    update authority
    set until = greatest(since, ${since}::date), ended_at = ${at}, ended_by_id = ${actor.staffId}::uuid, version = version + 1
    where child_id = ${childId}::uuid and until is null and adult_id is not null
    returning id`);
  for (const { id: authorityId } of ended) {
    const about = { actor, origin: 'work' as const, caseId, householdId };
    await record(tx, {
      event: 'authority.ended',
      payload: { authorityId, personId: childId },
      ...about,
    });
  }
}
