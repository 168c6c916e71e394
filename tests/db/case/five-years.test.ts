import { Client } from 'pg';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fillCase, longCase, youngCase, type Case } from '@/bench/long-case';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { casePage } from '@/lib/queries/case/case-page';
import { openMatters } from '@/lib/queries/case/open-matters';
import { givenBack } from '@/lib/queries/case/while-away';
import { deviationsOf } from '@/lib/queries/deviation/case-deviations';
import { takingPartOf } from '@/lib/queries/involved/taking-part';
import { notReachedIn, sentInCase } from '@/lib/queries/outbox/sent';
import { mapOfPlan } from '@/lib/queries/plan/map-of-plan';
import { planPage } from '@/lib/queries/plan/plan-page';
import { caseTalk } from '@/lib/queries/talk/case-talk';
import { caseTerms } from '@/lib/queries/terms/case-terms';
import { weekOf } from '@/lib/queries/visit/week';
import { home, type Home } from '@/tests/support/factories/plan';
import { withClient } from '../../../scripts/lib/client.mjs';

let week: Home;
let years: Home;

const asCase = ({ caseId, householdId, contact, self }: Home): Case => ({
  ...{ caseId, householdId, staffId: contact.staffId, personId: self.id },
});

beforeAll(async () => {
  week = await home({ houseNumber: '1' });
  years = await home({ houseNumber: '2' });
  await withClient(process.env.DATABASE_OWNER_URL!, async (client) => {
    await fillCase(client, asCase(week), youngCase);
    await fillCase(client, asCase(years), longCase);
  });
});

/** Everything that the page of a case asks for, one after the other as the page does. */
async function wholePage(actor: StaffActor, { caseId, householdId }: Home) {
  const page = await casePage(actor, caseId);
  const { facts } = page;
  const plan = await planPage(actor, householdId);
  const map = mapOfPlan(plan);
  const reader = { kind: 'staff', staffId: actor.staffId, as: 'contactPerson' } as const;
  await weekOf(reader, householdId, today());
  await takingPartOf(facts);
  await givenBack(actor, facts);
  await openMatters(actor, facts);
  await notReachedIn(householdId);
  await caseTalk(actor, caseId);
  await deviationsOf(facts, { take: 3 });
  await caseTerms(facts, page.today);
  await sentInCase(caseId, 5);
  return { page, plan, map };
}

async function statementsOf(one: Home): Promise<number> {
  const asked = vi.spyOn(Client.prototype, 'query');
  await wholePage(one.contact, one);
  const { length } = asked.mock.calls;
  asked.mockRestore();
  return length;
}

describe('a case with five years of history', () => {
  it('has all of it', async () => {
    const { caseId, householdId } = years;
    const events = await Promise.all([
      database().timelineEntry.count({ where: { caseId } }),
      database().auditEvent.count({ where: { caseId } }),
    ]);
    expect(events[0] + events[1]).toBeGreaterThanOrEqual(longCase.events);
    expect(await database().planStep.count({ where: { plan: { householdId } } })).toBe(60);
    const messages = await database().message.count({ where: { conversation: { householdId } } });
    expect(messages).toBe(longCase.messages);
    const { plan, map } = await wholePage(years.contact, years);
    expect(plan.goals.flatMap(({ steps }) => steps)).toHaveLength(longCase.steps);
    expect(map.boxes.length).toBeGreaterThan(40);
  });

  it('is asked for with as many statements as one of a week', async () => {
    await Promise.all([wholePage(week.contact, week), wholePage(years.contact, years)]);
    const [many, few] = [await statementsOf(years), await statementsOf(week)];
    expect(many).toBe(few);
    expect(few).toBeGreaterThan(20);
  });
});
