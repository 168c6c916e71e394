import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { answerCause, complaintOfAnswer } from '@/lib/schemas/complaint';

/** What nothing brought to who complained; of no case, for it may be about who helps. */
const notBrought = {
  ...{ template: 'complaintAnswered', caseId: null, notReachedAt: { not: null } },
} as const;

/** Those that wait longest; behind so many no team lead looks at once. */
const mostWaiting = 200;

/**
 * The answers that wait until somebody tells them, the first two hundred. Who may know of which is `complaintsToTell`.
 * @param tx transaction or client
 * @returns uuid of the complaint and since when it waits, longest first
 */
export async function untoldAnswers(tx: Tx): Promise<{ id: string; since: Date }[]> {
  const rows = await tx.outboundMessage.findMany({
    where: { ...notBrought, reachedAt: null },
    orderBy: [{ notReachedAt: 'asc' }, { id: 'asc' }],
    take: mostWaiting,
    select: { cause: true, notReachedAt: true },
  });
  return rows.map(({ cause, notReachedAt }) => ({
    ...{ id: complaintOfAnswer(cause), since: notReachedAt! },
  }));
}

/**
 * Whether the answer to a complaint waits to be told, or was told.
 * @param tx transaction or client
 * @param id uuid of a complaint
 * @returns null when there is nothing to tell: it was brought, or waits with its code
 */
export async function answerToTell(tx: Tx, id: string): Promise<'waits' | 'told' | null> {
  const found = await tx.outboundMessage.findFirst({
    where: { ...notBrought, cause: answerCause(id) },
    select: { reachedAt: true },
  });
  return found && (found.reachedAt ? 'told' : 'waits');
}

/**
 * As the policies ask it: the complaint while its answer waits to be told.
 * @param tx transaction or client
 * @param id uuid of a complaint
 * @returns that id; none for another
 */
export const untoldAmong = async (tx: Tx, id: string): Promise<string[]> =>
  (await answerToTell(tx, id)) === 'waits' ? [id] : [];
