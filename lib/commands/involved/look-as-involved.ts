import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import { transaction, type Tx } from '@/lib/platform/db';
import { visibleCases } from '@/lib/policies/case';
import { openGlass } from '@/lib/policies/glass';
import { involvedCases } from '@/lib/policies/involvement';

/** As whom somebody looks who is neither contact person nor stands in. */
export type LookedAs = 'involved' | 'brokeGlass';

type Looking = { actor: StaffActor; caseId: string; words: string; at: Date };

async function recordInvolved(tx: Tx, { actor, caseId, words, at }: Looking, householdId: string) {
  await tx.signal.updateMany({
    where: { caseId, staffId: actor.staffId, seenAt: null },
    data: { seenAt: at },
  });
  const about = { actor, origin: 'work' as const, caseId, householdId, reason: words };
  await record(tx, { event: 'case.viewed', payload: {}, ...about });
}

async function look(tx: Tx, looking: Looking): Promise<LookedAs | null> {
  const { actor, caseId, at } = looking;
  const day = today(at);
  const isOwn = await tx.case.count({ where: { AND: [{ id: caseId }, visibleCases(actor, day)] } });
  if (isOwn > 0) return null;
  const found = await tx.case.findFirst({
    where: { AND: [{ id: caseId }, involvedCases(actor, day)] },
    select: { householdId: true },
  });
  const glass = await tx.glassBreak.findFirst({
    where: { AND: [{ caseId }, openGlass(actor, at)] },
    select: { id: true, reason: true, case: { select: { householdId: true } } },
  });
  if (glass) {
    await record(tx, {
      ...{ event: 'glass.viewed', payload: { glassBreakId: glass.id }, actor, origin: 'work' },
      ...{ caseId, householdId: glass.case.householdId, reason: glass.reason },
    });
    return 'brokeGlass';
  }
  if (!found) return null;
  await recordInvolved(tx, looking, found.householdId);
  return 'involved';
}

/**
 * Opens a case for somebody who works with the household without being its contact person, or who broke the glass. Every
 * look is recorded, with what for.
 * @param actor colleague
 * @param caseId uuid
 * @param words what for, as the resident reads it, for who is involved; who broke the glass gave a reason
 * @param at moment of the look
 * @returns as whom; null for who sees the whole case, and for who sees nothing: `lookAtCase` answers both
 */
export async function lookAsInvolved(
  actor: StaffActor,
  caseId: string,
  words: string,
  at: Date = now(),
): Promise<LookedAs | null> {
  return transaction((tx) => look(tx, { actor, caseId, words, at }));
}
