import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now } from '@/lib/platform/clock';
import { FieldErrorsError } from '@/lib/platform/errors';
import { changeCase } from '@/lib/commands/case/change-case';
import type { InvitingWithKnowledge } from '@/lib/schemas/take-part';
import { makeInvitation } from './make-invitation';

/**
 * The contact person invites somebody from outside, with the household's knowledge: it is written down on which day a
 * resident said yes, and the household reads it (VALUES G1, M4). The same form twice is one invitation.
 * @param actor contact person, or who stands in
 * @param caseId uuid of an open case
 * @param inviting who, what for, until when, and since when the household knows
 * @param at moment
 * @throws NotFoundError for others; FieldErrorsError when this one takes part already, or the case is closed
 */
export async function inviteByContact(
  actor: StaffActor,
  caseId: string,
  { knownOn, ...inviting }: InvitingWithKnowledge,
  at: Date = now(),
): Promise<void> {
  const change = { actor, verb: 'involve', caseId, at, locksHousehold: true } as const;
  await changeCase(change, async (tx, { householdId, status }) => {
    if (status !== 'open') throw new FieldErrorsError([{ path: 'name', key: 'caseIsClosed' }]);
    await makeInvitation(tx, {
      ...{ ...inviting, actor, origin: 'work', householdId, caseId, at },
      by: { name: actor.name, staffId: actor.staffId },
      inviter: { startedById: actor.staffId, knownOn },
    });
  });
}
