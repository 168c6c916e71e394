import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { toDateColumn, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError } from '@/lib/platform/errors';
import { addToTimeline } from '@/lib/commands/shared/tell';
import type { LockedCase } from '@/lib/commands/case/change-case';
import type { Joining } from '@/lib/schemas/involved';

/** Who begins to work with which household, and who decided that. */
export type Beginning = Joining & {
  actor: StaffActor;
  found: LockedCase;
  staff: { id: string; name: string };
  at: Date;
};

/** What ended by itself has ended: it does not stand in the way of beginning again. */
async function closePast(tx: Tx, { found, staff, at }: Beginning): Promise<void> {
  const past = { householdId: found.householdId, staffId: staff.id, endedAt: null };
  await tx.involvement.updateMany({
    where: { ...past, endsOn: { lt: toDateColumn(today(at)) } },
    data: { endedAt: at },
  });
}

/**
 * Makes an involvement: from then on the colleague may see what the flows allow. The same words twice are one beginning.
 * @param tx transaction in which the case is locked and the policy was asked
 * @param beginning who, what for, for which part and until when
 * @returns whether it began now; false when it stood there already in the same words
 * @throws FieldErrorsError when this colleague works on that part already, in other words, or the case is closed
 */
export async function beginInvolvement(tx: Tx, beginning: Beginning): Promise<boolean> {
  const { actor, found, staff, role, domain, reason, endsOn, at } = beginning;
  const fail = (path: string, key: string) => new FieldErrorsError([{ path, key }]);
  if (found.status !== 'open') throw fail('reason', 'caseIsClosed');
  await closePast(tx, beginning);
  const { id: caseId, householdId } = found;
  const there = await tx.involvement.findFirst({
    where: { householdId, staffId: staff.id, domain, endedAt: null },
    select: { role: true, reason: true },
  });
  if (there?.role === role && there.reason === reason) return false;
  if (there) throw fail('domain', 'alreadyInvolved');
  const { id: involvementId } = await tx.involvement.create({
    data: {
      ...{ householdId, staffId: staff.id, role, domain, reason, since: at },
      endsOn: endsOn && toDateColumn(endsOn),
      startedById: actor.staffId,
    },
    select: { id: true },
  });
  const by = { caseId, at, actorName: actor.name, actorId: actor.staffId };
  await addToTimeline(tx, { ...by, kind: 'involved', text: `${staff.name}: ${role}` });
  await record(tx, {
    event: 'involvement.started',
    payload: { involvementId },
    ...{ actor, origin: 'work', caseId, householdId, reason },
  });
  return true;
}
