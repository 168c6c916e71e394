import { describe, expect, it } from 'vitest';
import { decideProposal } from '@/lib/commands/plan/decide-proposal';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { today } from '@/lib/platform/clock';
import { addDays } from '@/lib/rules/local-date';
import {
  change,
  home,
  involved,
  maatje,
  member,
  newGoal,
  newStep,
  planOf,
  spokenWith,
} from '@/tests/support/factories/plan';
import { colleague } from '@/tests/support/factories/work';
import { sentRequest } from '@/tests/support/factories/my-case';

const addGoal = (words: string, about = {}) =>
  ({ kind: 'goalAdded', goal: newGoal(words, about) }) as const;

describe('the plan is the resident’s', () => {
  it('who adds a goal begins it; every change is a version with who made it', async () => {
    const { householdId, resident, caseId, contact } = await home({ houseNumber: '1' });
    const goal = newGoal('Ik wil weer slapen.');
    expect(await change(resident, householdId, { kind: 'goalAdded', goal })).toBe('changed');
    const reword = { kind: 'goalReworded', goalId: goal.id, words: 'Ik wil rust.' } as const;
    expect(await change(resident, householdId, reword)).toBe('changed');
    const plan = await planOf(householdId);
    expect(plan).toMatchObject({ version: 2, goals: [{ words: 'Ik wil rust.' }] });
    expect(plan.versions).toMatchObject([
      { number: 1, byKind: 'resident', byId: resident.personId, change: { kind: 'goalAdded' } },
      { number: 2, snapshot: { goals: [{ words: 'Ik wil rust.' }] } },
    ]);
    const signal = { staffId: contact.staffId, caseId, kind: 'planChanged' };
    // Told once, as long as it was not seen; and one line in the story for one sitting.
    expect(await database().signal.count({ where: signal })).toBe(1);
    const line = { caseId, kind: 'planChanged' };
    expect(await database().timelineEntry.count({ where: line })).toBe(1);
    const events = await database().auditEvent.count({
      where: { householdId, event: 'plan.changed', actorKind: 'resident' },
    });
    expect(events).toBe(2);
  });

  it('a colleague never rewords a goal: it waits for the resident, who says yes or no', async () => {
    const { householdId, resident, contact, caseId } = await home({ houseNumber: '2' });
    const goal = newGoal('Ik wil weer slapen.');
    await change(resident, householdId, { kind: 'goalAdded', goal });
    const reword = (words: string) => ({ kind: 'goalReworded', goalId: goal.id, words }) as const;
    expect(await change(contact, householdId, reword('Schulden aflossen.'))).toBe('proposed');
    expect(await change(contact, householdId, reword('Slapen en rust.'))).toBe('proposed');
    expect((await planOf(householdId)).goals).toMatchObject([{ words: 'Ik wil weer slapen.' }]);
    const [first, second] = (await planOf(householdId)).proposals;
    const decide = (proposalId: string, isAccepted: boolean) =>
      decideProposal(resident, householdId, { proposalId, isAccepted });
    await decide(first!.id, false);
    await decide(second!.id, true);
    await decide(second!.id, true);
    const plan = await planOf(householdId);
    expect(plan).toMatchObject({ version: 2, goals: [{ words: 'Slapen en rust.' }] });
    expect(plan.proposals.map(({ state, decidedHow }) => [state, decidedHow])).toEqual([
      ['declined', 'self'],
      ['accepted', 'self'],
    ]);
    const signal = { staffId: contact.staffId, caseId, kind: 'planDecided' };
    expect(await database().signal.count({ where: signal })).toBe(1);
  });

  it('what the resident said in a conversation is written down as such, by the contact person alone', async () => {
    const { householdId, contact } = await home({ houseNumber: '3' });
    const omar = await involved(householdId);
    expect(await change(omar, householdId, addGoal('Werk.'), { wasSaid: true })).toBe('proposed');
    expect(await change(contact, householdId, addGoal('Rust.'), { wasSaid: true })).toBe('changed');
    const plan = await planOf(householdId);
    expect(plan.goals.map(({ words }) => words)).toEqual(['Rust.']);
    expect(plan.proposals).toMatchObject([
      { byName: 'Omar Verzinsel', state: 'open' },
      { state: 'accepted', decidedHow: 'conversation', decidedBy: contact.name },
    ]);
  });

  it('nobody answers a proposal that is not for them, and who proposed takes it back', async () => {
    const { householdId, contact } = await home({ houseNumber: '4' });
    const [omar, ravi] = [await involved(householdId), await maatje(householdId)];
    const stranger = await home({ houseNumber: '400' });
    await change(contact, householdId, addGoal('Rust.'));
    const proposalId = (await planOf(householdId)).proposals[0]!.id;
    for (const actor of [omar, ravi, stranger.resident, stranger.contact, contact]) {
      const yes = decideProposal(actor, householdId, { proposalId, isAccepted: true });
      if (actor === stranger.contact && actor.staffId === contact.staffId) continue;
      await expect(yes).rejects.toThrow(NotFoundError);
    }
    expect((await planOf(householdId)).goals).toEqual([]);
    await decideProposal(contact, householdId, { proposalId, isAccepted: false });
    expect((await planOf(householdId)).proposals).toMatchObject([{ state: 'withdrawn' }]);
  });
});

describe('the order of steps', () => {
  it('a circle is refused, with the circle shown; nothing was written', async () => {
    const { householdId, resident, self } = await home({ houseNumber: '5' });
    const goal = newGoal('Rust.');
    await change(resident, householdId, { kind: 'goalAdded', goal });
    const first = newStep(goal.id, self, { title: 'Post' });
    const second = newStep(goal.id, self, { title: 'Lijst', waitsFor: [first.id] });
    for (const step of [first, second]) {
      await change(resident, householdId, { kind: 'stepAdded', step });
    }
    const to = { ...first, waitsFor: [second.id] };
    const circle = change(resident, householdId, { kind: 'stepChanged', stepId: first.id, to });
    await expect(circle).rejects.toMatchObject({
      errors: [{ path: 'waitsFor', key: 'planLoop', values: { circle: 'Post → Lijst → Post' } }],
    });
    expect((await planOf(householdId)).version).toBe(3);
  });

  it('finishing a step tells the owners of what it frees', async () => {
    const { householdId, resident, self, caseId } = await home({ houseNumber: '6' });
    const omar = await involved(householdId);
    const goal = newGoal('Rust.');
    await change(resident, householdId, { kind: 'goalAdded', goal });
    const mine = newStep(goal.id, self);
    const his = newStep(goal.id, { kind: 'staff', id: omar.staffId }, { waitsFor: [mine.id] });
    await change(resident, householdId, { kind: 'stepAdded', step: mine });
    await change(omar, householdId, { kind: 'stepAdded', step: his });
    await change(resident, householdId, { kind: 'stepState', stepId: mine.id, state: 'done' });
    const signal = { staffId: omar.staffId, caseId, kind: 'stepFree' };
    expect(await database().signal.count({ where: signal })).toBe(1);
    const [done] = (await planOf(householdId)).steps;
    expect(done).toMatchObject({ state: 'done', doneAt: expect.any(Date) });
  });
});

describe('who comes to a plan', () => {
  it('nobody who has nothing to do with it, and the attempt is recorded', async () => {
    const { householdId, resident } = await home({ houseNumber: '7' });
    await change(resident, householdId, addGoal('Rust.'));
    const stranger = await home({ houseNumber: '700' });
    const outsiders = [
      stranger.resident,
      await colleague({ name: 'Kees' }),
      await maatje(stranger.householdId),
    ];
    for (const actor of outsiders) {
      await expect(change(actor, householdId, addGoal('Anders.'))).rejects.toThrow(NotFoundError);
    }
    expect(await planOf(householdId)).toMatchObject({ version: 1, goals: [{ words: 'Rust.' }] });
    const refused = { householdId, event: 'plan.viewed', result: 'refused' };
    expect(await database().auditEvent.count({ where: refused })).toBe(3);
  });

  it('not who was named and never confirmed, and not by a request that is still to be confirmed', async () => {
    const asking = { houseNumber: '8' };
    const { householdId } = await home(asking);
    const guess = await sentRequest(asking);
    expect(guess.householdId).toBe(householdId);
    await expect(change(guess.slip, householdId, addGoal('Anders.'))).rejects.toThrow(
      NotFoundError,
    );
  });

  it('with a slip as who sent the request, once somebody has spoken with the sender', async () => {
    const sent = await sentRequest({ houseNumber: '9' });
    const add = () => change(sent.slip, sent.householdId, addGoal('Rust.'));
    // A new household and one that is still to be confirmed look the same until then.
    await expect(add()).rejects.toThrow(NotFoundError);
    await spokenWith(sent.requestId);
    expect(await add()).toBe('changed');
  });

  it('until an involvement ends: by hand or by its day, at once', async () => {
    const { householdId, resident } = await home({ houseNumber: '10' });
    await change(resident, householdId, addGoal('Rust.'));
    const omar = await involved(householdId);
    const note = { kind: 'whenItGoesWrong', words: 'Bel.' } as const;
    expect(await change(omar, householdId, note)).toBe('proposed');
    const where = { householdId, staffId: omar.staffId };
    const yesterday = new Date(`${addDays(today(), -1)}T00:00:00Z`);
    await database().involvement.updateMany({ where, data: { endsOn: yesterday } });
    await expect(change(omar, householdId, note)).rejects.toThrow(NotFoundError);
    const data = { endsOn: null, endedAt: new Date() };
    await database().involvement.updateMany({ where, data });
    await expect(change(omar, householdId, note)).rejects.toThrow(NotFoundError);
  });

  it('a young person decides about an own goal, also keeping it private, and proposes the rest', async () => {
    const { householdId, resident, contact } = await home({ houseNumber: '11' });
    const born = addDays(today(), -14 * 366);
    const bilal = await member(householdId, 'Bilal', born);
    const goal = newGoal('Een rustige klas.', { personId: bilal.personId, isPrivate: true });
    expect(await change(bilal, householdId, { kind: 'goalAdded', goal })).toBe('changed');
    expect(await change(bilal, householdId, { kind: 'goesWell', words: 'Gamen.' })).toBe(
      'proposed',
    );
    const reword = { kind: 'goalReworded', goalId: goal.id, words: 'Anders.' } as const;
    for (const actor of [resident, contact]) {
      await expect(change(actor, householdId, reword)).rejects.toThrow(NotFoundError);
    }
  });
});
