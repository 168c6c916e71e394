import { beforeEach, describe, expect, it } from 'vitest';
import { askEvaluation } from '@/lib/commands/plan/ask-evaluation';
import type { ResidentActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { addDays } from '@/lib/rules/local-date';
import { change, home, member, newGoal, newStep, type Home } from '@/tests/support/factories/plan';
import { decides } from '@/tests/support/factories/authority';
import { plannedVisit, visitForm } from '@/tests/support/factories/visit';

const born = (age: number) => addDays(today(), -age * 366);
let many = 0;
let at: Home;
let partner: ResidentActor;
let bo: ResidentActor;

const ofPerson = (actor: ResidentActor) => ({ kind: 'resident', id: actor.personId! }) as const;

/** Somebody at home with an own address for mail. */
async function livesHere(name: string, age: number): Promise<ResidentActor> {
  const one = await member(at.householdId, name, born(age));
  const email = `${name.toLowerCase()}${many}@voorbeeld.example`;
  await database().person.update({
    where: { id: one.personId! },
    data: { email },
    select: { id: true },
  });
  return one;
}

/** How each at home was told, by first name. */
async function told(): Promise<string[]> {
  const rows = await database().outboundMessage.findMany({
    where: { caseId: at.caseId, template: 'message' },
    select: { channel: true, values: true, person: { select: { givenName: true } } },
  });
  // Nothing of what it is stands in it.
  for (const { values } of rows) expect(values).toEqual({});
  return rows.map(({ channel, person }) => `${person!.givenName} ${channel}`).toSorted();
}

const unsafe = () =>
  database().household.update({
    where: { id: at.householdId },
    data: { hasSafetyFlag: true },
    select: { id: true },
  });

beforeEach(async () => {
  many += 1;
  at = await home({ houseNumber: String(2300 + many), email: `ans${many}@voorbeeld.example` });
  const data = { givenName: 'Ans' };
  await database().person.update({ where: { id: at.self.id }, data, select: { id: true } });
  partner = await livesHere('Jo', 40);
  bo = await livesHere('Bo', 15);
  await database().outboundMessage.deleteMany({ where: { caseId: at.caseId } });
});

const goalOf = async (actor: ResidentActor, about = {}) => {
  const goal = newGoal('Een rustige klas.', { personId: actor.personId, ...about });
  await change(actor, at.householdId, { kind: 'goalAdded', goal });
  return goal;
};

describe('whose yes is asked', () => {
  it('of a young person hears it, and not the parent who asked for help', async () => {
    const goal = await goalOf(bo);
    const words = { kind: 'goalReworded', goalId: goal.id, words: 'Anders.' } as const;
    expect(await change(at.contact, at.householdId, words)).toBe('proposed');
    expect(await told()).toEqual(['Bo mail']);
  });

  it('of a partner who asked nothing hears it, also from somebody at home', async () => {
    const goal = newGoal('Rust.');
    await change(at.resident, at.householdId, { kind: 'goalAdded', goal });
    const step = newStep(goal.id, ofPerson(partner));
    await change(at.resident, at.householdId, { kind: 'stepAdded', step });
    expect(await told()).toEqual(['Jo mail']);
  });

  it('for a child under twelve, the adult hears who decides about it', async () => {
    const yara = await member(at.householdId, 'Yara', born(8));
    await decides(at, yara.personId!, partner.personId!);
    const goal = newGoal('Zwemmen.', { personId: yara.personId });
    await change(at.contact, at.householdId, { kind: 'goalAdded', goal });
    expect(await told()).toEqual(['Jo mail']);
  });

  it('of any adult: who asked for help hears it, and everybody when nobody else did', async () => {
    await change(at.contact, at.householdId, { kind: 'goesWell', words: 'Samen eten.' });
    expect(await told()).toEqual(['Ans mail']);
    await database().outboundMessage.deleteMany({ where: { caseId: at.caseId } });
    await database().helpRequest.updateMany({
      where: { askerId: at.self.id },
      data: { withdrawnAt: new Date() },
    });
    await change(bo, at.householdId, { kind: 'goesWell', words: 'Muziek.' });
    expect(await told()).toEqual(['Ans mail', 'Jo mail']);
  });

  it('of nobody who can answer here: the contact person hears it', async () => {
    const yara = await member(at.householdId, 'Yara', born(8));
    const goal = newGoal('Zwemmen.', { personId: yara.personId });
    await change(at.resident, at.householdId, { kind: 'goalAdded', goal });
    expect(await told()).toEqual([]);
    const signal = { staffId: at.contact.staffId, caseId: at.caseId, kind: 'planProposed' };
    expect(await database().signal.count({ where: signal })).toBe(1);
  });
});

describe('whose step can begin', () => {
  it('hears it at home; not who finished the one before, and nobody of a private one', async () => {
    const goal = newGoal('Rust.');
    await change(at.resident, at.householdId, { kind: 'goalAdded', goal });
    const first = newStep(goal.id, at.self);
    await change(at.resident, at.householdId, { kind: 'stepAdded', step: first });
    const his = newStep(goal.id, ofPerson(partner), { waitsFor: [first.id] });
    await change(partner, at.householdId, { kind: 'stepAdded', step: his });
    const own = newStep(goal.id, at.self, { waitsFor: [first.id] });
    await change(at.resident, at.householdId, { kind: 'stepAdded', step: own });
    await change(at.resident, at.householdId, {
      ...{ kind: 'stepState', stepId: first.id, state: 'done' },
    });
    expect(await told()).toEqual(['Jo mail']);
    const secret = await goalOf(bo, { isPrivate: true });
    const before = newStep(secret.id, ofPerson(bo));
    await change(bo, at.householdId, { kind: 'stepAdded', step: before });
    const after = newStep(secret.id, ofPerson(bo), { waitsFor: [before.id] });
    await change(bo, at.householdId, { kind: 'stepAdded', step: after });
    await change(bo, at.householdId, { kind: 'stepState', stepId: before.id, state: 'done' });
    expect(await told()).toEqual(['Jo mail']);
  });
});

describe('what everybody at home hears', () => {
  it('of a visit every adult, each in the own way', async () => {
    await database().person.update({
      where: { id: partner.personId! },
      data: { email: null },
      select: { id: true },
    });
    await plannedVisit(at.contact, at.householdId, visitForm(3));
    expect(await told()).toEqual(['Ans mail', 'Jo letter']);
  });

  it('that all are asked how it goes: from twelve years on', async () => {
    await member(at.householdId, 'Yara', born(8));
    const date = addDays(today(), 3);
    await change(at.contact, at.householdId, { kind: 'evaluateOn', date });
    expect(await askEvaluation(at.householdId)).toBe(true);
    expect(await told()).toEqual(['Ans mail', 'Bo mail', 'Jo mail']);
  });
});

describe('what can do harm', () => {
  it('where it is not safe at home, a person tells who asked nothing; a young person hears it alone', async () => {
    const goal = await goalOf(bo);
    await unsafe();
    await plannedVisit(at.contact, at.householdId, visitForm(3));
    expect(await told()).toEqual(['Ans mail', 'Jo person']);
    const words = { kind: 'goalReworded', goalId: goal.id, words: 'Anders.' } as const;
    await change(at.contact, at.householdId, words);
    expect(await told()).toEqual(['Ans mail', 'Bo mail', 'Jo person']);
  });

  it('no post for a young person is opened by somebody else at home', async () => {
    const goal = await goalOf(bo);
    const data = { email: null };
    await database().person.update({ where: { id: bo.personId! }, data, select: { id: true } });
    const words = { kind: 'goalReworded', goalId: goal.id, words: 'Anders.' } as const;
    await change(at.contact, at.householdId, words);
    expect(await told()).toEqual(['Bo person']);
  });

  it('nothing to somebody of whom it is not sure that this is the household', async () => {
    const goal = newGoal('Rust.');
    await change(at.resident, at.householdId, { kind: 'goalAdded', goal });
    await database().helpRequest.update({
      where: { id: at.requestId },
      data: {
        ...{ askerId: partner.personId!, matchStatus: 'to_confirm', matchedPersonId: at.self.id },
      },
      select: { id: true },
    });
    await plannedVisit(at.contact, at.householdId, visitForm(3));
    expect(await told()).toEqual(['Ans mail']);
  });
});
