import { Client } from 'pg';
import { expect, it, vi } from 'vitest';
import { joinHouseholds } from '@/lib/commands/case/join-households';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { notAnsweredBy } from '@/lib/queries/plan/not-answered';
import { home } from '@/tests/support/factories/plan';

const silent = async (householdId: string) =>
  (await notAnsweredBy(householdId, [], today())).map(({ id, hasMail }) => [id, hasMail]);

async function statementsFor(householdId: string): Promise<number> {
  const asked = vi.spyOn(Client.prototype, 'query');
  await silent(householdId);
  const { length } = asked.mock.calls;
  asked.mockRestore();
  return length;
}

it('knows of each who is asked whether our mail arrives, in as many statements for two as for one', async () => {
  const here = await home({ houseNumber: '2201', email: 'ans@example.nl' });
  const there = await home({ houseNumber: '2202', email: 'jan@example.nl' });
  expect(await silent(here.householdId)).toEqual([[here.self.id, true]]);
  const forOne = await statementsFor(here.householdId);
  await joinHouseholds(here.contact, here.caseId, there.caseId, (name) => name);
  const both = (mails: [boolean, boolean]) =>
    [
      [here.self.id, mails[0]],
      [there.self.id, mails[1]],
    ].sort();
  expect((await silent(here.householdId)).sort()).toEqual(both([true, true]));
  await database().person.updateMany({
    where: { id: { in: [here.self.id, there.self.id] } },
    data: { email: null },
  });
  await database().auditEvent.create({
    data: {
      ...{ event: 'person.changed', actorKind: 'staff', origin: 'work', caseId: here.caseId },
      payload: { personId: there.self.id, fields: ['email'] },
    },
    select: { id: true },
  });
  // A colleague took one address away since it was typed; the other one that was typed still stands.
  expect((await silent(here.householdId)).sort()).toEqual(both([true, false]));
  expect(await statementsFor(here.householdId)).toBe(forOne);
});
