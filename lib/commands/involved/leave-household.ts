import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { recordAlone, recordingRefusal } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { involvedCases } from '@/lib/policies/involvement';
import { lockCase } from '@/lib/commands/shared/locks';
import { signal } from '@/lib/commands/shared/tell';
import { whoHears } from '@/lib/commands/shared/who-acts';
import { endRow } from './end-row';

async function leave(
  tx: Tx,
  actor: StaffActor,
  caseId: string,
  involvementId: string,
  at: Date,
): Promise<void> {
  await lockCase(tx, caseId);
  const found = await tx.case.findFirst({
    where: { AND: [{ id: caseId }, involvedCases(actor, today(at))] },
    select: { householdId: true, contactPersonId: true },
  });
  if (!found) throw new NotFoundError();
  const { householdId } = found;
  const who = { actor, by: { name: actor.name, staffId: actor.staffId }, origin: 'work' as const };
  const ending = { ...who, caseId, householdId, involvementId, at };
  if (!(await endRow(tx, ending, { staffId: actor.staffId }))) return;
  const receivers = await whoHears(tx, found, today(at));
  await signal(
    tx,
    ...receivers.map((staffId) => ({ staffId, kind: 'involvementEnded' as const, caseId })),
  );
}

/**
 * A colleague stops working with a household. The contact person hears of it.
 * @param actor colleague who is involved
 * @param caseId uuid of the household's open case
 * @param involvementId uuid of an own involvement
 * @param at moment of ending
 * @throws NotFoundError for who is not involved (any more); the attempt is recorded
 */
export async function leaveHousehold(
  actor: StaffActor,
  caseId: string,
  involvementId: string,
  at: Date = now(),
): Promise<void> {
  await recordingRefusal(
    () =>
      recordAlone({
        event: 'case.viewed',
        payload: {},
        actor,
        origin: 'work',
        caseId,
        result: 'refused',
      }),
    (tx) => leave(tx, actor, caseId, involvementId, at),
  );
}
