import 'server-only';
import { recordingRefusal } from '@/lib/platform/audit';
import { currentCase } from '@/lib/facts/household/current-case';
import type { ResidentActor, SlipActor } from '@/lib/platform/actor-types';
import { now, today } from '@/lib/platform/clock';
import { database, type Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { endRow } from '@/lib/commands/involved/end-row';
import { signal } from '@/lib/commands/shared/tell';
import { whoHears } from '@/lib/commands/shared/who-acts';
import { asAdult, recordStranger } from './as-adult';

type Call = { actor: ResidentActor | SlipActor; involvementId: string; at: Date };

async function householdOf(involvementId: string): Promise<string | null> {
  const found = await database().involvement.findFirst({
    where: { id: involvementId, participantId: { not: null } },
    select: { householdId: true },
  });
  return found?.householdId ?? null;
}

async function end(tx: Tx, householdId: string, { actor, involvementId, at }: Call) {
  const self = await asAdult(tx, actor, householdId, at);
  const kase = await currentCase(tx, householdId);
  if (!kase) throw new NotFoundError();
  const who = { actor, by: { name: self.givenName }, origin: 'mine' as const };
  const outside = { participantId: { not: null } };
  const ending = { ...who, caseId: kase.id, householdId, involvementId, at };
  if (!(await endRow(tx, ending, outside))) return;
  const helped = { householdId, contactPersonId: kase.contactPersonId };
  const news = { kind: 'involvementEnded' as const, caseId: kase.id };
  const receivers = await whoHears(tx, helped, today(at));
  await signal(tx, ...receivers.map((staffId) => ({ staffId, ...news })));
}

/**
 * A resident ends that somebody from outside takes part, whoever invited (VALUES R1). It ends at once: what this one has open
 * shows nothing at the next press. Twice is once. A colleague is asked to stop instead (`askToEnd`).
 * @param actor resident, or the holder of a slip
 * @param involvementId uuid
 * @param at moment
 * @throws NotFoundError for others, for who is under 18, and for a colleague's; the attempt is recorded
 */
export async function endByResident(
  actor: ResidentActor | SlipActor,
  involvementId: string,
  at: Date = now(),
): Promise<void> {
  const householdId = await householdOf(involvementId);
  if (householdId === null) throw new NotFoundError();
  await recordingRefusal(
    () => recordStranger(actor, householdId),
    (tx) => end(tx, householdId, { actor, involvementId, at }),
  );
}
