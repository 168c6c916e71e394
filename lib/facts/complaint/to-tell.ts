import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { toDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';
import { answerCause } from '@/lib/schemas/complaint';

const answered = 'complaintAnswered';

/** What no mail brought and this one has to tell; few, and all of no case. */
function answersOf({ staffId }: StaffActor, today: LocalDate, which: Prisma.Sql): Prisma.Sql {
  const day = Prisma.sql`${toDateColumn(today)}::date`;
  return Prisma.sql`
    select c.id, c.received_on, c.at, o.not_reached_at, o.reached_at from outbound_message o
    join complaint c on c.id = split_part(o.cause, ':', 2)::uuid
    join staff h on h.id = c.handler_id
    where o.not_reached_at is not null and o.case_id is null and o.template = ${answered} and ${which}
      and (h.id = ${staffId}::uuid or not is_working(h, ${day}) or exists (
        select from absence a where a.staff_id = h.id and ${day} between a."from" and a.until))
      and ${staffId}::uuid <> all (c.about_staff_ids)`;
}

/**
 * The answers that this one has to tell: the own ones, and those of who is away today or does not work here any more, for
 * else nobody would call. None about the reader.
 * @param actor team lead
 * @param today local date
 * @returns rows of id, received_on, at, not_reached_at
 */
export const answersToTell = (actor: StaffActor, today: LocalDate): Prisma.Sql =>
  answersOf(actor, today, Prisma.sql`o.reached_at is null`);

/**
 * Whether one of them is this one.
 * @param tx transaction or client
 * @param actor team lead
 * @param id uuid of a complaint
 * @param today local date
 * @returns `isTold` when somebody told it in the meantime; null for others
 */
export async function answerToTell(
  tx: Tx,
  actor: StaffActor,
  id: string,
  today: LocalDate,
): Promise<{ isTold: boolean } | null> {
  const one = answersOf(actor, today, Prisma.sql`o.cause = ${answerCause(id)}`);
  const [found] = await tx.$queryRaw<{ isTold: boolean }[]>(Prisma.sql`
    select a.reached_at is not null as "isTold" from (${one}) a`);
  return found ?? null;
}
