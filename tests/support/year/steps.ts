// Steps of plans: contact persons make them and do them.
import { change, newGoal, newStep } from '@/tests/support/factories/plan';
import { plus } from './calendar';
import { actorOf } from './rows';
import type { Request } from './story';

/** A step without a day waits when nothing moved in the plan for four weeks. */
export const stillAfter = (day: string) => plus(day, 28);

async function make(
  { householdId, contactId }: Request,
  { id, dueOn }: { id: string; dueOn: string | null },
) {
  const contact = actorOf(contactId, 'consultant');
  const goal = newGoal('Weer overzicht over de post');
  await change(contact, householdId, { kind: 'goalAdded', goal }, { wasSaid: true });
  const step = newStep(goal.id, { kind: 'staff', id: contactId }, { id, dueOn });
  await change(contact, householdId, { kind: 'stepAdded', step });
}

/** What contact persons do with their plans on a day. */
export async function liveSteps(known: readonly Request[], day: string): Promise<void> {
  for (const request of known) {
    const { step, householdId, contactId } = request;
    if (step?.madeOn === day) await make(request, step);
    if (step?.doneOn !== day) continue;
    const done = { kind: 'stepState', stepId: step.id, state: 'done' } as const;
    await change(actorOf(contactId, 'consultant'), householdId, done);
  }
}
