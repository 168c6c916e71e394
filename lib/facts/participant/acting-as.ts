import 'server-only';
import type { ParticipantActor } from '@/lib/platform/actor-types';
import type { Tx } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { activeInvolvement } from '@/lib/policies/involvement';
import type { LocalDate } from '@/lib/rules/local-date';

/** Somebody from outside as this household knows him or her. */
export type ActingAs = { actor: ParticipantActor; involvementId: string; householdId: string };

/**
 * The involvements of one person from outside that count on a day, in all households: found by the address. Every household
 * keeps the name that it gave, so that none reads from another that this person takes part there as well.
 * @param tx transaction or client
 * @param actor who came in with a code
 * @param today local date
 * @returns the where; it finds nothing for who is not known
 */
export async function ownInvolvements(
  tx: Tx,
  { participantId }: ParticipantActor,
  today: LocalDate,
): Promise<Prisma.InvolvementWhereInput> {
  const self = await tx.participant.findUnique({
    where: { id: participantId },
    select: { emailIndex: true },
  });
  if (!self) return { id: { in: [] } };
  return {
    AND: [activeInvolvement(today), { participant: { emailIndex: self.emailIndex } }],
    household: { cases: { some: { status: 'open' } } },
  };
}

/**
 * As whom somebody from outside comes to a household.
 * @param tx transaction or client
 * @param actor who came in with a code
 * @param involvementId uuid
 * @param today local date
 * @returns null for an involvement of somebody else, one that ended, and where nobody is helped any more
 */
export const actingAs = (
  tx: Tx,
  actor: ParticipantActor,
  involvementId: string,
  today: LocalDate,
): Promise<ActingAs | null> => acting(tx, actor, { id: involvementId }, today);

/**
 * The same, where only the household is known, as behind a file.
 * @param tx transaction or client
 * @param actor who came in with a code
 * @param householdId uuid
 * @param today local date
 * @returns null where this one does not take part
 */
export const actingAt = (
  tx: Tx,
  actor: ParticipantActor,
  householdId: string,
  today: LocalDate,
): Promise<ActingAs | null> => acting(tx, actor, { householdId }, today);

async function acting(
  tx: Tx,
  actor: ParticipantActor,
  which: { id: string } | { householdId: string },
  today: LocalDate,
): Promise<ActingAs | null> {
  const found = await tx.involvement.findFirst({
    where: { ...which, AND: await ownInvolvements(tx, actor, today) },
    orderBy: { since: 'desc' },
    select: { id: true, householdId: true, participant: { select: { id: true, name: true } } },
  });
  if (!found?.participant) return null;
  const { id: participantId, name } = found.participant;
  const { id: involvementId, householdId } = found;
  return { actor: { ...actor, participantId, name }, involvementId, householdId };
}
