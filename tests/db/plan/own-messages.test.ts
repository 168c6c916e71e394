import { expect, it } from 'vitest';
import { database } from '@/lib/platform/db';
import { myMessages } from '@/lib/queries/my-case/my-messages';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { change, home, maatje, member, newGoal, newStep } from '@/tests/support/factories/plan';

it('who sent a request hears what others did in the plan, by name, and not what was done alone', async () => {
  const { householdId, resident, contact, requestId, self } = await home({ houseNumber: '41' });
  const own = (await findOwnRequest(resident, requestId))!;
  const heard = async () =>
    (await myMessages(own))
      .map(({ kind, from }) => [kind, from])
      .filter(([k]) => /^plan|^step/.test(k!));
  const goal = newGoal('Rust.');
  await change(resident, householdId, { kind: 'goalAdded', goal });
  const mine = newStep(goal.id, self, { title: 'Post' });
  await change(resident, householdId, { kind: 'stepAdded', step: mine });
  expect(await heard()).toEqual([]);
  await change(contact, householdId, { kind: 'whenItGoesWrong', words: 'Bel mij.' });
  const fatna = await member(householdId, 'Fatna', '1958-09-02');
  await change(fatna, householdId, { kind: 'goesWell', words: 'Samen eten.' });
  const ravi = await maatje(householdId);
  const owner = { kind: 'participant', id: ravi.participantId } as const;
  const his = newStep(goal.id, owner);
  await change(contact, householdId, { kind: 'stepAdded', step: his });
  await change(ravi, householdId, { kind: 'stepState', stepId: his.id, state: 'done' });
  const found = await heard();
  expect(found).toEqual(expect.arrayContaining([['planChanged', contact.name]]));
  expect(found).toEqual(expect.arrayContaining([['planChanged', 'Fatna']]));
  expect(found).toEqual(expect.arrayContaining([['planChanged', 'Ravi Fictief']]));
  const asker = await database().person.findUniqueOrThrow({ where: { id: resident.personId! } });
  expect(found.map(([, from]) => from)).not.toContain(asker.givenName);
});
