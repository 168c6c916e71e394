import { beforeAll, describe, expect, it } from 'vitest';
import { answerEvaluation } from '@/lib/commands/plan/answer-evaluation';
import { askEvaluation } from '@/lib/commands/plan/ask-evaluation';
import { closeEvaluation } from '@/lib/commands/plan/close-evaluation';
import type { ResidentActor, StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { evaluationPage } from '@/lib/queries/plan/evaluation';
import { addDays } from '@/lib/rules/local-date';
import type { Goal } from '@/lib/rules/plan/types';
import type { EvaluationClosing } from '@/lib/schemas/evaluation';
import { askEvaluations } from '@/lib/worker/ask-evaluations';
import {
  change,
  home,
  involved,
  member,
  newGoal,
  newStep,
  planOf,
  spokenWith,
  type Home,
} from '@/tests/support/factories/plan';
import { colleague, recordOf, wholeCase } from '@/tests/support/factories/work';

const inDays = (days: number) => addDays(today(), days);
const born = (age: number) => `${new Date().getFullYear() - age}-01-01`;

let at: Home;
let bo: ResidentActor;
let omar: StaffActor;
let outsider: StaffActor;
let shared: Goal;
let boGoal: Goal;
let secret: Goal;

beforeAll(async () => {
  at = await home({ email: 'ans@example.nl' } as never);
  await spokenWith(at.requestId);
  bo = await member(at.householdId, 'Bo', born(15));
  await member(at.householdId, 'Kleintje', born(6));
  omar = await involved(at.householdId);
  outsider = await colleague({ name: 'Kees Fabel', contractHours: 0 });
  shared = newGoal('Rust in huis.');
  boGoal = newGoal('Een rustige klas.', { personId: bo.personId });
  secret = newGoal('Van Bo alleen.', { personId: bo.personId, isPrivate: true });
  await change(at.resident, at.householdId, { kind: 'goalAdded', goal: shared });
  for (const goal of [boGoal, secret]) {
    await change(bo, at.householdId, { kind: 'goalAdded', goal });
  }
  const owner = { kind: 'staff' as const, id: omar.staffId };
  await change(at.contact, at.householdId, {
    kind: 'stepAdded',
    step: newStep(shared.id, owner, { title: 'Bellen' }),
  });
  await lookBackOn(10);
  await askEvaluation(at.householdId);
});

const evaluations = () =>
  database().planEvaluation.findMany({
    where: { plan: { householdId: at.householdId } },
    orderBy: { dueOn: 'asc' },
  });
const lookBackOn = (days: number) =>
  change(at.contact, at.householdId, { kind: 'evaluateOn', date: inDays(days) });
const said = (how: 'better' | 'same' | 'worse', words = '') => ({ how, words });

async function closing(about: Partial<EvaluationClosing> = {}): Promise<EvaluationClosing> {
  const { open, goals, version } = await evaluationPage(at.contact, at.householdId);
  return {
    ...{ evaluationId: open!.id, seen: version, date: inDays(60), wasSaid: false },
    goals: goals.map(({ id }) => ({ goalId: id, state: id === shared.id ? 'reached' : 'open' })),
    ...about,
  };
}

describe('closing it', () => {
  it('is for the contact person or an adult at home, with every goal that is seen and a new day', async () => {
    const wanted = await closing();
    for (const actor of [bo, omar, outsider]) {
      await expect(closeEvaluation(actor, at.householdId, wanted)).rejects.toThrow(NotFoundError);
    }
    const wrong: Partial<EvaluationClosing>[] = [
      { date: inDays(-1) },
      { date: inDays(10) },
      { goals: wanted.goals.slice(1) },
      { goals: [...wanted.goals, { goalId: secret.id, state: 'reached' }] },
    ];
    for (const about of wrong) {
      const order = closeEvaluation(at.contact, at.householdId, { ...wanted, ...about });
      await expect(order).rejects.toThrow(FieldErrorsError);
    }
    const { goals, version } = await planOf(at.householdId);
    expect(goals.map(({ state }) => state)).toEqual(['open', 'open', 'open']);
    expect(version).toBe(wanted.seen);
  });

  it('keeps what became of each goal; the plan changes in the usual way; who is second is told', async () => {
    const wanted = await closing({ wasSaid: true });
    const others = {
      ...wanted,
      goals: wanted.goals.map((goal) => ({ ...goal, state: 'later' as const })),
    };
    const both = await Promise.allSettled([
      closeEvaluation(at.contact, at.householdId, wanted),
      closeEvaluation(at.resident, at.householdId, others),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toBeInstanceOf(ConflictError);
    const isContactFirst = both[0]!.status === 'fulfilled';
    if (isContactFirst) await closeEvaluation(at.contact, at.householdId, wanted);
    const plan = await planOf(at.householdId);
    expect(plan.evaluateOn).toEqual(new Date(`${inDays(60)}T00:00:00Z`));
    expect(plan.goals.find(({ id }) => id === shared.id)!.state).toBe(
      isContactFirst ? 'reached' : 'later',
    );
    const page = await evaluationPage(at.resident, at.householdId);
    expect(page).toMatchObject({ open: null, mayClose: false, notAnswered: [] });
    expect(page.past).toHaveLength(1);
    expect(page.past[0]!.goals.map(({ words }) => words)).toEqual([shared.words, boGoal.words]);
    expect(JSON.stringify(page)).not.toContain(secret.words);
    expect(await recordOf(at.caseId, 'plan.evaluated')).toHaveLength(1);
    const { entries } = await wholeCase(at.caseId);
    expect(entries.filter(({ kind }) => kind === 'evaluationClosed')).toHaveLength(1);
  });

  it('by a colleague alone is a proposal to whose goal it is', async () => {
    const own = newGoal('Weer werken.');
    await change(at.resident, at.householdId, { kind: 'goalAdded', goal: own });
    await lookBackOn(5);
    await askEvaluations();
    const wanted = await closing({ date: null });
    const goals = wanted.goals.map((goal) =>
      goal.goalId === own.id ? { ...goal, state: 'notReached' as const } : goal,
    );
    await closeEvaluation(at.contact, at.householdId, { ...wanted, goals });
    const plan = await planOf(at.householdId);
    expect(plan.goals.find(({ id }) => id === own.id)!.state).toBe('open');
    const waiting = plan.proposals.filter(({ state }) => state === 'open');
    expect(waiting.map(({ change: what }) => what)).toContainEqual({
      ...{ kind: 'goalState', goalId: own.id, state: 'notReached' },
    });
    expect(plan.evaluateOn).toBeNull();
  });

  it('stays as it was, and nobody answers it any more', async () => {
    const [last] = (await evaluations()).toReversed().filter(({ closedAt }) => closedAt);
    const evaluationId = last!.id;
    await expect(
      database().planEvaluation.update({
        where: { id: evaluationId },
        data: { result: { goals: [] } },
      }),
    ).rejects.toThrow(/stays as it was/);
    const late = database().planEvaluationAnswer.create({
      data: { evaluationId, byKind: 'staff', byId: omar.staffId, byName: 'x', how: 'same' },
    });
    await expect(late).rejects.toThrow(/closed|unique/i);
    const answer = answerEvaluation(at.resident, at.householdId, said('better'));
    await expect(answer).rejects.toThrow(NotFoundError);
  });
});
