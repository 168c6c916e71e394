import { beforeEach, describe, expect, it } from 'vitest';
import { decideReading, endAuthority } from '@/lib/commands/authority/change-authority';
import { decideProposal } from '@/lib/commands/plan/decide-proposal';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { childPlan } from '@/lib/queries/plan/child-plan';
import { planPage } from '@/lib/queries/plan/plan-page';
import type { PlanChange } from '@/lib/rules/plan/types';
import { childOf, decidesElsewhere, twoAddresses } from '@/tests/support/factories/authority';
import { change, newGoal, newStep, planOf, type Home } from '@/tests/support/factories/plan';

let house = 660;
let mother: Home;
let father: Home;
let yara: string;
let authorityId: string;
const ofYara = () => ({ kind: 'resident', id: yara }) as const;

beforeEach(async () => {
  ({ mother, father } = await twoAddresses(String((house += 1))));
  yara = await childOf(mother.householdId, 'Yara', 9);
  authorityId = await decidesElsewhere(mother, yara, father.resident);
});

const goalOf = (personId: string | null, words: string) => newGoal(words, { personId });
const add = async (personId: string | null, words = 'Yara slaapt weer.') => {
  const goal = goalOf(personId, words);
  await change(mother.resident, mother.householdId, { kind: 'goalAdded', goal });
  // Nobody at home speaks for the child here, so what is the child's waits until the father says yes.
  await answerAll();
  return goal;
};
const asFather = (wanted: PlanChange, childId = yara) =>
  change(father.resident, mother.householdId, wanted, { childId });
const proposals = async () => (await childPlan(father.resident, yara))!.page.proposals;
const answerAll = async () => {
  const rows = await database().planProposal.findMany({
    where: { plan: { householdId: mother.householdId }, state: 'open' },
  });
  const decided = {
    state: 'accepted',
    decidedAt: new Date(),
    decidedBy: 'Test',
    decidedHow: 'self',
  };
  for (const { id, change: wanted } of rows) {
    const { goal } = wanted as unknown as { goal: ReturnType<typeof newGoal> };
    await database().planProposal.update({ where: { id }, data: decided });
    const plan = await planOf(mother.householdId);
    await database().planGoal.create({
      data: { ...goal, planId: plan.id, position: plan.goals.length },
    });
  }
};

describe('a parent with authority who lives elsewhere', () => {
  it('changes the goals and the steps of a child of nine, as a parent at home does', async () => {
    const goal = goalOf(yara, 'Ik wil weer slapen.');
    expect(await asFather({ kind: 'goalAdded', goal })).toBe('changed');
    const step = newStep(goal.id, ofYara(), { title: 'Om acht uur naar bed' });
    expect(await asFather({ kind: 'stepAdded', step })).toBe('changed');
    expect(await asFather({ kind: 'stepState', stepId: step.id, state: 'done' })).toBe('changed');
    const words = 'Ik wil elke nacht slapen.';
    expect(await asFather({ kind: 'goalReworded', goalId: goal.id, words })).toBe('changed');
    const plan = await planOf(mother.householdId);
    expect(plan.goals).toMatchObject([{ personId: yara, words }]);
    expect(plan.steps).toMatchObject([{ state: 'done' }]);
    expect(plan.versions.at(-1)).toMatchObject({ byKind: 'resident', byName: 'Karim' });
    const { page } = (await childPlan(father.resident, yara))!;
    expect(page.goals).toMatchObject([{ words, mayReword: 'direct', mayOrder: false }]);
  });

  it('answers what a colleague proposes, and asks a colleague instead of deciding', async () => {
    const goal = goalOf(yara, 'Ik wil weer slapen.');
    await asFather({ kind: 'goalAdded', goal });
    const reworded = { kind: 'goalReworded', goalId: goal.id, words: 'Anders.' } as const;
    expect(await change(mother.contact, mother.householdId, reworded)).toBe('proposed');
    const [open] = await proposals();
    expect(open).toMatchObject({ mayDecide: true, byName: mother.contact.name });
    const decision = { proposalId: open!.id, isAccepted: true, childId: yara };
    await decideProposal(father.resident, mother.householdId, decision);
    expect((await planOf(mother.householdId)).goals).toMatchObject([{ words: 'Anders.' }]);
    const owner = { kind: 'staff', id: mother.contact.staffId } as const;
    const step = newStep(goal.id, owner, { title: 'Praten met school' });
    expect(await asFather({ kind: 'stepAdded', step })).toBe('proposed');
    expect(await proposals()).toMatchObject([{ isOwn: true, mayDecide: false }]);
  });

  it('touches and learns nothing else of that household', async () => {
    const rent = await add(null, 'De huur betalen.');
    const goal = await add(yara);
    const mama = newStep(goal.id, mother.self, { title: 'Mama leest voor' });
    await change(mother.resident, mother.householdId, { kind: 'stepAdded', step: mama });
    const before = await planOf(mother.householdId);
    const refused: PlanChange[] = [
      { kind: 'goalReworded', goalId: rent.id, words: 'Anders.' },
      { kind: 'goalAdded', goal: goalOf(null, 'Samen.') },
      { kind: 'goalAdded', goal: goalOf(mother.self.id, 'Van mama.') },
      { kind: 'goalAdded', goal: { ...goalOf(yara, 'Stil.'), isPrivate: true } },
      { kind: 'stepState', stepId: mama.id, state: 'done' },
      { kind: 'stepAdded', step: newStep(goal.id, mother.self) },
      { kind: 'stepAdded', step: newStep(rent.id, ofYara()) },
      { kind: 'stepAdded', step: newStep(goal.id, ofYara(), { waitsFor: [mama.id] }) },
      { kind: 'stepsOrdered', goalId: goal.id, order: [mama.id] },
      { kind: 'goalShared', goalId: goal.id, isPrivate: true },
      { kind: 'goesWell', words: 'Alles.' },
      { kind: 'evaluateOn', date: null },
    ];
    for (const wanted of refused) await expect(asFather(wanted)).rejects.toThrow(NotFoundError);
    // What is proposed at home and asks nothing of him, is read at home.
    const byStaff = { kind: 'staff', id: mother.contact.staffId } as const;
    const atHome = newStep(goal.id, byStaff, { title: 'Huisbezoek' });
    expect(
      await change(mother.resident, mother.householdId, { kind: 'stepAdded', step: atHome }),
    ).toBe('proposed');
    const seen = (await childPlan(father.resident, yara))!;
    const { names } = seen.page;
    const text = JSON.stringify([seen, ...[names.resident, names.staff].map((all) => [...all])]);
    for (const other of ['huur', 'Mama', 'mama', 'Huisbezoek', mother.self.id]) {
      expect(text).not.toContain(other);
    }
    const plan = await planOf(mother.householdId);
    expect(plan.goals).toEqual(before.goals);
    expect(plan.steps).toEqual(before.steps);
    const [{ id: proposalId } = { id: '' }] = plan.proposals.filter(
      ({ state }) => state === 'open',
    );
    const decision = { proposalId, isAccepted: true, childId: yara };
    await expect(decideProposal(father.resident, mother.householdId, decision)).rejects.toThrow(
      NotFoundError,
    );
    // Without naming the child the plan of the household is closed to him, with or without its address.
    const reworded = { kind: 'goalReworded', goalId: goal.id, words: 'Anders.' } as const;
    await expect(change(father.resident, mother.householdId, reworded)).rejects.toThrow(
      NotFoundError,
    );
    await expect(planPage(father.resident, mother.householdId)).rejects.toThrow(NotFoundError);
  });

  it('reads and answers what is proposed at home when his is the yes, not who proposed it and why', async () => {
    const goal = await add(yara);
    const words = 'Ik wil een nachtlamp.';
    const wanted = { kind: 'goalReworded', goalId: goal.id, words } as const;
    const why = 'Mijn vriend Rob kan er niet van slapen.';
    expect(await change(mother.resident, mother.householdId, wanted, { why })).toBe('proposed');
    const mails = { personId: father.self.id, template: 'message', requestId: null };
    expect(await database().outboundMessage.count({ where: mails })).toBe(1);
    const [open, ...others] = await proposals();
    expect(others).toEqual([]);
    expect(open).toMatchObject({ mayDecide: true, isOwn: false, byName: null, why: '' });
    expect(JSON.stringify(open)).not.toMatch(/Rob/);
    const decision = { proposalId: open!.id, isAccepted: true, childId: yara };
    await decideProposal(father.resident, mother.householdId, decision);
    expect((await planOf(mother.householdId)).goals).toMatchObject([{ words }]);
  });

  it('reads nothing of it where he does not decide: of a child of 13 it is asked of the child', async () => {
    const bilal = await childOf(mother.householdId, 'Bilal', 13);
    await decidesElsewhere(mother, bilal, father.resident);
    const goal = goalOf(bilal, 'Naar een rustige klas.');
    expect(await change(mother.resident, mother.householdId, { kind: 'goalAdded', goal })).toBe(
      'proposed',
    );
    const { page } = (await childPlan(father.resident, bilal))!;
    expect(page.proposals).toEqual([]);
  });

  it('proposes for a child of 13, whose word it is; from 16 it is not his any more', async () => {
    const bilal = await childOf(mother.householdId, 'Bilal', 13);
    const sara = await childOf(mother.householdId, 'Sara', 16);
    for (const child of [bilal, sara]) await decidesElsewhere(mother, child, father.resident);
    const goal = goalOf(bilal, 'Naar een rustige klas.');
    expect(await asFather({ kind: 'goalAdded', goal }, bilal)).toBe('proposed');
    const { page } = (await childPlan(father.resident, bilal))!;
    expect(page.proposals).toMatchObject([{ isOwn: true, mayDecide: false }]);
    const ofSara = { kind: 'goalAdded', goal: goalOf(sara, 'Werk.') } as const;
    await expect(asFather(ofSara, sara)).rejects.toThrow(NotFoundError);
    expect((await planOf(mother.householdId)).goals).toEqual([]);
  });

  it('where it is not safe does nothing until somebody weighed it; and after it ended nothing', async () => {
    const unsafe = { hasSafetyFlag: true };
    const wanted = () => ({ kind: 'goalAdded', goal: goalOf(yara, 'Slapen.') }) as const;
    await database().household.update({ where: { id: mother.householdId }, data: unsafe });
    await expect(asFather(wanted())).rejects.toThrow(NotFoundError);
    const which = { caseId: mother.caseId, childId: yara, authorityId };
    const weighed = { reading: 'weighed', readingReason: 'Met Veilig Thuis besproken.' } as const;
    await decideReading(mother.contact, which, { ...weighed, version: 1 });
    expect(await asFather(wanted())).toBe('changed');
    const version = 2;
    await endAuthority(mother.contact, which, { until: today(), endReason: '', version });
    await expect(asFather(wanted())).rejects.toThrow(NotFoundError);
    expect((await planOf(mother.householdId)).goals).toHaveLength(1);
  });

  it('many changes while it ends: each was before it, or found nothing', async () => {
    const which = { caseId: mother.caseId, childId: yara, authorityId };
    const wanted = () => ({ kind: 'goalAdded', goal: goalOf(yara, 'Slapen.') }) as const;
    const end = endAuthority(mother.contact, which, { until: today(), endReason: '', version: 1 });
    const results = await Promise.allSettled([
      ...Array.from({ length: 6 }, () =>
        change(father.resident, mother.householdId, wanted(), { childId: yara, seen: null }),
      ),
      end,
    ]);
    const made = results.slice(0, 6).filter(({ status }) => status === 'fulfilled').length;
    // Ended before the first of them, there is no plan at all.
    const goals = await database().planGoal.count({
      where: { plan: { householdId: mother.householdId } },
    });
    expect(goals).toBe(made);
    const { endedAt } = await database().authority.findUniqueOrThrow({
      where: { id: authorityId },
    });
    expect(endedAt).not.toBeNull();
    await expect(asFather(wanted())).rejects.toThrow(NotFoundError);
  });
});
