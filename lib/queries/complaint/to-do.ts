import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn, toDateColumn, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import { handledComplaints, knownComplaints } from '@/lib/policies/complaint';
import { isTeamLead } from '@/lib/policies/team';
import type { LocalDate } from '@/lib/rules/local-date';

const answered = 'complaintAnswered';

/** The answers of which who complained heard nothing, as `complaintsToTell` says whose; few, and all of no case. */
const untold = (actor: StaffActor, day = Prisma.sql`${toDateColumn(today())}::date`) => Prisma.sql`
  select c.id, c.received_on, o.not_reached_at from outbound_message o
  join complaint c on c.id = split_part(o.cause, ':', 2)::uuid
  join staff h on h.id = c.handler_id
  where o.not_reached_at is not null and o.reached_at is null and o.case_id is null and o.template = ${answered}
    and (h.id = ${actor.staffId}::uuid or not is_working(h, ${day}) or exists (
      select from absence a where a.staff_id = h.id and ${day} between a."from" and a.until))
    and ${actor.staffId}::uuid <> all (c.about_staff_ids)`;

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
      select count(*) from (${untold(actor)}) u where ${isTeamLead(actor)}`),
  ]);
  return { mine, nobodys, untold: Number(told?.count ?? 0) };
}

/** A complaint that was answered, of which who complained heard nothing since a moment. */
export type UntoldComplaint = { id: string; receivedOn: LocalDate; since: Date };

const mostUntold = 50;

/**
 * The answers that no mail brought: who handled them calls or writes, or a colleague when that one is away or left. One query.
 * @param actor team lead
 * @returns longest waiting first; the first fifty
 */
export async function untoldComplaints(actor: StaffActor): Promise<UntoldComplaint[]> {
  if (!isTeamLead(actor)) return [];
  const rows = await database().$queryRaw<
    { id: string; received_on: Date; not_reached_at: Date }[]
  >(Prisma.sql`${untold(actor)} order by o.not_reached_at, c.id limit ${mostUntold}`);
  return rows.map(({ id, received_on: on, not_reached_at: since }) => ({
    ...{ id, receivedOn: fromDateColumn(on), since },
  }));
}
