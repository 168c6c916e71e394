import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn, toDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { teamCases } from '@/lib/policies/case';
import type { LocalDate } from '@/lib/rules/local-date';
import { earlier } from '@/lib/rules/urgency';

/** Somebody is away on these days, both included. */
export type Days = { staffId: string; from: LocalDate; until: LocalDate };

/** What was promised to a household before the end of a day. */
export type PromisedDay = { caseId: string; number: number; on: LocalDate };

const ofStaff = (actor: StaffActor, staffId: string) => ({
  contactPersonId: staffId,
  status: 'open',
  AND: teamCases(actor),
});

/**
 * How many households have nobody when a colleague is away and nobody stands in; those that the team lead may know of.
 * @param tx transaction or client
 * @param actor team lead
 * @param staffId uuid of the colleague
 */
export function householdsAlone(tx: Tx, actor: StaffActor, staffId: string): Promise<number> {
  return tx.case.count({ where: ofStaff(actor, staffId) });
}

const most = 20;

/**
 * What was promised or agreed for one of those days, and would be nobody's.
 * @param tx transaction or client
 * @param actor team lead
 * @param days who is away, and when
 * @returns by number of the case, soonest first, at most 20
 */
export async function promisesIn(
  tx: Tx,
  actor: StaffActor,
  { staffId, from, until }: Days,
): Promise<PromisedDay[]> {
  const within = { gte: toDateColumn(from), lte: toDateColumn(until) };
  const rows = await tx.case.findMany({
    where: {
      ...ofStaff(actor, staffId),
      OR: [{ nextPromiseOn: within }, { nextStepOn: within }],
    },
    orderBy: [
      { nextPromiseOn: { sort: 'asc', nulls: 'last' } },
      { nextStepOn: 'asc' },
      { id: 'asc' },
    ],
    take: most,
    select: { id: true, number: true, nextPromiseOn: true, nextStepOn: true },
  });
  const inside = (column: Date | null) => {
    const day = column && fromDateColumn(column);
    return day && day >= from && day <= until ? day : null;
  };
  return rows
    .map(({ id, number, nextPromiseOn, nextStepOn }) => ({
      ...{ caseId: id, number },
      on: earlier(inside(nextPromiseOn), inside(nextStepOn))!,
    }))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.number - b.number));
}
