import 'server-only';
import { currentCase, type CurrentCase } from '@/lib/facts/household/current-case';
import { atChild } from '@/lib/facts/plan/at-child';
import { atPlan, type AtPlan } from '@/lib/facts/plan/at-plan';
import type { StoredPlan } from '@/lib/facts/plan/stored-plan';
import type { Actor } from '@/lib/platform/actor-types';
import { recordAlone, type AuditEntry, recordingRefusal } from '@/lib/platform/audit';
import { today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { endNotices } from '@/lib/commands/shared/end-notices';
import { holdAuthority, holdTakingPart } from '@/lib/commands/shared/locks';
import { lockPlan } from './plan-rows';

/** A plan under its lock, who stands at it, and the case in which it is told. */
export type OpenPlan = AtPlan & {
  stored: StoredPlan;
  /** the household's open case, else the last one; null when there never was one */
  kase: CurrentCase | null;
};

/** As whom and where a plan was touched, for the record. */
export const originOf = (actor: Actor): AuditEntry['origin'] =>
  actor.kind === 'staff' ? 'work' : 'mine';

/** The plan of which household; with a child, as an adult with authority over it who lives elsewhere. */
export type WhichPlan = { householdId: string; childId?: string };

async function standing(tx: Tx, actor: Actor, { householdId, childId }: WhichPlan, at: Date) {
  if (childId === undefined) {
    await holdTakingPart(tx, actor, householdId);
    return atPlan(tx, actor, { householdId, today: today(at) });
  }
  await holdAuthority(tx, childId);
  return atChild(tx, actor, { householdId, childId, today: today(at) });
}

/**
 * Does something with the plan of a household, in one transaction in which it is locked. Who may is asked after the lock:
 * an involvement that ended a moment ago has ended.
 * @param actor who wants something
 * @param which plan; the id of a household alone, for who lives there or works with it
 * @param at moment
 * @param work what happens
 * @returns what the work returns
 * @throws NotFoundError for who has nothing to do with this plan; the attempt is recorded
 */
export async function withPlan<T>(
  actor: Actor,
  which: string | WhichPlan,
  at: Date,
  work: (tx: Tx, open: OpenPlan) => Promise<T>,
): Promise<T> {
  const plan = typeof which === 'string' ? { householdId: which } : which;
  const { householdId } = plan;
  return recordingRefusal(
    () => recordRefusal(actor, householdId),
    async (tx) => {
      const household = await tx.household.count({ where: { id: householdId } });
      if (household === 0) throw new NotFoundError();
      const stored = await lockPlan(tx, householdId);
      const who = await standing(tx, actor, plan, at);
      if (!who) throw new NotFoundError();
      const kase = await currentCase(tx, householdId);
      const done = await work(tx, { ...who, stored, kase });
      if (kase) await endNotices(tx, { caseIds: [kase.id] }, at);
      return done;
    },
  );
}

async function recordRefusal(actor: Actor, householdId: string): Promise<void> {
  const about = { result: 'refused' as const, origin: originOf(actor), householdId };
  await recordAlone({ event: 'plan.viewed', payload: {}, actor, ...about });
}
