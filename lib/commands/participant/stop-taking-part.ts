import 'server-only';
import { recordingRefusal } from '@/lib/platform/audit';
import { currentCase } from '@/lib/facts/household/current-case';
import { actingAs } from '@/lib/facts/participant/acting-as';
import type { ParticipantActor } from '@/lib/platform/actor-types';
import { now, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { endRow } from '@/lib/commands/involved/end-row';
import { lockHousehold } from '@/lib/commands/shared/locks';
import { signal } from '@/lib/commands/shared/tell';
import { whoHears } from '@/lib/commands/shared/who-acts';
import { recordOutsider } from '@/lib/facts/involved/record-outsider';

type Call = { actor: ParticipantActor; involvementId: string; at: Date };

async function stop(tx: Tx, { actor, involvementId, at }: Call): Promise<void> {
  const before = await actingAs(tx, actor, involvementId, today(at));
  if (!before) throw new NotFoundError();
  const { householdId } = before;
  await lockHousehold(tx, householdId);
  const kase = await currentCase(tx, householdId);
  if (!kase) throw new NotFoundError();
  const who = { actor: before.actor, by: { name: before.actor.name }, origin: 'mine' as const };
  const ending = { ...who, caseId: kase.id, householdId, involvementId, at };
  if (!(await endRow(tx, ending, { participantId: before.actor.participantId }))) return;
  const helped = { householdId, contactPersonId: kase.contactPersonId };
  const news = { kind: 'involvementEnded' as const, caseId: kase.id };
  const receivers = await whoHears(tx, helped, today(at));
  await signal(tx, ...receivers.map((staffId) => ({ staffId, ...news })));
}

/**
 * Somebody from outside stops taking part, at once. The contact person hears of it, and the household reads it.
 * @param actor who came in with a code
 * @param involvementId uuid
 * @param at moment
 * @throws NotFoundError for what is not of this one or has ended; the attempt is recorded
 */
export async function stopTakingPart(
  actor: ParticipantActor,
  involvementId: string,
  at: Date = now(),
): Promise<void> {
  await recordingRefusal(
    () => recordOutsider(actor, involvementId),
    (tx) => stop(tx, { actor, involvementId, at }),
  );
}
