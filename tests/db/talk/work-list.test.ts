import { describe, expect, it } from 'vitest';
import { lookAtCase } from '@/lib/commands/case/look-at-case';
import { lookAtTalk } from '@/lib/commands/talk/look-at-talk';
import { noteTold } from '@/lib/commands/talk/note-told';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import { waitingFor } from '@/lib/queries/caseload/waiting';
import { hasTalks, myTalks } from '@/lib/queries/talk/my-talks';
import { talkPage } from '@/lib/queries/talk/talk-page';
import { workTalks } from '@/lib/queries/talk/work-talks';
import { home, involved, member } from '@/tests/support/factories/plan';
import { sentRequest } from '@/tests/support/factories/my-case';
import { at, lead, say, share } from '@/tests/support/factories/talk';
import { away, colleague } from '@/tests/support/factories/work';

/** A household whose contact person helps nobody else. */
async function helped(houseNumber: string, about: { email?: string } = {}) {
  const house = await home({ houseNumber, ...about });
  const contact = await colleague({ name: `Marijke ${houseNumber}` });
  await lead(house.caseId, contact);
  await lookAtCase(contact, house.caseId, { contactPerson: '', standIn: '' });
  return { ...house, contact, place: at(house.householdId) };
}

const today = async (staff: StaffActor, caseId: string) =>
  (await waitingFor(staff)).cases.find(({ id }) => id === caseId)?.signals ?? [];
const list = async (staff: StaffActor) =>
  (await workTalks(staff)).map(({ unread, toTell, isMember, owner }) => ({
    ...{ unread, toTell, isMember, owner },
  }));
const look = async (staff: StaffActor, place: ReturnType<typeof at>) =>
  lookAtTalk(
    staff,
    place,
    (await talkPage(staff, place))!.messages.map(({ id }) => id),
  );

describe('what waits in conversations', () => {
  it('stands on the list of today until it was read, not only until the case was opened', async () => {
    const { resident, contact, caseId, place } = await helped('1');
    await say(resident, place, 'Hallo.');
    await say(resident, place, 'Bent u daar?');
    await lookAtCase(contact, caseId, { contactPerson: '', standIn: '' });
    expect(await today(contact, caseId)).toEqual(['messageCame']);
    expect(await list(contact)).toEqual([{ unread: 2, toTell: [], isMember: false, owner: null }]);
    await look(contact, place);
    expect(await today(contact, caseId)).toEqual([]);
    expect(await list(contact)).toEqual([]);
  });

  it('waits for who acts today, also when the stand-in came after the message', async () => {
    const { resident, contact, caseId, place } = await helped('2');
    await say(resident, place, 'Hallo.');
    const omar = await colleague({ name: 'Omar' });
    expect(await list(omar)).toEqual([]);
    await away(contact, omar);
    expect(await today(omar, caseId)).toEqual(['messageCame']);
    expect((await workTalks(omar))[0]).toMatchObject({ standsInFor: contact.name, unread: 1 });
    await look(omar, place);
    expect(await list(contact)).toEqual([]);
    expect(
      await database().signal.count({ where: { caseId, seenAt: null, kind: 'messageCame' } }),
    ).toBe(1);
  });

  it('asks to call or write, also when the household’s case is closed, until that is done', async () => {
    const { contact, caseId, place, resident } = await helped('3');
    await database().case.update({
      where: { id: caseId },
      data: { status: 'closed', closedAt: new Date() },
    });
    await say(contact, place, 'Nog één ding.');
    expect(await today(contact, caseId)).toEqual(['notReached']);
    const name = (await database().person.findUniqueOrThrow({ where: { id: resident.personId! } }))
      .givenName;
    expect(await list(contact)).toMatchObject([{ unread: 0, toTell: [name] }]);
    const [line] = (await talkPage(contact, place))!.toTell;
    await noteTold(contact, place, { id: line!.id, how: 'call' });
    expect(await today(contact, caseId)).toEqual([]);
  });

  it('shows a colleague who was added what was said since, and nobody else anything', async () => {
    const { householdId, resident, place } = await helped('4');
    const [omar, kees] = [await involved(householdId), await involved(householdId, 'Kees')];
    await say(resident, place, 'Vroeger.');
    await share(resident, place, omar);
    await say(resident, place, 'Nu.');
    expect(await list(omar)).toEqual([{ unread: 1, toTell: [], isMember: true, owner: null }]);
    expect(await list(kees)).toEqual([]);
    await look(omar, place);
    expect(await list(omar)).toEqual([]);
    await say(resident, place, 'En nu.');
    await database().involvement.updateMany({
      where: { staffId: omar.staffId },
      data: { endedAt: new Date() },
    });
    expect(await list(omar)).toEqual([]);
  });

  it('names whose own conversation it is', async () => {
    const { householdId, contact } = await helped('5');
    const bilal = await member(householdId, 'Bilal', '2011-01-01');
    await say(bilal, at(householdId, bilal.personId), 'Hoi.');
    expect(await list(contact)).toMatchObject([{ owner: 'Bilal', unread: 1 }]);
  });
});

describe('the conversations of a resident', () => {
  it('are the household’s, and one’s own where that makes a difference; with what is unread', async () => {
    const { householdId, resident, contact, place } = await helped('6', { email: 'a@example.nl' });
    expect(await myTalks(resident)).toMatchObject([{ isOwn: false, unread: 0, others: [] }]);
    const bilal = await member(householdId, 'Bilal', '2011-01-01');
    const noor = await member(householdId, 'Noor', '2018-01-01');
    await say(contact, place, 'Hallo.');
    expect(await myTalks(resident)).toMatchObject([{ isOwn: false, unread: 1 }]);
    expect(await myTalks(bilal)).toMatchObject([{ isOwn: true, unread: 0 }]);
    expect(await myTalks(noor)).toEqual([]);
    await member(householdId, 'Karim', '1979-01-01');
    expect((await myTalks(resident)).map(({ isOwn }) => isOwn)).toEqual([false, true]);
  });

  it('are none as long as it is not sure whose household it is', async () => {
    const asking = { houseNumber: '7' };
    await home(asking);
    const guess = await sentRequest(asking);
    const fresh = await sentRequest({ houseNumber: '700' });
    expect([await hasTalks(guess.slip), await hasTalks(fresh.slip)]).toEqual([false, false]);
    await database().helpRequest.update({
      where: { id: fresh.requestId },
      data: { firstContactAt: new Date() },
    });
    expect(await hasTalks(fresh.slip)).toBe(true);
  });
});
