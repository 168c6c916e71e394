import 'server-only';
import { answersToTell } from '@/lib/facts/complaint/to-tell';
import type { StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import { handledComplaints, knownComplaints } from '@/lib/policies/complaint';
import { isTeamLead } from '@/lib/policies/team';
import type { LocalDate } from '@/lib/rules/local-date';

/**
 * How many complaints wait for the reader, how many for nobody yet, and of how many the reader has to tell the answer.
 * @param actor team lead
 */
export async function countOpenComplaints(
  actor: StaffActor,
): Promise<{ mine: number; nobodys: number; untold: number }> {
  const open = { outcomeAt: null };
  const [mine, nobodys, [told]] = await Promise.all([
    database().complaint.count({ where: { ...open, AND: [handledComplaints(actor)] } }),
    database().complaint.count({
      where: { ...open, handlerId: null, AND: [knownComplaints(actor)] },
    }),
    database().$queryRaw<{ count: bigint }[]>(Prisma.sql`
      select count(*) from (${answersToTell(actor, today())}) u where ${isTeamLead(actor)}`),
  ]);
  return { mine, nobodys, untold: Number(told?.count ?? 0) };
}

/** A complaint that was answered, of which who complained heard nothing since a moment. */
export type UntoldComplaint = { id: string; receivedOn: LocalDate; at: Date; since: Date };

const mostUntold = 50;

/**
 * The answers that no mail brought: who handled them calls or writes, or a colleague when that one is away or left. One query.
 * @param actor team lead
 * @returns longest waiting first; the first fifty
 */
export async function untoldComplaints(actor: StaffActor): Promise<UntoldComplaint[]> {
  if (!isTeamLead(actor)) return [];
  const rows = await database().$queryRaw<
    { id: string; received_on: Date; at: Date; not_reached_at: Date }[]
  >(
    Prisma.sql`${answersToTell(actor, today())} order by o.not_reached_at, c.id limit ${mostUntold}`,
  );
  return rows.map(({ id, received_on: on, at, not_reached_at: since }) => ({
    ...{ id, at, receivedOn: fromDateColumn(on), since },
  }));
}
