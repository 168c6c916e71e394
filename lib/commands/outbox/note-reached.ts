import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { unreachedIn } from '@/lib/policies/outbox';
import { now } from '@/lib/platform/clock';
import { NotFoundError } from '@/lib/platform/errors';
import { changeCase, touchCase } from '@/lib/commands/case/change-case';
import type { reachedWays } from '@/lib/schemas/outbox';

/**
 * Somebody whom nothing reached was called, written to or spoken with: it is off the list. Twice is once.
 * @param actor contact person, or who stands in
 * @param caseId uuid
 * @param told which message, and how it was done
 * @param at moment
 * @throws NotFoundError for others, recorded as an attempt, and for what is not there
 */
export async function noteReached(
  actor: StaffActor,
  caseId: string,
  { id, how }: { id: string; how: (typeof reachedWays)[number] },
  at: Date = now(),
): Promise<void> {
  await changeCase({ actor, verb: 'contact', caseId, at }, async (tx, { householdId }) => {
    const where = { AND: [{ id }, unreachedIn(householdId)] };
    const found = await tx.outboundMessage.findFirst({ where, select: { id: true } });
    if (!found) throw new NotFoundError();
    const { count } = await tx.outboundMessage.updateMany({
      where: { id, reachedAt: null },
      data: { reachedAt: at, reachedHow: how, reachedByName: actor.name },
    });
    if (count === 0) return;
    await touchCase(tx, caseId, at);
    const about = { actor, origin: 'work' as const, caseId, householdId };
    await record(tx, { event: 'outbox.reached', payload: { messageId: id, how }, ...about });
  });
}
