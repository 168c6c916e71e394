import 'server-only';
import { untoldAnswers } from '@/lib/facts/complaint/to-tell';
import type { StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { complaintsToTell, handledComplaints, knownComplaints } from '@/lib/policies/complaint';
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
  const [mine, nobodys, untold] = await Promise.all([
    database().complaint.count({ where: { ...open, AND: [handledComplaints(actor)] } }),
    database().complaint.count({
      where: { ...open, handlerId: null, AND: [knownComplaints(actor)] },
    }),
    toTell(actor),
  ]);
  return { mine, nobodys, untold: untold.length };
}

/** A complaint that was answered, of which who complained heard nothing since a moment. */
export type UntoldComplaint = { id: string; receivedOn: LocalDate; at: Date; since: Date };

const mostUntold = 50;

/**
 * The answers that no mail brought: who handled them calls or writes, or a colleague when that one is away or left.
 * @param actor team lead
 * @returns longest waiting first; the first fifty
 */
export async function untoldComplaints(actor: StaffActor): Promise<UntoldComplaint[]> {
  return (await toTell(actor)).slice(0, mostUntold);
}

async function toTell(actor: StaffActor): Promise<UntoldComplaint[]> {
  const waiting = isTeamLead(actor) ? await untoldAnswers(database()) : [];
  if (waiting.length === 0) return [];
  const rows = await database().complaint.findMany({
    where: { id: { in: waiting.map(({ id }) => id) }, AND: [complaintsToTell(actor, today())] },
    select: { id: true, receivedOn: true, at: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return waiting.flatMap(({ id, since }) => {
    const row = byId.get(id);
    return row ? [{ id, at: row.at, receivedOn: fromDateColumn(row.receivedOn), since }] : [];
  });
}
