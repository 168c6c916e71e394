import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import type { LockedCase } from './change-case';

type Joining = { found: LockedCase; other: LockedCase; at: Date };

/**
 * Everybody who lives there lives here from now on, once; so does what is known of them and planned with them, and what a
 * colleague was asked about them.
 * @param tx transaction in which both households stand still
 * @param joining the case that stays, the one that comes in, and the moment
 */
export async function moveIn(tx: Tx, { found, other, at }: Joining): Promise<void> {
  const [toId, fromId] = [found.householdId, other.householdId];
  const members = await tx.householdMember.findMany({
    where: { householdId: fromId, until: null },
    select: { personId: true, relation: true, requestId: true, isConfirmed: true },
  });
  await tx.householdMember.updateMany({
    where: { householdId: fromId, until: null },
    data: { until: at },
  });
  await tx.householdMember.createMany({
    data: members.map((member) => ({ ...member, householdId: toId, since: at })),
    skipDuplicates: true,
  });
  const move = { where: { householdId: fromId }, data: { householdId: toId } };
  await tx.knownFact.updateMany(move);
  await tx.homeChange.updateMany(move);
  await tx.appointment.updateMany({
    where: { householdId: fromId, state: 'planned', endsAt: { gte: at } },
    data: move.data,
  });
  await tx.conversation.updateMany({
    where: { householdId: fromId, personId: { not: null } },
    data: move.data,
  });
  // An answer lands where it is read.
  await tx.consultation.updateMany({
    where: { caseId: other.id, answeredAt: null, withdrawnAt: null },
    data: { caseId: found.id },
  });
  // Who helps in both is involved once.
  await tx.$executeRaw(Prisma.sql`
    update involvement i set household_id = ${toId}::uuid
    where i.household_id = ${fromId}::uuid and i.ended_at is null and not exists (
      select from involvement o where o.household_id = ${toId}::uuid and o.ended_at is null
        and (o.staff_id, o.participant_id, o.domain) is not distinct from (i.staff_id, i.participant_id, i.domain))`);
}
