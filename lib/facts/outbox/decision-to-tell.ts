import 'server-only';
import { objectUntil } from '@/lib/facts/term/object-until';
import { fromDateColumn } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { isDecisionKind } from '@/lib/schemas/decision';

/**
 * What was decided, for the letter that announces it.
 * @param tx transaction or client
 * @param id uuid of an announced decision
 * @returns everything that the letter says of it
 * @throws Error when it was not announced
 */
export async function decisionToTell(tx: Tx, id: string) {
  const row = await tx.decision.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ kind: true, reason: true, possible: true, legalGround: true, announcedOn: true },
      part: { select: { domain: true } },
      decidedBy: { select: { name: true, functionTitle: true } },
    },
  });
  const { part, decidedBy, announcedOn, kind, ...words } = row;
  if (!announcedOn || !isDecisionKind(kind)) throw new Error('A decision that nobody announced');
  return {
    ...{ ...words, kind, domain: part.domain },
    ...{ by: decidedBy.name, byFunction: decidedBy.functionTitle },
    objectUntil: objectUntil(fromDateColumn(announcedOn)),
  };
}
