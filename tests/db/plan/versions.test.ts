import { describe, expect, it } from 'vitest';
import { decideProposal } from '@/lib/commands/plan/decide-proposal';
import { agreeToPlan } from '@/lib/commands/plan/agree-to-plan';
import { NotFoundError } from '@/lib/platform/errors';
import { today } from '@/lib/platform/clock';
import { addDays } from '@/lib/rules/local-date';
import { oldPlan, planVersions } from '@/lib/queries/plan/versions';
import {
  change,
  home,
  maatje,
  member,
  newGoal,
  newStep,
  planOf,
} from '@/tests/support/factories/plan';

const young = addDays(today(), -14 * 366);

describe('versions of a plan', () => {
  it('are read page by page, newest first, with what changed, by whom, and who said yes', async () => {
    const { householdId, resident, contact } = await home({ houseNumber: '31' });
    const goal = newGoal('Rust.');
    await change(resident, householdId, { kind: 'goalAdded', goal });
    for (const words of ['Een.', 'Twee.', 'Drie.']) {
      await change(resident, householdId, { kind: 'goalReworded', goalId: goal.id, words });
    }
    await change(contact, householdId, { kind: 'whenItGoesWrong', words: 'Bel mij.' });
    await agreeToPlan(resident, householdId, { version: 5 });
    const first = await planVersions(resident, householdId, 2);
    expect(first.lines).toMatchObject([
      { number: 5, isOwn: false, byName: contact.name, what: { words: 'Bel mij.' } },
      { number: 4, isOwn: true, what: { before: 'Twee.', words: 'Drie.' } },
    ]);
    expect(first.lines[0]!.agreedBy).toMatchObject([{ isOwn: true, notedBy: null }]);
    const second = await planVersions(resident, householdId, 2, String(first.next));
    const third = await planVersions(resident, householdId, 2, String(second.next));
    const numbers = [first, second, third].flatMap(({ lines }) => lines.map((l) => l.number));
    expect(numbers).toEqual([5, 4, 3, 2, 1]);
    expect(third).toMatchObject({ next: null, lines: [{ what: { kind: 'goalAdded' } }] });
    for (const forged of ['x', '-1', '99999999999', '1e3']) {
      const page = await planVersions(resident, householdId, 2, forged);
      expect(page.lines[0]!.number).toBe(5);
    }
  });

  it('tell an own yes from one that a colleague heard in a conversation and wrote down', async () => {
    const { householdId, resident, contact } = await home({ houseNumber: '36' });
    const goal = newGoal('Rust.');
    const add = { kind: 'goalAdded', goal } as const;
    await change(contact, householdId, add, { wasSaid: true });
    const words = { kind: 'goalReworded', goalId: goal.id, words: 'Slapen.' } as const;
    await change(contact, householdId, words);
    const waiting = (await planOf(householdId)).proposals.find(({ state }) => state === 'open')!;
    const yes = { proposalId: waiting.id, isAccepted: true };
    await decideProposal(contact, householdId, { ...yes, wasSaid: true });
    await change(contact, householdId, { ...words, words: 'Rust en slaap.' });
    const other = (await planOf(householdId)).proposals.find(({ state }) => state === 'open')!;
    await decideProposal(resident, householdId, { ...yes, proposalId: other.id });
    await change(contact, householdId, { kind: 'whenItGoesWrong', words: 'Bel mij.' });
    await agreeToPlan(contact, householdId, { version: 4, personId: resident.personId! });
    for (const reader of [resident, contact]) {
      const { lines } = await planVersions(reader, householdId, 20);
      expect(lines.map(({ number, byName, wasSaid }) => [number, byName, wasSaid])).toEqual([
        [4, contact.name, false],
        [3, lines[1]!.byName, false],
        [2, contact.name, true],
        [1, contact.name, true],
      ]);
      expect(lines[0]!.agreedBy).toMatchObject([
        { isOwn: reader === resident, notedBy: contact.name },
      ]);
      expect((await oldPlan(reader, householdId, '2')).line.wasSaid).toBe(true);
    }
  });

  it('a plan is read as it was, and nothing that is private then or now', async () => {
    const { householdId, resident, self } = await home({ houseNumber: '32' });
    const bilal = await member(householdId, 'Bilal', young);
    const open = newGoal('Rust.');
    const his = newGoal('Een rustige klas.', { personId: bilal.personId });
    await change(resident, householdId, { kind: 'goalAdded', goal: open });
    const step = newStep(open.id, self, { title: 'Post' });
    await change(resident, householdId, { kind: 'stepAdded', step });
    await change(bilal, householdId, { kind: 'goalAdded', goal: his });
    const share = (isPrivate: boolean) =>
      change(bilal, householdId, { kind: 'goalShared', goalId: his.id, isPrivate });
    const reword = (words: string) =>
      change(bilal, householdId, { kind: 'goalReworded', goalId: his.id, words });
    await share(true);
    await reword('Geheim.');
    const words = /rustige klas|Geheim|mentor/;
    const lines = (await planVersions(resident, householdId, 20)).lines;
    expect(JSON.stringify(lines)).not.toMatch(words);
    expect(lines.filter(({ what }) => what.kind === 'hidden')).toHaveLength(3);
    for (const number of ['3', '4', '5']) {
      const old = await oldPlan(resident, householdId, number);
      expect(JSON.stringify(old)).not.toMatch(words);
      expect(old.goals[0]).toMatchObject({ words: 'Rust.', steps: [{ title: 'Post' }] });
    }
    expect(JSON.stringify(await oldPlan(bilal, householdId, '3'))).toMatch(/rustige klas/);
    await reword('Een klas met weinig kinderen.');
    await share(false);
    const now = await oldPlan(resident, householdId, '7');
    expect(now).toMatchObject({ isCurrent: true, goals: [{}, { words: /weinig kinderen/ }] });
    // What was private stays so, also when other words of it are shared now.
    expect(JSON.stringify(await planVersions(resident, householdId, 20))).not.toMatch(/Geheim/);
    expect(JSON.stringify(await oldPlan(resident, householdId, '5'))).not.toMatch(words);
  });

  it('are not for somebody from outside, nor for who has nothing to do with the plan', async () => {
    const { householdId, resident } = await home({ houseNumber: '33' });
    await change(resident, householdId, { kind: 'goalAdded', goal: newGoal('Rust.') });
    const stranger = await home({ houseNumber: '3300' });
    for (const actor of [await maatje(householdId), stranger.resident]) {
      await expect(planVersions(actor, householdId, 20)).rejects.toThrow(NotFoundError);
      await expect(oldPlan(actor, householdId, '1')).rejects.toThrow(NotFoundError);
    }
    for (const number of ['0', '2', 'x', '1.5']) {
      await expect(oldPlan(resident, householdId, number)).rejects.toThrow(NotFoundError);
    }
    await expect(planVersions(stranger.resident, stranger.householdId, 20)).rejects.toThrow(
      NotFoundError,
    );
  });
});
