import 'server-only';
import { partEventRows } from '@/lib/commands/shared/part-events';
import { refreshNextTerms } from '@/lib/commands/shared/next-term';
import { timelineRows } from '@/lib/commands/shared/tell';
import type { Tx } from '@/lib/platform/db';
import { insertRows, together } from '@/lib/platform/insert-rows';
import { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';
import { isPartOpen, isPartStatus } from '@/lib/rules/part-status';

/** A decision that reached the resident: about which part, on which day, and who announced it. */
export type Known = {
  partId: string;
  reason: string;
  part: { requestId: string; status: string };
  caseId: string;
  on: LocalDate;
  by: { staffId: string; name: string };
};

/** The parts that were open have their answer. */
function answered(known: readonly Known[], at: Date): Prisma.Sql[] {
  const open = known.filter(({ part: { status } }) => isPartStatus(status) && isPartOpen(status));
  if (open.length === 0) return [];
  const answers = open.map(({ partId: id, reason: outcome }) => ({ id, outcome }));
  const change = Prisma.sql`
    update request_part p set status = 'answered', outcome = a.outcome, closed_at = ${at}, version = p.version + 1
    from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) a(id uuid, outcome text) where p.id = a.id`;
  return [change];
}

function rowsOf({ partId, part: { requestId }, caseId, on, by }: Known, at: Date) {
  const event = { partId, kind: 'announced', occurredOn: on } as const;
  const line = { caseId, requestId, partId, kind: 'decisionAnnounced', at, isForResident: true };
  return together(
    partEventRows([event], { staffId: by.staffId }, at),
    timelineRows({ ...line, actorName: by.name, actorId: by.staffId }),
  );
}

/**
 * Decisions are announced: their terms to object run, the parts have their answer, and the residents read it in the story.
 * As many statements for one as for many.
 * @param tx transaction in which the cases are locked
 * @param known which decisions, on which day
 * @param at moment of knowing
 */
export async function becameKnown(tx: Tx, known: readonly Known[], at: Date): Promise<void> {
  const rows = together(...known.map((one) => rowsOf(one, at)));
  await insertRows(tx, rows, { changes: answered(known, at) });
  await refreshNextTerms(tx, [...new Set(known.map(({ caseId }) => caseId))], at);
}
