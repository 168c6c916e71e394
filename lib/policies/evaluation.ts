import type { PlanActor } from './plan-sees';

/** Whose answer it is. */
export type Answerer = { byKind: 'resident' | 'staff' | 'participant'; byId: string };

/** Whether an answer is the reader's own. */
export function isOwnAnswer(actor: PlanActor, { byKind, byId }: Answerer): boolean {
  if (actor.kind === 'resident') return byKind === 'resident' && byId === actor.personId;
  if (actor.kind === 'staff') return byKind === 'staff' && byId === actor.staffId;
  if (actor.kind === 'parent') return false;
  return byKind === 'participant' && byId === actor.participantId;
}

/**
 * What somebody reads of an answer about how it goes. Of a resident nobody else at home reads anything: who is afraid of
 * somebody there must be able to say so. The words are for the contact person; who helps with a part sees how it goes. What
 * colleagues say is for the household.
 * @param actor who reads
 * @param answer whose it is
 */
export function readsAnswer(actor: PlanActor, answer: Answerer): 'all' | 'how' | 'nothing' {
  if (isOwnAnswer(actor, answer)) return 'all';
  if (actor.kind === 'participant' || actor.kind === 'parent') return 'nothing';
  if (answer.byKind !== 'resident')
    return actor.kind === 'staff' || answer.byKind === 'staff' ? 'all' : 'nothing';
  if (actor.kind === 'resident') return 'nothing';
  return actor.as === 'contactPerson' ? 'all' : 'how';
}

/**
 * Whether somebody writes down what a resident answered in a conversation.
 * @param actor at the plan
 */
export const mayNoteAnswer = (actor: PlanActor): boolean =>
  actor.kind === 'staff' && actor.as === 'contactPerson';

/**
 * Whether somebody closes the looking back: the contact person, or an adult of the household. What becomes of each goal is
 * asked of whose goal it is all the same (lib/policies/plan).
 * @param actor at the plan
 */
export const mayCloseEvaluation = (actor: PlanActor): boolean =>
  mayNoteAnswer(actor) || (actor.kind === 'resident' && !actor.isYoung);
