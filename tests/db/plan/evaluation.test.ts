import { beforeAll, describe, expect, it } from 'vitest';
import { answerEvaluation } from '@/lib/commands/plan/answer-evaluation';
import { askEvaluation } from '@/lib/commands/plan/ask-evaluation';
import type { ResidentActor, StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { evaluationPage } from '@/lib/queries/plan/evaluation';
import { planPage } from '@/lib/queries/plan/plan-page';
import { addDays } from '@/lib/rules/local-date';
import type { Goal } from '@/lib/rules/plan/types';
import { askEvaluations } from '@/lib/worker/ask-evaluations';
import {
  change,
  home,
  involved,
  maatje,
  member,
  newGoal,
  newStep,
  spokenWith,
  type Home,
} from '@/tests/support/factories/plan';
import { colleague, recordOf, wholeCase } from '@/tests/support/factories/work';

const inDays = (days: number) => addDays(today(), days);
const born = (age: number) => `${new Date().getFullYear() - age}-01-01`;

let at: Home;
let bo: ResidentActor;
let partner: ResidentActor;
let omar: StaffActor;
let outsider: StaffActor;
let shared: Goal;
let boGoal: Goal;
let secret: Goal;

beforeAll(async () => {
  at = await home({ email: 'ans@example.nl' } as never);
  await spokenWith(at.requestId);
  bo = await member(at.householdId, 'Bo', born(15));
  partner = await member(at.householdId, 'Jo', born(40));
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
});

const evaluations = () =>
  database().planEvaluation.findMany({
    where: { plan: { householdId: at.householdId } },
    orderBy: { dueOn: 'asc' },
  });
const lookBackOn = (days: number) =>
  change(at.contact, at.householdId, { kind: 'evaluateOn', date: inDays(days) });
const said = (how: 'better' | 'same' | 'worse', words = '') => ({ how, words });
const signalsOf = async (kind: string) =>
  (await wholeCase(at.caseId)).signals.filter((one) => one.kind === kind);

describe('before the day', () => {
  it('nobody is asked too early, and then everybody once, however often the worker comes', async () => {
    await lookBackOn(15);
    await askEvaluations();
    expect(await evaluations()).toEqual([]);
    await lookBackOn(14);
    await Promise.all([askEvaluations(), askEvaluation(at.householdId), askEvaluations()]);
    expect(await evaluations()).toMatchObject([{ closedAt: null }]);
    const signals = await signalsOf('evaluationAsked');
    expect(new Set(signals.map(({ staffId }) => staffId))).toEqual(
      new Set([at.contact.staffId, omar.staffId]),
    );
    expect(signals).toHaveLength(2);
    const { entries } = await wholeCase(at.caseId);
    const lines = entries.filter(({ kind }) => kind === 'evaluationAsked');
    expect(lines).toMatchObject([{ isForResident: true, actorName: at.contact.name }]);
    expect(await recordOf(at.caseId, 'plan.evaluationAsked')).toHaveLength(1);
    const mails = await database().outboundMessage.count({
      where: { caseId: at.caseId, template: 'message' },
    });
    expect(mails).toBeGreaterThanOrEqual(1);
  });

  it('a household that nobody helps any more is not asked', async () => {
    const closed = await home({ houseNumber: '20' });
    const date = inDays(3);
    await change(closed.contact, closed.householdId, { kind: 'evaluateOn', date });
    await database().case.update({
      where: { id: closed.caseId },
      data: { status: 'closed', closedAt: new Date(), outcome: 'Klaar.' },
    });
    await askEvaluations();
    expect(await askEvaluation(closed.householdId)).toBe(false);
    const where = { plan: { householdId: closed.householdId } };
    expect(await database().planEvaluation.count({ where })).toBe(0);
  });

  it('a day that is moved before anybody closed it is asked about anew, and one question is open', async () => {
    await lookBackOn(10);
    await askEvaluations();
    const [moved, open] = (await evaluations())
      .toSorted((a, b) => +a.dueOn - +b.dueOn)
      .toReversed();
    expect(moved).toMatchObject({ result: { by: null } });
    expect(open).toMatchObject({ closedAt: null, result: null });
    expect((await evaluationPage(at.contact, at.householdId)).past).toEqual([]);
  });
});

describe('the one question', () => {
  it('is answered by everybody with an own voice, anew until it is closed; twice the same is one', async () => {
    const ravi = await maatje(at.householdId);
    await answerEvaluation(omar, at.householdId, said('same', 'Wij belden.'));
    for (const actor of [at.resident, at.resident, bo, ravi, at.contact]) {
      await answerEvaluation(actor, at.householdId, said('better', 'Wij slapen.'));
    }
    await answerEvaluation(at.resident, at.householdId, said('worse', 'Toch niet.'));
    const page = await evaluationPage(at.contact, at.householdId);
    // Residents stand first, though a colleague was the first to answer.
    expect(page.open!.answers.map(({ byKind }) => byKind)).toEqual([
      ...['resident', 'resident', 'staff', 'staff', 'participant'],
    ]);
    expect(page.open!.answers).toMatchObject([
      { how: 'better', words: 'Wij slapen.', name: 'Bo' },
      { how: 'worse', words: 'Toch niet.', name: expect.any(String) },
      {},
      { isOwn: true },
      {},
    ]);
    expect(await recordOf(at.caseId, 'plan.evaluationAnswered')).toHaveLength(6);
    expect(await signalsOf('evaluationAnswered')).toMatchObject([{ staffId: at.contact.staffId }]);
  });

  it('of a resident is read by nobody else at home, and its words by the contact person alone', async () => {
    const linesFor = async (actor: typeof partner | StaffActor) =>
      (await evaluationPage(actor, at.householdId)).open!.answers;
    const atHome = await linesFor(partner);
    expect(atHome.map(({ byKind }) => byKind)).toEqual(['staff', 'staff']);
    expect(await linesFor(bo)).toHaveLength(3);
    expect((await evaluationPage(bo, at.householdId)).open!.own).toMatchObject({ how: 'better' });
    const helper = await linesFor(omar);
    expect(helper.filter(({ byKind }) => byKind === 'resident')).toMatchObject([
      { how: 'better', words: null },
      { how: 'worse', words: null },
    ]);
    const { asked } = await planPage(at.resident, at.householdId);
    expect(asked.open).toMatchObject({ hasAnswered: true });
    expect((await planPage(partner, at.householdId)).asked.open).toMatchObject({
      hasAnswered: false,
    });
  });

  it('is written down by the contact person for who said it in a conversation, never over an own answer', async () => {
    const heard = { ...said('same'), personId: partner.personId! };
    for (const actor of [omar, at.resident]) {
      await expect(answerEvaluation(actor, at.householdId, heard)).rejects.toThrow(NotFoundError);
    }
    const before = await evaluationPage(at.contact, at.householdId);
    expect(before.notAnswered).toEqual([{ id: partner.personId, name: 'Jo', hasMail: false }]);
    await answerEvaluation(at.contact, at.householdId, heard);
    await answerEvaluation(at.contact, at.householdId, heard);
    const page = await evaluationPage(at.contact, at.householdId);
    expect(page.notAnswered).toEqual([]);
    const [line] = page.open!.answers.filter(({ name }) => name === 'Jo');
    expect(line).toMatchObject({ how: 'same', notedBy: at.contact.name });
    const overOwn = { ...said('better'), personId: at.resident.personId! };
    await expect(answerEvaluation(at.contact, at.householdId, overOwn)).rejects.toThrow(
      FieldErrorsError,
    );
    const stranger = { ...said('better'), personId: randomId() };
    await expect(answerEvaluation(at.contact, at.householdId, stranger)).rejects.toThrow(
      FieldErrorsError,
    );
    // What was noted may be said anew by whose answer it is.
    await answerEvaluation(partner, at.householdId, said('better'));
    const again = await evaluationPage(at.contact, at.householdId);
    const [own] = again.open!.answers.filter(({ name }) => name === 'Jo');
    expect(own).toMatchObject({ how: 'better', notedBy: null });
  });

  it('is for nobody from elsewhere, and not for a child without an own voice; attempts are recorded', async () => {
    const child = await member(at.householdId, 'Mimi', born(8));
    const elsewhere = await home({ houseNumber: '21' });
    const answers = await database().planEvaluationAnswer.count();
    for (const actor of [outsider, elsewhere.resident, child]) {
      const answer = answerEvaluation(actor, at.householdId, said('worse'));
      await expect(answer).rejects.toThrow(NotFoundError);
      await expect(evaluationPage(actor, at.householdId)).rejects.toThrow(NotFoundError);
    }
    expect(await database().planEvaluationAnswer.count()).toBe(answers);
    const refused = await database().auditEvent.count({
      where: { householdId: at.householdId, event: 'plan.viewed', result: 'refused' },
    });
    expect(refused).toBeGreaterThanOrEqual(6);
  });
});
