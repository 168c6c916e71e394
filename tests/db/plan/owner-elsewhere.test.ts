import { beforeEach, expect, it } from 'vitest';
import { decideReading, endAuthority } from '@/lib/commands/authority/change-authority';
import { decideProposal } from '@/lib/commands/plan/decide-proposal';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { FieldErrorsError } from '@/lib/platform/errors';
import { narrowPage } from '@/lib/queries/participant/narrow-page';
import { childPlan } from '@/lib/queries/plan/child-plan';
import { planPage } from '@/lib/queries/plan/plan-page';
import { stepOwners } from '@/lib/queries/plan/step-owners';
import type { PlanChange } from '@/lib/rules/plan/types';
import { childOf, decidesElsewhere, twoAddresses } from '@/tests/support/factories/authority';
import {
  change,
  maatje,
  newGoal,
  newStep,
  planOf,
  type Home,
} from '@/tests/support/factories/plan';

let house = 1660;
let mother: Home;
let father: Home;
let yara: string;
let authorityId: string;

beforeEach(async () => {
  ({ mother, father } = await twoAddresses(String((house += 1))));
  yara = await childOf(mother.householdId, 'Yara', 9);
  authorityId = await decidesElsewhere(mother, yara, father.resident);
});

const goalOfYara = () => newGoal('Ik wil weer slapen.', { personId: yara });
const asFather = (wanted: PlanChange, childId = yara) =>
  change(father.resident, mother.householdId, wanted, { childId });
const withGoal = async (goal = goalOfYara()) => {
  await asFather({ kind: 'goalAdded', goal });
  return goal;
};
/** What the father heard about the household of the mother: nothing of what it is about. */
const heard = () =>
  database().outboundMessage.findMany({
    where: { personId: father.self.id, requestId: null },
    orderBy: { createdAt: 'asc' },
  });
const openOnes = async () => (await childPlan(father.resident, yara))!.page.proposals;
const asStep = (goalId: string) => newStep(goalId, father.self, { title: 'Papa belt de school' });

it('does a step of a goal of the child, and is in the list of who can', async () => {
  const goal = await withGoal();
  const step = asStep(goal.id);
  expect(await asFather({ kind: 'stepAdded', step })).toBe('changed');
  expect(await asFather({ kind: 'stepState', stepId: step.id, state: 'done' })).toBe('changed');
  const seen = (await childPlan(father.resident, yara))!;
  expect(seen.owners[0]).toMatchObject({ id: father.self.id, kind: 'resident' });
  expect(seen.page.goals[0]!.steps).toMatchObject([{ title: step.title, state: 'done' }]);
  expect(await stepOwners(mother.householdId)).toContainEqual({
    ...{ kind: 'resident', id: father.self.id, name: 'Karim', role: null, onlyFor: [yara] },
  });
});

it('owns nothing else of that household', async () => {
  const goal = await withGoal();
  const together = newGoal('De huur betalen.');
  await change(mother.resident, mother.householdId, { kind: 'goalAdded', goal: together });
  const before = await planOf(mother.householdId);
  const unknown = (path: string) => ({ errors: [{ path, key: 'planOwnerUnknown' }] });
  const byContact = (wanted: PlanChange) => change(mother.contact, mother.householdId, wanted);
  const rent = newStep(together.id, father.self);
  await expect(byContact({ kind: 'stepAdded', step: rent })).rejects.toMatchObject(
    unknown('owner'),
  );
  const his = newGoal('Van papa.', { personId: father.self.id });
  await expect(byContact({ kind: 'goalAdded', goal: his })).rejects.toMatchObject(unknown('whose'));
  const which = { caseId: mother.caseId, childId: yara, authorityId };
  const heldBack = { reading: 'heldBack', readingReason: 'Niet veilig.', version: 1 } as const;
  await decideReading(mother.contact, which, heldBack);
  await expect(byContact({ kind: 'stepAdded', step: asStep(goal.id) })).rejects.toThrow(
    FieldErrorsError,
  );
  expect((await stepOwners(mother.householdId)).map(({ id }) => id)).not.toContain(father.self.id);
  expect(await planOf(mother.householdId)).toEqual(before);
});

it('is no name for somebody from outside, who sees who helps at home', async () => {
  const { participantId } = await maatje(mother.householdId);
  const { id: involvementId } = await database().involvement.findFirstOrThrow({
    where: { participantId },
  });
  const { householdId } = mother;
  const actor = {
    ...({ kind: 'participant', participantId, name: 'Ravi', sessionId: participantId } as const),
  };
  const { people } = await narrowPage({ actor, involvementId, householdId });
  expect(people.map(({ name }) => name)).not.toContain('Karim');
});

it('hears that a colleague proposes a step for him, and says yes', async () => {
  const goal = await withGoal();
  const step = asStep(goal.id);
  const byContact = { kind: 'stepAdded', step } as const;
  expect(await change(mother.contact, mother.householdId, byContact)).toBe('proposed');
  const [message, ...more] = await heard();
  expect(more).toEqual([]);
  expect(message).toMatchObject({ template: 'message', caseId: mother.caseId, values: {} });
  const [open] = await openOnes();
  expect(open).toMatchObject({ mayDecide: true });
  const decision = { proposalId: open!.id, isAccepted: true, childId: yara };
  await decideProposal(father.resident, mother.householdId, decision);
  expect((await planOf(mother.householdId)).steps).toMatchObject([
    { title: step.title, ownerPersonId: father.self.id },
  ]);
});

it('hears that the words of a child under twelve wait for him; once in an hour', async () => {
  const goal = await withGoal();
  for (const words of ['Anders.', 'Nog anders.']) {
    await change(mother.contact, mother.householdId, {
      ...{ kind: 'goalReworded', goalId: goal.id, words },
    });
  }
  expect(await heard()).toHaveLength(1);
  expect(await openOnes()).toHaveLength(2);
});

it('sees what is proposed at home when it is asked of him', async () => {
  const goal = await withGoal();
  const step = asStep(goal.id);
  const atHome = { kind: 'stepAdded', step } as const;
  expect(await change(mother.resident, mother.householdId, atHome)).toBe('proposed');
  expect(await openOnes()).toMatchObject([{ mayDecide: true, isOwn: false }]);
  expect(await heard()).toHaveLength(1);
});

it('hears nothing of what waits for others, and nothing while it is held back', async () => {
  const goal = await withGoal();
  const bilal = await childOf(mother.householdId, 'Bilal', 13);
  await decidesElsewhere(mother, bilal, father.resident);
  const ofBilal = newGoal('Een rustige klas.', { personId: bilal });
  await change(mother.contact, mother.householdId, { kind: 'goalAdded', goal: ofBilal });
  await change(mother.contact, mother.householdId, { kind: 'goesWell', words: 'Veel.' });
  expect(await heard()).toEqual([]);
  await database().household.update({
    where: { id: mother.householdId },
    data: { hasSafetyFlag: true },
  });
  const reworded = { kind: 'goalReworded', goalId: goal.id, words: 'Anders.' } as const;
  await change(mother.contact, mother.householdId, reworded);
  expect(await heard()).toEqual([]);
});

it('hears that an own step can begin', async () => {
  const goal = await withGoal();
  const first = newStep(goal.id, { kind: 'resident', id: yara }, { title: 'Vragen wat helpt' });
  await asFather({ kind: 'stepAdded', step: first });
  const own = { ...asStep(goal.id), waitsFor: [first.id] };
  await asFather({ kind: 'stepAdded', step: own });
  const done = { kind: 'stepState', stepId: first.id, state: 'done' } as const;
  await change(mother.contact, mother.householdId, done, { wasSaid: true });
  expect(await heard()).toHaveLength(1);
});

it('whose authority ends leaves a step that nobody does: it is kept, and the contact person gives it to somebody', async () => {
  const goal = await withGoal();
  const step = asStep(goal.id);
  await asFather({ kind: 'stepAdded', step });
  const finished = newStep(goal.id, father.self, { title: 'Papa las voor', state: 'done' });
  await asFather({ kind: 'stepAdded', step: finished });
  const leftFor = async (actor: Home['contact'] | Home['resident']) =>
    (await planPage(actor, mother.householdId)).goals
      .flatMap(({ steps }) => steps)
      .filter(({ isLeft }) => isLeft);
  expect(await leftFor(mother.contact)).toEqual([]);
  const which = { caseId: mother.caseId, childId: yara, authorityId };
  await endAuthority(mother.contact, which, { until: today(), endReason: '', version: 1 });
  for (const actor of [mother.contact, mother.resident]) {
    expect(await leftFor(actor)).toMatchObject([
      { id: step.id, owner: father.self, mayChange: 'direct', title: 'Papa belt de school' },
    ]);
  }
  const { title, dueOn, domain, waitsFor } = step;
  const owner = { kind: 'staff', id: mother.contact.staffId } as const;
  const to = { title, owner, dueOn, domain, waitsFor };
  const taken = { kind: 'stepChanged', stepId: step.id, to } as const;
  expect(await change(mother.contact, mother.householdId, taken)).toBe('changed');
  expect(await leftFor(mother.contact)).toEqual([]);
  const { steps, versions } = await planOf(mother.householdId);
  expect(steps.map((one) => one.ownerStaffId ?? one.ownerPersonId).sort()).toEqual(
    [father.self.id, mother.contact.staffId].sort(),
  );
  expect(JSON.stringify(versions.map(({ snapshot }) => snapshot))).toContain(father.self.id);
});

it('what was asked of one whose authority ended is no longer asked of nobody: an adult at home says it', async () => {
  const goal = await withGoal();
  await change(mother.contact, mother.householdId, { kind: 'stepAdded', step: asStep(goal.id) });
  const proposals = async () => (await planPage(mother.resident, mother.householdId)).proposals;
  expect(await proposals()).toMatchObject([{ mayDecide: false, asks: [father.self] }]);
  const which = { caseId: mother.caseId, childId: yara, authorityId };
  await endAuthority(mother.contact, which, { until: today(), endReason: '', version: 1 });
  const [open] = await proposals();
  expect(open).toMatchObject({ mayDecide: true, asks: [] });
  const decision = { proposalId: open!.id, isAccepted: false };
  await decideProposal(mother.resident, mother.householdId, decision);
  expect(await proposals()).toEqual([]);
});

it('somebody from outside whose day is over leaves a step that nobody does as well', async () => {
  const { householdId } = mother;
  const together = newGoal('De huur betalen.');
  await change(mother.resident, householdId, { kind: 'goalAdded', goal: together });
  const { participantId } = await maatje(householdId);
  const his = newStep(together.id, { kind: 'participant', id: participantId });
  await change(mother.contact, householdId, { kind: 'stepAdded', step: his });
  const left = async () =>
    (await planPage(mother.contact, householdId)).goals.flatMap(({ steps }) =>
      steps.flatMap(({ id, isLeft }) => (isLeft ? id : [])),
    );
  expect(await left()).toEqual([]);
  const yesterday = { endsOn: new Date(Date.now() - 2 * 86_400_000) };
  await database().involvement.updateMany({ where: { participantId }, data: yesterday });
  expect(await left()).toEqual([his.id]);
});
