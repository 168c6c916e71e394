import 'server-only';
import { livingAt } from '@/lib/facts/household/at-household';
import type { Actor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { mayNoteAnswer } from '@/lib/policies/evaluation';
import { ownVoiceFrom } from '@/lib/rules/age';
import type { HowItIs } from '@/lib/schemas/evaluation';
import { openEvaluation } from './open-evaluation';
import { leading, tellStaff } from './tell-of-plan';
import { originOf, withPlan, type OpenPlan } from './with-plan';

/** How it goes, in the words of who answers. */
export type EvaluationAnswer = {
  how: HowItIs;
  words: string;
  /** whose answer it is, when the contact person writes down what was said in a conversation */
  personId?: string;
};

type Whose = { byKind: string; byId: string; byName: string; notedById: string | null };

/** The own answer, or that of a resident with an own voice (RULES 2.4) as the contact person heard it. */
async function whoseIs(
  tx: Tx,
  { actor, author, stored }: OpenPlan,
  personId: string | undefined,
  at: Date,
): Promise<Whose> {
  if (personId === undefined) {
    return { byKind: author.kind, byId: author.id, byName: author.name, notedById: null };
  }
  if (!mayNoteAnswer(actor)) throw new NotFoundError();
  const { householdId } = stored;
  const people = await livingAt(tx, { householdId, today: today(at) });
  const person = people.find(({ id, age }) => id === personId && age >= ownVoiceFrom);
  if (!person) throw new FieldErrorsError([{ path: 'personId', key: 'personMissing' }]);
  const { id: byId, givenName: byName } = person;
  return { byKind: 'resident', byId, byName, notedById: author.id };
}

/** Whether this is said already: the second of two presses. */
async function isSaid(tx: Tx, evaluationId: string, whose: Whose, said: EvaluationAnswer) {
  const { byKind, byId } = whose;
  const before = await tx.planEvaluationAnswer.findUnique({
    where: { evaluationId_byKind_byId: { evaluationId, byKind, byId } },
    select: { how: true, words: true, notedById: true },
  });
  if (!before) return false;
  // What somebody answered on the own page is not replaced by what a colleague heard.
  const isOverheard = whose.notedById !== null && before.notedById === null;
  if (isOverheard) throw new FieldErrorsError([{ path: 'personId', key: 'personAnswered' }]);
  const { how, words, notedById } = before;
  return how === said.how && words === said.words && notedById === whose.notedById;
}

/**
 * Answers the one question of looking back: is it better, the same or worse? It may be answered anew until it is closed.
 * Twice the same is one.
 * @param actor somebody at the plan with an own voice; the contact person also for a resident who said it in a conversation
 * @param householdId uuid
 * @param answer how, words, and whose it is
 * @param at moment
 * @throws NotFoundError for others, recorded as an attempt, and when nothing is asked now; FieldErrorsError for a resident
 * who does not live there, or who answered already
 */
export async function answerEvaluation(
  actor: Actor,
  householdId: string,
  answer: EvaluationAnswer,
  at: Date = now(),
): Promise<void> {
  await withPlan(actor, householdId, at, async (tx, open) => {
    const evaluationId = await openEvaluation(tx, open.stored.id);
    const whose = await whoseIs(tx, open, answer.personId, at);
    if (await isSaid(tx, evaluationId, whose, answer)) return;
    const { how, words } = answer;
    const { byKind, byId, notedById } = whose;
    await tx.planEvaluationAnswer.upsert({
      where: { evaluationId_byKind_byId: { evaluationId, byKind, byId } },
      create: { evaluationId, ...whose, how, words, at },
      update: { how, words, at, notedById },
      select: { id: true },
    });
    const to = byKind === 'resident' ? await leading(tx, open, at) : [];
    await tellStaff(tx, open, { kind: 'evaluationAnswered', to });
    const said = notedById ? ('conversation' as const) : ('self' as const);
    await record(tx, {
      ...{ event: 'plan.evaluationAnswered', payload: { evaluationId, how: said } },
      ...{ actor, origin: originOf(actor), householdId, caseId: open.kase?.id ?? null },
    });
  });
}
