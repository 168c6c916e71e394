import { describe, expect, it } from 'vitest';
import { asksOf, changeRight, mayDecide } from '@/lib/policies/plan';
import { seesGoal, seesProposal, seesProposer, type PlanActor } from '@/lib/policies/plan-sees';
import type { Goal, PlanChange, StepOwner } from '@/lib/rules/plan/types';
import { goal, planOf, step } from '../rules/plan/example';

const samira: PlanActor = {
  ...{ kind: 'resident', personId: 'samira', isYoung: false, speaksFor: ['noor'] },
};
const bilal: PlanActor = { kind: 'resident', personId: 'bilal', isYoung: true, speaksFor: [] };
const marijke: PlanActor = { kind: 'staff', staffId: 'marijke', as: 'contactPerson' };
const omar: PlanActor = { kind: 'staff', staffId: 'omar', as: 'involved' };
const ravi: PlanActor = { kind: 'participant', participantId: 'ravi' };
const actors = { samira, bilal, marijke, omar, ravi };
type Name = keyof typeof actors;

const owner = {
  samira: { kind: 'resident', id: 'samira' },
  bilal: { kind: 'resident', id: 'bilal' },
  noor: { kind: 'resident', id: 'noor' },
  marijke: { kind: 'staff', id: 'marijke' },
  omar: { kind: 'staff', id: 'omar' },
  ravi: { kind: 'participant', id: 'ravi' },
} satisfies Record<string, StepOwner>;

const plan = planOf(
  [
    goal('together'),
    goal('samiras', { personId: 'samira' }),
    goal('bilals', { personId: 'bilal' }),
    goal('secret', { personId: 'bilal', isPrivate: true }),
    goal('noors', { personId: 'noor' }),
  ],
  Object.entries(owner).map(([name, who]) => step(name, { goalId: 'together', owner: who })),
);

const add = (who: keyof typeof owner, goalId = 'together'): PlanChange => ({
  kind: 'stepAdded',
  step: step('new', { goalId, owner: owner[who] }),
});
const give = (from: keyof typeof owner, to: keyof typeof owner): PlanChange => ({
  kind: 'stepChanged',
  stepId: from,
  to: step(from, { owner: owner[to] }),
});
const reword = (goalId: string): PlanChange => ({ kind: 'goalReworded', goalId, words: 'Anders.' });
const finish = (stepId: keyof typeof owner): PlanChange => ({
  ...{ kind: 'stepState', stepId, state: 'done' },
});
const hide = (goalId: string): PlanChange => ({ kind: 'goalShared', goalId, isPrivate: true });

const [direct, ask, never] = ['direct', 'proposal', 'never'] as const;

describe('a parent who lives elsewhere', () => {
  const [papa, along] = [true, false].map((speaks): PlanActor => {
    return { kind: 'parent', personId: 'papa', childId: 'noor', speaks };
  }) as [PlanActor, PlanActor];
  const ofNoor = planOf(plan.goals as Goal[], [
    step('noor', { goalId: 'noors', owner: owner.noor }),
    step('marijke', { goalId: 'noors', owner: owner.marijke }),
    step('samira', { goalId: 'noors', owner: owner.samira }),
    step('ravi', { goalId: 'noors', owner: owner.ravi }),
    step('papa', { goalId: 'noors', owner: { kind: 'resident', id: 'papa' } }),
  ]);
  const ownStep = (goalId: string): PlanChange => ({
    ...{
      kind: 'stepAdded',
      step: step('new', { goalId, owner: { kind: 'resident', id: 'papa' } }),
    },
  });
  const waiting = { ...add('noor', 'noors') } as Extract<PlanChange, { kind: 'stepAdded' }>;
  const waits = (id: string) => ({ ...waiting, step: { ...waiting.step, waitsFor: [id] } });

  it.each<[string, PlanChange, typeof direct | typeof ask | typeof never]>([
    ['words of the goal of the child', reword('noors'), direct],
    ['words of a goal of all', reword('together'), never],
    ['words of a goal of another child', reword('bilals'), never],
    ['a goal that stays between them', hide('noors'), never],
    ['a step of the child', add('noor', 'noors'), direct],
    ['a step that waits for one that is seen', waits('noor'), direct],
    ['a step that waits for one that is not', waits('samira'), never],
    ['a step for a colleague', add('marijke', 'noors'), ask],
    ['a step for who lives there', add('samira', 'noors'), never],
    ['finishing a step of the child', finish('noor'), direct],
    ['finishing a step of who lives there', finish('samira'), never],
    ['finishing a step of whom they invited', finish('ravi'), never],
    ['the order of steps', { kind: 'stepsOrdered', goalId: 'noors', order: [] }, never],
    ['the order of goals', { kind: 'goalsOrdered', order: [] }, never],
    ['what goes well', { kind: 'goesWell', words: '' }, never],
  ])('%s: decides for a child under 12, proposes for one of 12 to 15', (_what, change, may) => {
    expect(changeRight(papa, ofNoor, change)).toBe(may);
    expect(changeRight(along, ofNoor, change)).toBe(may === direct ? ask : may);
  });

  it('does steps of the goals of the child, whose word it may be, and of no other goal', () => {
    for (const parent of [papa, along]) {
      expect(changeRight(parent, ofNoor, ownStep('noors'))).toBe(direct);
      const done = { kind: 'stepState', stepId: 'papa', state: 'done' } as const;
      expect(changeRight(parent, ofNoor, done)).toBe(direct);
      expect(changeRight(parent, ofNoor, ownStep('together'))).toBe(never);
      const asks: StepOwner[] = [{ kind: 'resident', id: 'papa' }];
      const asked = { change: ownStep('noors'), asks, byKind: 'resident', byId: 'samira' };
      expect(seesProposal(parent, ofNoor, asked)).toBe(true);
      expect(seesProposer(parent, asked)).toBe(false);
      expect(mayDecide(parent, [{ kind: 'resident', id: 'papa' }])).toBe(true);
    }
    expect(changeRight(samira, ofNoor, ownStep('noors'))).toBe(ask);
  });

  it('answers for the child under 12, and reads what is proposed to the child or waits for his yes', () => {
    expect(mayDecide(papa, [owner.noor])).toBe(true);
    expect(mayDecide(along, [owner.noor])).toBe(false);
    expect(mayDecide(papa, [])).toBe(false);
    // Papa decides, the one who reads along does not; and who it is asked of may be somebody else.
    const table: [string, string, StepOwner, boolean, boolean, boolean][] = [
      ['staff', 'omar', owner.noor, true, true, true],
      ['resident', 'noor', owner.marijke, true, true, true],
      ['resident', 'papa', owner.marijke, true, true, true],
      ['resident', 'samira', owner.noor, true, false, false],
      ['resident', 'samira', owner.marijke, false, false, false],
      ['participant', 'ravi', owner.noor, true, false, false],
    ];
    for (const [byKind, byId, asked, decides, readsAlong, isNamed] of table) {
      const proposed = { change: reword('noors'), asks: [asked], byKind, byId };
      const seen = [papa, along].map((parent) => seesProposal(parent, ofNoor, proposed));
      expect(seen, `${byId} asks ${asked.id}`).toEqual([decides, readsAlong]);
      expect(seesProposer(papa, proposed), byId).toBe(isNamed);
    }
    const ofAll = { asks: [owner.noor], byKind: 'resident', byId: 'samira' };
    expect(seesProposal(papa, ofNoor, { ...ofAll, change: reword('together') })).toBe(false);
  });
});

describe('who may change what in a plan', () => {
  // In the order of `actors`: an adult resident, a young person of 14, contact person, other colleague, maatje.
  it.each<[string, PlanChange, (typeof direct | typeof ask | typeof never)[]]>([
    ['words of a goal of all', reword('together'), [direct, ask, ask, ask, never]],
    ['words of the goal of Samira', reword('samiras'), [direct, ask, ask, ask, never]],
    ['words of the goal of Bilal', reword('bilals'), [ask, direct, ask, ask, never]],
    ['words of a child of nine', reword('noors'), [direct, ask, ask, ask, never]],
    ['a goal that Bilal keeps to himself', reword('secret'), [never, direct, never, never, never]],
    ['a step in it', add('omar', 'secret'), [never, ask, never, never, never]],
    ['keeping the goal of Bilal private', hide('bilals'), [never, direct, never, never, never]],
    ['the order of goals', { kind: 'goalsOrdered', order: [] }, [direct, ask, ask, ask, never]],
    ['what goes well', { kind: 'goesWell', words: '' }, [direct, ask, ask, ask, never]],
    [
      ...(['what to do when it goes wrong', { kind: 'whenItGoesWrong', words: '' }] as const),
      [direct, ask, direct, ask, never],
    ],
    ['looking back', { kind: 'evaluateOn', date: null }, [direct, ask, direct, ask, never]],
    ['beginning', { kind: 'started' }, [direct, ask, direct, ask, never]],
    ['a step for Samira', add('samira'), [direct, ask, ask, ask, never]],
    ['a step for the contact person', add('marijke'), [ask, ask, direct, ask, never]],
    ['a step for a colleague', add('omar'), [ask, ask, direct, direct, never]],
    ['a step for the maatje', add('ravi'), [ask, ask, direct, ask, never]],
    ['the step of Samira is done', finish('samira'), [direct, ask, ask, ask, never]],
    ['the step of a child is done', finish('noor'), [direct, ask, ask, ask, never]],
    ['the step of a colleague is done', finish('omar'), [ask, ask, direct, direct, never]],
    ['the step of the maatje is done', finish('ravi'), [ask, ask, direct, ask, direct]],
    ['from the contact person to Samira', give('marijke', 'samira'), [ask, ask, ask, ask, never]],
    ['from the maatje to a colleague', give('ravi', 'omar'), [ask, ask, direct, ask, ask]],
  ])('%s', (_what, change, rights) => {
    const found = Object.values(actors).map((actor) => changeRight(actor, plan, change));
    expect(found).toEqual(rights);
  });
});

describe('a step of somebody who takes part no more', () => {
  const left = new Set(['papa', 'omar', 'ravi']);
  const withPapa = planOf(plan.goals as Goal[], [
    ...plan.steps,
    step('papa', { goalId: 'noors', owner: { kind: 'resident', id: 'papa' } }),
  ]);
  const take = (stepId: string, to: StepOwner): PlanChange => ({
    ...{ kind: 'stepChanged', stepId, to: step(stepId, { owner: to, title: 'Anders' }) },
  });
  const papa = { kind: 'resident', id: 'papa' } as const;

  // In the order of `actors`: an adult resident, a young person of 14, contact person, other colleague, maatje.
  it.each<[string, PlanChange, (typeof direct | typeof ask | typeof never)[]]>([
    ['by the adult who takes it up', take('papa', owner.samira), [direct, ask, ask, ask, never]],
    ['by the contact person', take('papa', owner.marijke), [ask, ask, direct, ask, never]],
    ['in other words', take('papa', papa), [direct, ask, direct, ask, never]],
    [
      ...(['is let go of', { kind: 'stepState', stepId: 'papa', state: 'dropped' }] as const),
      [direct, ask, direct, ask, never],
    ],
    ['of a colleague, by an adult', take('omar', owner.samira), [direct, ask, ask, ask, never]],
  ])('%s', (_what, change, rights) => {
    const found = Object.values(actors).map((actor) => changeRight(actor, withPapa, change, left));
    expect(found).toEqual(rights);
  });

  it('asks nobody who left', () => {
    expect(changeRight(marijke, withPapa, take('papa', owner.marijke))).toBe(ask);
    expect(asksOf(marijke, withPapa, take('papa', owner.samira), left)).toEqual([owner.samira]);
    expect(asksOf(omar, withPapa, take('papa', owner.omar), left)).toEqual([owner.noor]);
    expect(asksOf(bilal, withPapa, take('papa', owner.bilal), left)).toEqual([owner.noor]);
    // For a colleague who left the contact person answers.
    expect(asksOf(bilal, withPapa, take('ravi', owner.bilal), left)).toEqual([owner.ravi]);
    expect(mayDecide(marijke, [owner.ravi])).toBe(true);
  });
});

describe('who answers a proposal', () => {
  const deciders = (proposer: Name, change: PlanChange) => {
    const asks = asksOf(actors[proposer], plan, change);
    return Object.entries(actors).flatMap(([name, actor]) => (mayDecide(actor, asks) ? name : []));
  };

  it.each<[string, Name, PlanChange, Name[]]>([
    ['whose goal it is', 'marijke', reword('bilals'), ['bilal']],
    ['any adult, for a goal of all', 'omar', reword('together'), ['samira']],
    ['who speaks for the child', 'marijke', reword('noors'), ['samira']],
    ['the resident who is to do it', 'marijke', add('samira'), ['samira']],
    ['the colleague or the contact person', 'samira', add('omar'), ['marijke', 'omar']],
    ['not who proposed it', 'omar', give('omar', 'samira'), ['samira']],
    ['the contact person, for a colleague', 'samira', give('samira', 'marijke'), ['marijke']],
    ['the resident, when several are asked', 'ravi', give('ravi', 'samira'), ['samira']],
    ['the maatje or the contact person', 'bilal', finish('ravi'), ['marijke', 'ravi']],
  ])('%s', (_who, proposer, change, expected) => {
    expect(deciders(proposer, change).sort()).toEqual([...expected].sort());
  });
});

it('a goal that a young person keeps private is seen by nobody else, no parent either', () => {
  const secret = plan.goals.find(({ isPrivate }) => isPrivate)!;
  const seen = Object.entries(actors).filter(([, actor]) => seesGoal(actor, secret));
  expect(seen.map(([name]) => name)).toEqual(['bilal']);
});
