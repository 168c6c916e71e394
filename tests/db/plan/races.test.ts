import { describe, expect, it } from 'vitest';
import { agreeToPlan } from '@/lib/commands/plan/agree-to-plan';
import { changePlan } from '@/lib/commands/plan/change-plan';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { change, home, newGoal, newStep, planOf } from '@/tests/support/factories/plan';

const addGoal = (words: string) => ({ kind: 'goalAdded', goal: newGoal(words) }) as const;

describe('two at once', () => {
  it('two who change the same goal: the second sees how it stands; the same words are no conflict', async () => {
    const { householdId, resident } = await home({ houseNumber: '12' });
    const goal = newGoal('Rust.');
    await change(resident, householdId, { kind: 'goalAdded', goal });
    const reword = (words: string) =>
      changePlan(resident, householdId, {
        ...{ change: { kind: 'goalReworded', goalId: goal.id, words }, seen: 1 },
        formKey: randomId(),
      });
    expect(await reword('Rust in huis.')).toBe('changed');
    expect(await reword('Rust in huis.')).toBe('same');
    const stale = reword('Werk.');
    await expect(stale).rejects.toThrow(ConflictError);
    await expect(stale).rejects.toMatchObject({ current: { words: 'Rust in huis.' } });
  });

  it('thirty who begin a plan at once begin one, and lose no goal', async () => {
    const { householdId, resident } = await home({ houseNumber: '13' });
    const goals = Array.from({ length: 12 }, (_, at) => newGoal(`Doel ${at}`));
    const twice = [...goals, ...goals, ...goals.slice(0, 6)];
    const order = (goal: (typeof goals)[number]) => ({
      ...{ change: { kind: 'goalAdded', goal } as const, seen: 0, formKey: randomId() },
    });
    await Promise.all(twice.map((goal) => changePlan(resident, householdId, order(goal))));
    const plan = await planOf(householdId);
    expect(plan.goals.map(({ words }) => words).sort()).toEqual(
      goals.map((one) => one.words).sort(),
    );
    expect(plan.version).toBe(12);
    expect(plan.versions.map(({ number }) => number)).toEqual(goals.map((_, at) => at + 1));
  });

  it('two halves of a circle: one of them is refused', async () => {
    const { householdId, resident, self } = await home({ houseNumber: '14' });
    const goal = newGoal('Rust.');
    await change(resident, householdId, { kind: 'goalAdded', goal });
    const [a, b] = [newStep(goal.id, self), newStep(goal.id, self)];
    for (const step of [a, b]) await change(resident, householdId, { kind: 'stepAdded', step });
    const wait = (step: typeof a, waitsFor: string[]) =>
      change(resident, householdId, {
        ...{ kind: 'stepChanged', stepId: step.id, to: { ...step, waitsFor } },
      });
    const results = await Promise.allSettled([wait(a, [b.id]), wait(b, [a.id])]);
    const refused = results.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]!.reason).toBeInstanceOf(FieldErrorsError);
  });

  it('a yes to the plan counts for the version that was read, once', async () => {
    const { householdId, resident, contact } = await home({ houseNumber: '15' });
    await change(resident, householdId, addGoal('Rust.'));
    const yes = () => agreeToPlan(resident, householdId, { version: 1 });
    await Promise.all([yes(), yes(), yes()]);
    await change(contact, householdId, { kind: 'whenItGoesWrong', words: 'Bel mij.' });
    await expect(yes()).rejects.toThrow(ConflictError);
    const noted = { version: 2, personId: resident.personId! };
    await agreeToPlan(contact, householdId, noted);
    const stranger = {
      version: 2,
      personId: (await home({ houseNumber: '150' })).resident.personId!,
    };
    await expect(agreeToPlan(contact, householdId, stranger)).rejects.toThrow(NotFoundError);
    const agreements = await database().planAgreement.findMany({
      orderBy: { versionNumber: 'asc' },
    });
    expect(agreements).toMatchObject([
      { versionNumber: 1, how: 'self', notedById: null },
      { versionNumber: 2, how: 'conversation', notedById: contact.staffId },
    ]);
  });
});
