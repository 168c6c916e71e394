import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now, today } from '@/lib/platform/clock';
import { changeCase } from '@/lib/commands/case/change-case';
import { signal } from '@/lib/commands/shared/tell';
import { whoHears } from '@/lib/commands/shared/who-acts';
import type { Joining } from '@/lib/schemas/involved';
import { beginInvolvement } from './begin-involvement';

/**
 * Begins to work with a household of which somebody else is contact person: that is an involvement (VALUES M1). The contact
 * person hears of it, and the household reads who takes part and why.
 * @param actor colleague who works in the social domain
 * @param caseId uuid of the household's open case
 * @param joining what this one does, for which part, why and until when
 * @param at moment of beginning
 * @throws NotFoundError for who helps it already, must stay away or may not know of it; FieldErrorsError when it is closed
 */
export async function joinHousehold(
  actor: StaffActor,
  caseId: string,
  joining: Joining,
  at: Date = now(),
): Promise<void> {
  await changeCase({ actor, verb: 'join', caseId, at }, async (tx, found) => {
    const staff = { id: actor.staffId, name: actor.name };
    if (!(await beginInvolvement(tx, { ...joining, actor, found, staff, at }))) return;
    const receivers = await whoHears(tx, found, today(at));
    await signal(
      tx,
      ...receivers.map((staffId) => ({ staffId, kind: 'involved' as const, caseId })),
    );
  });
}
