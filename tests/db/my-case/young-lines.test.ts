import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { askToMove, cancelVisit } from '@/lib/commands/visit/change-visit';
import type { ResidentActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { myMessages } from '@/lib/queries/my-case/my-messages';
import { upcomingFor } from '@/lib/queries/my-case/upcoming';
import { aroundPlan } from '@/lib/queries/plan/around-plan';
import { addDays } from '@/lib/rules/local-date';
import { change, home, member, newGoal, newStep, type Home } from '@/tests/support/factories/plan';
import { plannedVisit } from '@/tests/support/factories/visit';

let many = 0;
let at: Home;
let bilal: ResidentActor;

beforeEach(async () => {
  many += 1;
  at = await home({ houseNumber: String(2700 + many) });
  const data = { givenName: 'Samira' };
  await database().person.update({ where: { id: at.self.id }, data, select: { id: true } });
  bilal = await member(at.householdId, 'Bilal', addDays(today(), -14 * 366));
});

/** The own request of somebody of the household. */
const ownOf = (askerId: string) => ({
  ...{ id: randomUUID(), caseId: at.caseId, householdId: at.householdId, askerId },
  ...{ submittedAt: new Date(Date.now() - 86_400_000), matchStatus: 'verified' },
  withdrawnAt: null,
});
const readBy = (askerId: string) => myMessages(ownOf(askerId));
const kindsOf = async (askerId: string) => (await readBy(askerId)).map(({ kind }) => kind);

describe('a young person with a parent in one household', () => {
  it('reads who of them asked for another moment', async () => {
    const seen = await plannedVisit(at.contact, at.householdId);
    await askToMove(at.resident, seen, 'Liever in de middag.');
    const asked = async (askerId: string) =>
      (await readBy(askerId)).filter(({ kind }) => kind === 'visitMoveAsked');
    expect(await asked(bilal.personId!)).toMatchObject([{ from: 'Samira' }]);
    expect(await asked(at.self.id)).toMatchObject([{ from: null }]);
  });

  it('does not cancel what may be for the parent, who can', async () => {
    const seen = await plannedVisit(at.contact, at.householdId);
    await expect(cancelVisit(bilal, seen, '')).rejects.toThrow(NotFoundError);
    await cancelVisit(at.resident, seen, '');
  });

  it('reads of no step that can begin but the own one', async () => {
    const goal = newGoal('Rust.');
    await change(at.resident, at.householdId, { kind: 'goalAdded', goal });
    const first = newStep(goal.id, at.self, { title: 'De post' });
    await change(at.resident, at.householdId, { kind: 'stepAdded', step: first });
    const about = { title: 'Op een rij zetten', waitsFor: [first.id] };
    const hers = newStep(goal.id, at.self, about);
    await change(at.resident, at.householdId, { kind: 'stepAdded', step: hers });
    const done = { kind: 'stepState', stepId: first.id, state: 'done' } as const;
    await change(at.resident, at.householdId, done);
    expect(await kindsOf(at.self.id)).toContain('stepFree');
    expect(await kindsOf(bilal.personId!)).not.toContain('stepFree');
  });

  it('reads of no proposal but what waits for the own yes', async () => {
    await change(at.contact, at.householdId, { kind: 'goesWell', words: 'Samen eten.' });
    expect(await kindsOf(at.self.id)).toContain('planProposed');
    expect(await kindsOf(bilal.personId!)).not.toContain('planProposed');
    const goal = newGoal('Muziek.', { personId: bilal.personId });
    await change(bilal, at.householdId, { kind: 'goalAdded', goal });
    const words = { kind: 'goalReworded', goalId: goal.id, words: 'Gitaar.' } as const;
    await change(at.contact, at.householdId, words);
    expect(await kindsOf(bilal.personId!)).toContain('planProposed');
  });

  it('reads of no decision that only the adults can open', async () => {
    const { name: actorName, staffId: actorId } = at.contact;
    const line = { caseId: at.caseId, kind: 'deviated', at: new Date(), actorName, actorId };
    await database().timelineEntry.create({ data: { ...line, isForResident: true } });
    expect(await kindsOf(at.self.id)).toContain('deviated');
    expect(await kindsOf(bilal.personId!)).not.toContain('deviated');
  });
});

it('the own page and the plan say that another moment was asked for', async () => {
  const seen = await plannedVisit(at.contact, at.householdId);
  const isAsked = async () => {
    const upcoming = await upcomingFor(at.resident, ownOf(at.self.id), new Date());
    const { next } = await aroundPlan(at.householdId);
    return [upcoming && 'isMoveAsked' in upcoming && upcoming.isMoveAsked, next?.isMoveAsked];
  };
  expect(await isAsked()).toEqual([false, false]);
  await askToMove(at.resident, seen, 'Liever in de middag.');
  expect(await isAsked()).toEqual([true, true]);
});
