import 'server-only';
import { fromDateColumn, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { voiceFor } from '@/lib/rules/voice';

/** Whom a message is for, and of which request it is. */
type To = { personId: string | null; requestId: string | null };

/**
 * How a message speaks to its reader, by the birth date of this one on the day that it is written (RULES 4.1).
 * @param tx transaction or client
 * @param to a resident, else who sent a request
 * @returns "u" for everybody else, and for whom we do not know it
 */
export async function voiceTo(tx: Tx, { personId, requestId }: To): Promise<'adult' | 'young'> {
  if (!personId && !requestId) return 'adult';
  const person = await tx.person.findFirst({
    where: personId ? { id: personId } : { asked: { some: { id: requestId! } } },
    select: { birthDate: true },
  });
  return voiceFor(person?.birthDate ? fromDateColumn(person.birthDate) : null, today());
}
