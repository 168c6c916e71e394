import 'server-only';
import { personOf } from '@/lib/facts/household/at-household';
import { currentCase } from '@/lib/facts/household/current-case';
import type { ResidentActor, SlipActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import { transaction, type Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { ownQuestions } from '@/lib/policies/consent';
import { signal } from '@/lib/commands/shared/tell';
import { whoHears } from '@/lib/commands/shared/who-acts';
import type { ConsentAnswer } from '@/lib/schemas/involved';
import { answerRow } from './answer-row';

async function tell(tx: Tx, householdId: string, at: Date): Promise<string | null> {
  const kase = await currentCase(tx, householdId);
  if (!kase) return null;
  const { id: caseId, contactPersonId } = kase;
  const receivers = await whoHears(tx, { householdId, contactPersonId }, today(at));
  await signal(
    tx,
    ...receivers.map((staffId) => ({ staffId, kind: 'consentAnswered' as const, caseId })),
  );
  return caseId;
}

/**
 * A resident says yes or no to a flow, or takes a yes back. The help itself goes on as it is, whatever the answer
 * (RULES 2.1 G3). Also somebody who does not live there any more may take a yes back.
 * @param actor who was asked
 * @param id uuid of the question
 * @param given the answer, and the version that the page showed
 * @param at moment of answering
 * @throws NotFoundError for somebody else's question; ConflictError when it was answered otherwise meanwhile
 */
export async function answerConsent(
  actor: ResidentActor | SlipActor,
  id: string,
  { answer, version }: ConsentAnswer,
  at: Date = now(),
): Promise<void> {
  await transaction(async (tx) => {
    const personId = await personOf(tx, actor);
    if (personId === null) throw new NotFoundError();
    const given = { answer, version, at, how: 'self' as const, notedById: null };
    const row = await answerRow(tx, id, ownQuestions(personId), given);
    if (!row) return;
    const caseId = await tell(tx, row.householdId, at);
    const about = { actor, origin: 'mine' as const, caseId, householdId: row.householdId };
    await record(tx, {
      event: 'consent.answered',
      payload: { consentId: id, answer, personId },
      ...about,
    });
  });
}
