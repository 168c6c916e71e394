import 'server-only';
import { toDateColumn, today } from '@/lib/platform/clock';
import { Prisma } from '@/lib/platform/prisma/client';
import type { Tx } from '@/lib/platform/db';

/**
 * Whether one may hear, at a case, that somebody is typing: only of who may open that case too. A person can live in two
 * households, and of who helps in the other one nothing is told here.
 * @param caseId uuid
 * @param holderId who is typing: a value, or a column
 * @param at moment
 * @returns a condition
 */
export const isOfCase = (caseId: string, holderId: Prisma.Sql, at: Date): Prisma.Sql =>
  Prisma.sql`may_open(${caseId}::uuid, ${holderId}, ${at}::timestamptz, ${toDateColumn(today(at))}::date)`;

/**
 * Who holds a thing, as far as a case may tell. One query.
 * @param tx transaction or client
 * @param thing which, and at which case
 * @param at moment
 * @returns id and name; null when nobody does, or nobody of whom this case tells
 */
export async function holderOf(
  tx: Tx,
  { thing, thingId, caseId }: { thing: string; thingId: string; caseId: string },
  at: Date,
): Promise<{ holderId: string; holderName: string } | null> {
  const [held] = await tx.$queryRaw<{ holderId: string; holderName: string }[]>(Prisma.sql`
    select holder_id as "holderId", holder_name as "holderName" from edit_lease
    where thing = ${thing} and thing_id = ${thingId}::uuid and held_until > ${at}
      and ${isOfCase(caseId, Prisma.sql`holder_id`, at)}`);
  return held ?? null;
}
