import 'server-only';
import { answerToTell } from '@/lib/facts/complaint/to-tell';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { readableComplaints } from '@/lib/policies/complaint';
import { answerCause } from '@/lib/schemas/complaint';
import type { reachedWays } from '@/lib/schemas/outbox';
import { changeComplaint } from './with-complaint';

/**
 * Who complained was called, written to or spoken with, for no mail told that there is an answer: it is off the list. Twice
 * is once.
 * @param actor handler, or any team lead while that one is away or when that one left
 * @param id uuid of a complaint that was answered
 * @param how it was done
 * @param at moment
 * @returns whether it is the own one, and so stays to be read
 * @throws NotFoundError for others, recorded as an attempt
 */
export async function noteComplainerTold(
  actor: StaffActor,
  id: string,
  how: (typeof reachedWays)[number],
  at: Date = now(),
): Promise<{ isOwn: boolean }> {
  // Under the lock: who may depends on what was told meanwhile.
  const where = async (tx: Tx) => {
    const untold = (await answerToTell(tx, id)) === null ? [] : [id];
    return readableComplaints(actor, untold, today(at));
  };
  let isOwn = false;
  await changeComplaint({ actor, id, where, what: 'told' }, async (tx, { handlerId }) => {
    isOwn = handlerId === actor.staffId;
    const { count } = await tx.outboundMessage.updateMany({
      where: { cause: answerCause(id), notReachedAt: { not: null }, reachedAt: null },
      data: { reachedAt: at, reachedHow: how, reachedByName: actor.name },
    });
    const payload = { complaintId: id, what: 'told' as const };
    if (count > 0) await record(tx, { event: 'complaint.changed', payload, actor, origin: 'work' });
    // The complaint itself stays as it ended.
    return null;
  });
  return { isOwn };
}
