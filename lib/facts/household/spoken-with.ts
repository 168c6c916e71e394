import 'server-only';
import type { Tx } from '@/lib/platform/db';

/** A request, with the contact that is not owed any more. */
type Contacted = { id: string; firstContactAt: Date | null };

/**
 * With the senders of which requests somebody has spoken. Who becomes contact person, or opens a case again, owes a contact
 * of their own, and until then no moment stands with the request: that does not undo the talk with the one before, nor the
 * answer that was given at the desk.
 * @param tx transaction or client
 * @param requests requests of one sender
 * @returns ids of those whose sender was spoken with at any time
 */
export async function spokenWith(
  tx: Tx,
  requests: readonly Contacted[],
): Promise<ReadonlySet<string>> {
  const owed = requests.filter(({ firstContactAt }) => firstContactAt === null);
  const before = owed.length === 0 ? [] : await contactsOf(tx, owed);
  const kept = requests.filter(({ firstContactAt }) => firstContactAt !== null);
  return new Set([...kept.map(({ id }) => id), ...before]);
}

async function contactsOf(tx: Tx, requests: readonly Contacted[]): Promise<string[]> {
  const about = { requestId: { in: requests.map(({ id }) => id) } };
  const select = { requestId: true } as const;
  const talks = await tx.timelineEntry.findMany({
    where: { ...about, kind: 'firstContact' },
    select,
  });
  const atDesk = await tx.auditEvent.findMany({
    where: { ...about, event: 'desk.answered', result: 'done' },
    select,
  });
  return [...talks, ...atDesk].flatMap(({ requestId }) => requestId ?? []);
}
