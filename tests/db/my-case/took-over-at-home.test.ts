import { expect, it } from 'vitest';
import { handOverCase } from '@/lib/commands/case/hand-over-case';
import { letterWords } from '@/lib/outbox/letter-words';
import { mannerFor } from '@/lib/messages';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { settings } from '@/lib/platform/settings';
import { tookOverAtHome } from '@/lib/queries/my-case/took-over-at-home';
import { addDays } from '@/lib/rules/local-date';
import { home, member } from '@/tests/support/factories/plan';
import { colleague } from '@/tests/support/factories/work';

async function handedOver(houseNumber: string) {
  const house = await home({ houseNumber });
  const jo = await member(house.householdId, 'Jo', '1980-01-01');
  const yara = await member(house.householdId, 'Yara', addDays(today(), -14 * 366));
  const omar = await colleague({ name: 'Omar Verzinsel', contractHours: 0 });
  const { version } = await database().case.findUniqueOrThrow({ where: { id: house.caseId } });
  const about = { reason: 'Ik ga met pensioen.', message: '', hasConflict: false, version };
  const to = { toStaffId: omar.staffId, ...about };
  expect(await tookOverAtHome(jo)).toEqual([]);
  await handOverCase(house.contact, house.caseId, to, (name) => `${name} helpt u nu.`);
  return { ...house, jo, yara, omar };
}

it('an adult at home who asked nothing is told that somebody else helps, and reads how to say no', async () => {
  const { householdId, caseId, jo, yara, resident, omar } = await handedOver('2501');
  const told = await database().outboundMessage.findMany({
    where: { caseId, template: 'handedOver' },
    select: { personId: true, channel: true, isPrivate: true },
  });
  expect(told.map(({ personId }) => personId).toSorted()).toEqual(
    [jo.personId, resident.personId].toSorted(),
  );
  expect(told.find(({ personId }) => personId === jo.personId)).toMatchObject({
    ...{ channel: 'letter', isPrivate: false },
  });
  expect(await tookOverAtHome(jo)).toEqual([{ householdId, name: omar.name }]);
  // Who asked for help says it on the page of the request; a child has its parents.
  expect(await tookOverAtHome(resident)).toEqual([]);
  expect(await tookOverAtHome(yara)).toEqual([]);
});

it('who came to live there later is not told that somebody else helped before', async () => {
  const { householdId } = await handedOver('2502');
  const later = await member(householdId, 'Bo', '1985-01-01');
  expect(await tookOverAtHome(later)).toEqual([]);
});

it('where it is not safe at home, a person tells who asked nothing', async () => {
  const house = await home({ houseNumber: '2503' });
  const jo = await member(house.householdId, 'Jo', '1980-01-01');
  await database().household.update({
    where: { id: house.householdId },
    data: { hasSafetyFlag: true },
    select: { id: true },
  });
  const omar = await colleague({ name: 'Omar Verzinsel', contractHours: 0 });
  const { version } = await database().case.findUniqueOrThrow({ where: { id: house.caseId } });
  const about = { reason: 'Ziek.', message: '', hasConflict: false, version };
  const to = { toStaffId: omar.staffId, ...about };
  await handOverCase(house.contact, house.caseId, to, (name) => name);
  const where = { caseId: house.caseId, personId: jo.personId };
  expect(await database().outboundMessage.findMany({ where })).toMatchObject([
    { channel: 'person', toCipher: null },
  ]);
});

it('the letter says that one may say no, and to whom: not to the one whom it is about', async () => {
  const facts = {
    ...{ name: 'Jo', contactPerson: 'Omar Verzinsel', phone: '035 111 11 11', day: today() },
    link: 'https://voorbeeld.example',
  };
  const manner = mannerFor({ language: 'nl', voice: 'adult' });
  const { blocks } = await letterWords({ notice: 'handedOver' }, manner, facts);
  const text = blocks.map((block) => block.text).join(' ');
  const { phone } = settings().municipality;
  expect(text).toContain(
    `Wilt u liever iemand anders? Dat mag u zeggen. Bel de gemeente op ${phone}.`,
  );
});
