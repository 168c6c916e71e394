import 'server-only';
import { recordingRefusal } from '@/lib/platform/audit';
import { currentCase } from '@/lib/facts/household/current-case';
import type { ResidentActor, SlipActor } from '@/lib/platform/actor-types';
import { now, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError } from '@/lib/platform/errors';
import { limitRate } from '@/lib/platform/rate-limit';
import { signal } from '@/lib/commands/shared/tell';
import { whoHears } from '@/lib/commands/shared/who-acts';
import type { Inviting } from '@/lib/schemas/take-part';
import { asAdult, recordStranger } from './as-adult';
import { makeInvitation } from './make-invitation';

type Call = {
  actor: ResidentActor | SlipActor;
  householdId: string;
  inviting: Inviting;
  at: Date;
};

async function invite(tx: Tx, { actor, householdId, inviting, at }: Call): Promise<void> {
  const self = await asAdult(tx, actor, householdId, at);
  const kase = await currentCase(tx, householdId);
  if (!kase?.isOpen) throw new FieldErrorsError([{ path: 'name', key: 'helpHasEnded' }]);
  const invited = {
    ...{ ...inviting, actor, origin: 'mine' as const, by: { name: self.givenName } },
    ...{ inviter: { invitedById: self.id }, householdId, caseId: kase.id, at },
  };
  if (!(await makeInvitation(tx, invited))) return;
  const helped = { householdId, contactPersonId: kase.contactPersonId };
  const receivers = await whoHears(tx, helped, today(at));
  const news = { kind: 'involved' as const, caseId: kase.id };
  await signal(tx, ...receivers.map((staffId) => ({ staffId, ...news })));
}

/**
 * A resident invites somebody from outside: a maatje, an own supporter, somebody of school (VALUES G1, G9, M4). The contact
 * person hears of it. The same form twice is one invitation.
 * @param actor resident, or the holder of a slip
 * @param householdId uuid
 * @param inviting who, what for, and until when
 * @param at moment
 * @throws NotFoundError for others and for who is under 18, and the attempt is recorded; FieldErrorsError when this one
 * takes part already, or nobody is helped there now; RateLimitedError
 */
export async function inviteByResident(
  actor: ResidentActor | SlipActor,
  householdId: string,
  inviting: Inviting,
  at: Date = now(),
): Promise<void> {
  await limitRate('invite', householdId, 20, 24 * 60 * 60);
  await recordingRefusal(
    () => recordStranger(actor, householdId),
    (tx) => invite(tx, { actor, householdId, inviting, at }),
  );
}
