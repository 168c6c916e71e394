import { beforeAll, describe, expect, it } from 'vitest';
import { holdThing } from '@/lib/commands/lease/hold-thing';
import { changePlan } from '@/lib/commands/plan/change-plan';
import { randomId } from '@/lib/platform/crypto';
import type { Actor } from '@/lib/platform/actor-types';
import type { PlanChange, Step } from '@/lib/rules/plan/types';
import {
  change,
  home,
  involved,
  newGoal,
  newStep,
  planOf,
  type Home,
} from '@/tests/support/factories/plan';

// A step of a colleague, which its owner and the contact person may both change.
let at: Home;
let omar: Awaited<ReturnType<typeof involved>>;
let step: Step;
let seen: number;

beforeAll(async () => {
  at = await home();
  omar = await involved(at.householdId);
  const goal = newGoal('Rust met geld');
  await change(at.resident, at.householdId, { kind: 'goalAdded', goal });
  step = newStep(goal.id, { kind: 'staff', id: omar.staffId });
  await change(at.contact, at.householdId, { kind: 'stepAdded', step });
  seen = (await planOf(at.householdId)).version;
});

const send = (who: Actor, wanted: PlanChange, more: object = {}) =>
  changePlan(who, at.householdId, { change: wanted, seen, formKey: randomId(), ...more });
const changed = (facts: Partial<Step>): PlanChange => {
  const { title, owner, dueOn, domain, waitsFor } = { ...step, ...facts };
  return { kind: 'stepChanged', stepId: step.id, to: { title, owner, dueOn, domain, waitsFor } };
};
const stands = async () => (await planOf(at.householdId)).steps.find(({ id }) => id === step.id)!;

describe('two changes of one step', () => {
  it('go together when they are of other fields; of the same field, it is asked', async () => {
    expect(await send(at.contact, changed({ title: 'Alle post openen' }))).toBe('changed');
    // The next page says that what the other one changed was kept.
    expect(await send(omar, changed({ dueOn: '2030-03-18' as never }))).toBe('merged');
    expect(await stands()).toMatchObject({ title: 'Alle post openen' });
    expect((await stands()).dueOn).not.toBeNull();
    const both = send(omar, changed({ title: 'Samen post openen' }));
    await expect(both).rejects.toMatchObject({
      current: {
        ...{ title: 'Alle post openen', asked: ['title'] },
        merged: { title: 'Samen post openen', dueOn: '2030-03-18' },
      },
    });
  });

  it('a save while another types is a conflict; whoever was told may say it again', async () => {
    const held = { thing: 'step', thingId: step.id, caseId: at.caseId } as const;
    await holdThing(omar, { ...held, typed: { title: 'Mijn post' }, isTakingOver: false });
    const seenNow = { seen: (await planOf(at.householdId)).version };
    const wanted = changed({ title: 'Post ordenen' });
    const first = send(at.contact, wanted, seenNow);
    await expect(first).rejects.toMatchObject({ current: { busy: omar.name } });
    expect(await send(at.contact, wanted, { ...seenNow, takesOver: true })).toBe('changed');
  });
});

it('a press of a button that came second says which, and how it stands', async () => {
  await send(omar, { kind: 'stepState', stepId: step.id, state: 'busy' });
  const second = send(at.contact, { kind: 'stepState', stepId: step.id, state: 'done' });
  await expect(second).rejects.toMatchObject({
    current: { state: 'busy', pressed: { kind: 'stepState', id: step.id } },
  });
});
