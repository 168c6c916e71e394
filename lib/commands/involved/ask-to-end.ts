import 'server-only';
import { currentCase } from '@/lib/facts/household/current-case';
import { residentAtHome } from '@/lib/facts/household/at-household';
import type { ResidentActor, SlipActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import { transaction, type Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { activeInvolvement } from '@/lib/policies/involvement';
import { ownVoiceFrom } from '@/lib/rules/age';
import { lockHousehold } from '@/lib/commands/shared/locks';
import { signal } from '@/lib/commands/shared/tell';
import { whoHears } from '@/lib/commands/shared/who-acts';

type Asking = { actor: ResidentActor | SlipActor; involvementId: string; words: string; at: Date };

/** Somebody who helps a household in which this resident surely lives, and has an own voice. */
async function findHelper(tx: Tx, { actor, involvementId, at }: Asking) {
  const row = await tx.involvement.findFirst({
    where: { id: involvementId, ...activeInvolvement(today(at)) },
    select: { householdId: true, endAskedAt: true },
  });
  const home = row && (await residentAtHome(tx, actor, { ...row, today: today(at) }));
  if (!row || !home || home.self.age < ownVoiceFrom) throw new NotFoundError();
  return { ...row, personId: home.self.id };
}

/** Who hears it is who is contact person now, not a moment ago. */
async function tell(tx: Tx, householdId: string, at: Date): Promise<string | null> {
  const kase = await currentCase(tx, householdId);
  if (!kase) return null;
  const { id: caseId, contactPersonId } = kase;
  const receivers = await whoHears(tx, { householdId, contactPersonId }, today(at));
  await signal(tx, ...receivers.map((staffId) => ({ staffId, kind: 'endAsked' as const, caseId })));
  await tx.case.update({ where: { id: caseId }, data: { isNew: true }, select: { id: true } });
  return caseId;
}

/**
 * A resident asks that somebody stops helping. The contact person reads it and talks about it; who takes part for a part
 * that was asked for may be needed there, so nothing ends by itself. Asking twice is asking once.
 * @param actor resident, or the holder of a slip
 * @param involvementId uuid
 * @param words why; may be empty
 * @param at moment of asking
 * @throws NotFoundError for what is not of the own household, and for children who have no own voice yet
 */
export async function askToEnd(
  actor: ResidentActor | SlipActor,
  involvementId: string,
  words: string,
  at: Date = now(),
): Promise<void> {
  await transaction(async (tx) => {
    const asking = { actor, involvementId, words, at };
    const { householdId } = await findHelper(tx, asking);
    await lockHousehold(tx, householdId);
    const { endAskedAt, personId } = await findHelper(tx, asking);
    if (endAskedAt) return;
    await tx.involvement.update({
      where: { id: involvementId },
      data: { endAskedAt: at, endAskedById: personId, endWords: words, version: { increment: 1 } },
      select: { id: true },
    });
    const caseId = await tell(tx, householdId, at);
    const about = { actor, origin: 'mine' as const, caseId, householdId };
    await record(tx, { event: 'involvement.endAsked', payload: { involvementId }, ...about });
  });
}
