import { expect, it } from 'vitest';
import { lookAsParticipant } from '@/lib/commands/participant/look-as-participant';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { narrowPage } from '@/lib/queries/participant/narrow-page';
import { addDays } from '@/lib/rules/local-date';
import { change, home, involved, member, newGoal, newStep } from '@/tests/support/factories/plan';
import { at as talkAt, share } from '@/tests/support/factories/talk';
import { guest } from '@/tests/support/factories/take-part';

it('only the people of the plan, and of what is shared; never with what they do here', async () => {
  const place = await home({ houseNumber: '57', givenName: 'Ans' });
  const mo = await guest(place, { name: 'Mo', email: 'mo57@voorbeeld.example' });
  const omar = await involved(place.householdId, 'Omar Verzinsel');
  await guest(place, { name: 'Bo', email: 'bo57@voorbeeld.example' });
  await member(place.householdId, 'Jo', '1980-01-01');
  const yara = await member(place.householdId, 'Yara', addDays(today(), -14 * 366));
  const around = async () =>
    (await narrowPage(await lookAsParticipant(mo.actor, mo.involvementId))).people;
  const names = async () => (await around()).map(({ name }) => name);
  expect(await names()).toEqual([place.contact.name, 'Mo']);
  const theirs = newGoal('Rust.');
  await change(place.resident, place.householdId, { kind: 'goalAdded', goal: theirs });
  const own = newGoal('Van Yara alleen.', { personId: yara.personId, isPrivate: true });
  await change(yara, place.householdId, { kind: 'goalAdded', goal: own });
  const hers = newStep(own.id, { kind: 'resident', id: yara.personId! });
  await change(yara, place.householdId, { kind: 'stepAdded', step: hers });
  const step = newStep(theirs.id, { kind: 'staff', id: omar.staffId });
  await change(omar, place.householdId, { kind: 'stepAdded', step });
  expect((await names()).toSorted()).toEqual([place.contact.name, 'Mo', omar.name].toSorted());
  expect(JSON.stringify(await around())).not.toMatch(/schulden|gesprekken/);
  await share(place.resident, talkAt(place.householdId), mo.actor);
  const ans = await database().person.findUniqueOrThrow({ where: { id: place.self.id } });
  expect(await names()).toEqual(expect.arrayContaining([ans.givenName, 'Jo']));
  expect(await names()).not.toContain('Yara');
  expect(await names()).not.toContain('Bo');
});
