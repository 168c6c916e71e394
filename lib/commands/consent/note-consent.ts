import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now } from '@/lib/platform/clock';
import { changeCase } from '@/lib/commands/case/change-case';
import type { ConsentNote } from '@/lib/schemas/involved';
import { answerRow } from './answer-row';

/**
 * The contact person writes down the answer of somebody who said it, or put it on paper. The resident reads that this was
 * done, and can take a yes back.
 * @param actor contact person, or who stands in
 * @param caseId uuid
 * @param id uuid of a question that was asked in this household
 * @param note the answer, how it was given, and the version that the page showed
 * @param at moment of writing
 * @throws NotFoundError for others; ConflictError when it was answered otherwise meanwhile
 */
export async function noteConsent(
  actor: StaffActor,
  caseId: string,
  id: string,
  { answer, how, version }: ConsentNote,
  at: Date = now(),
): Promise<void> {
  await changeCase({ actor, verb: 'askConsent', caseId, at }, async (tx, { householdId }) => {
    const given = { answer, how, version, at, notedById: actor.staffId };
    const row = await answerRow(tx, id, { householdId }, given);
    if (!row) return;
    const payload = { consentId: id, answer, personId: row.personId };
    const about = { actor, origin: 'work' as const, caseId, householdId };
    await record(tx, { event: 'consent.answered', payload, ...about });
  });
}
