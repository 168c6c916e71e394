import 'server-only';
import { objectUntil } from '@/lib/facts/term/object-until';
import { fromDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { isDecisionKind } from '@/lib/schemas/decision';

/**
 * What was decided, for the letter that announces it.
 * @param tx transaction or client
 * @param id uuid of a decision that was announced, or whose letter was ordered
 * @returns everything that the letter says of it; without a last day to object while it is not in the post
 * @throws Error when it was not announced
 */
export async function decisionToTell(tx: Tx, id: string) {
  const row = await tx.decision.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ kind: true, reason: true, possible: true, legalGround: true, announcedOn: true },
      announcedHow: true,
      part: { select: { domain: true } },
      decidedBy: { select: { name: true, functionTitle: true } },
    },
  });
  const { part, decidedBy, announcedOn, announcedHow, kind, ...words } = row;
  if ((!announcedOn && announcedHow === null) || !isDecisionKind(kind))
    throw new Error('A decision that nobody announced');
  return {
    ...{ ...words, kind, domain: part.domain },
    ...{ by: decidedBy.name, byFunction: decidedBy.functionTitle },
    objectUntil: announcedOn && objectUntil(fromDateColumn(announcedOn)),
  };
}
