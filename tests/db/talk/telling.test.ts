import { describe, expect, it } from 'vitest';
import { noteTellWish } from '@/lib/commands/outbox/note-tell-wish';
import { sendMessageTask } from '@/lib/worker/send-message';
import { lookAtTalk } from '@/lib/commands/talk/look-at-talk';
import { noteTold } from '@/lib/commands/talk/note-told';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { today } from '@/lib/platform/clock';
import { talkPage } from '@/lib/queries/talk/talk-page';
import { addDays } from '@/lib/rules/local-date';
import { home, involved, member } from '@/tests/support/factories/plan';
import { at, say, share, talkIn } from '@/tests/support/factories/talk';
import { colleague } from '@/tests/support/factories/work';

const mails = (caseId: string) =>
  database().outboundMessage.count({ where: { caseId, template: 'message' } });

const latest = (caseId: string) =>
  database().outboundMessage.findFirst({
    where: { caseId, template: 'message' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
const send = (messageId: string) =>
  sendMessageTask({ messageId }, { job: { attempts: 1, max_attempts: 25 } as never });

describe('a resident hears that there is a message', () => {
  it('by mail, once in an hour, however much is said', async () => {
    const { householdId, contact, caseId } = await home({
      houseNumber: '1',
      email: 'a@example.nl',
    });
    const before = await mails(caseId);
    await say(contact, at(householdId), 'Een.');
    await say(contact, at(householdId), 'Twee.');
    expect(await mails(caseId)).toBe(before + 1);
    expect((await talkIn(at(householdId)))!.toTell).toEqual([]);
  });

  it('not about what another resident says, nor about what was said by oneself', async () => {
    const { householdId, resident, caseId } = await home({
      houseNumber: '2',
      email: 'b@example.nl',
    });
    const before = await mails(caseId);
    const karim = await member(householdId, 'Karim', '1980-01-01');
    await say(karim, at(householdId), 'Hallo.');
    await say(resident, at(householdId), 'Dag.');
    expect(await mails(caseId)).toBe(before);
  });

  it('without mail by the contact person, who has it on the list until it is done', async () => {
    const { householdId, contact, resident } = await home({ houseNumber: '3' });
    const place = at(householdId);
    await say(contact, place, 'Een.');
    await say(contact, place, 'Twee.');
    const [line] = (await talkPage(contact, place))!.toTell;
    expect(line).toMatchObject({ way: 'call', phone: '0600000001', isCareful: false });
    expect((await talkIn(place))!.toTell).toHaveLength(1);
    expect((await talkPage(resident, place))!.toTell).toEqual([]);
    await noteTold(contact, place, { id: line!.id, how: 'call' });
    await noteTold(contact, place, { id: line!.id, how: 'letter' });
    expect((await talkPage(contact, place))!.toTell).toEqual([]);
    expect((await talkIn(place))!.toTell).toMatchObject([
      { doneHow: 'call', doneByName: contact.name },
    ]);
    await say(contact, place, 'Drie.');
    expect((await talkPage(contact, place))!.toTell).toHaveLength(1);
  });

  it('who reads it by oneself need not be called any more', async () => {
    const { householdId, contact, resident } = await home({ houseNumber: '4' });
    const place = at(householdId);
    await say(contact, place, 'Een.');
    await lookAtTalk(resident, place, []);
    expect((await talkIn(place))!.toTell).toMatchObject([{ doneHow: 'read' }]);
    expect((await talkPage(contact, place))!.toTell).toEqual([]);
  });

  it('in the chosen way, also with mail; whoever writes here reads here', async () => {
    const chosen = { houseNumber: '5', ways: ['letter'], email: 'c@example.nl' };
    const { householdId, contact, resident, caseId } = await home(chosen);
    const place = at(householdId);
    const before = await mails(caseId);
    await say(contact, place, 'Een.');
    // A letter goes by itself: nobody has to write it.
    expect((await talkPage(contact, place))!.toTell).toEqual([]);
    expect(await latest(caseId)).toMatchObject({ channel: 'letter', sentAt: null });
    expect(await mails(caseId)).toBe(before + 1);
    await send((await latest(caseId))!.id);
    await say(resident, place, 'Ik schrijf u.');
    await say(contact, place, 'Twee.');
    expect(await mails(caseId)).toBe(before + 1);
  });

  it('by a letter that the contact person wrote down as the wish, unless it is not safe at home', async () => {
    const { householdId, contact, resident, caseId } = await home({
      houseNumber: '51',
      email: 'h@example.nl',
    });
    const personId = resident.personId!;
    const { version } = await database().person.findUniqueOrThrow({ where: { id: personId } });
    const noted = { toldBy: 'letter', wantsLargeType: true, saidOn: today() } as const;
    await noteTellWish(contact, caseId, personId, { ...noted, version, was: undefined });
    await say(contact, at(householdId), 'Een.');
    expect(await latest(caseId)).toMatchObject({ channel: 'letter', personId });
    expect((await talkIn(at(householdId)))!.toTell).toEqual([]);
    const other = await home({ houseNumber: '52', ways: ['letter'] });
    const where = { id: other.householdId };
    await database().household.update({ where, data: { isAddressSecret: true } });
    const before = await mails(other.caseId);
    await say(other.contact, at(other.householdId), 'Een.');
    expect(await mails(other.caseId)).toBe(before);
    expect((await talkIn(at(other.householdId)))!.toTell).toHaveLength(1);
  });

  it('of an own conversation alone, and never by a letter that somebody at home may open', async () => {
    const { householdId, contact, resident, caseId } = await home({
      houseNumber: '6',
      email: 'd@example.nl',
    });
    const before = await mails(caseId);
    const bilal = await member(householdId, 'Bilal', addDays(today(), -15 * 366));
    const own = at(householdId, bilal.personId);
    await say(contact, own, 'Hoi.');
    expect((await talkPage(contact, own))!.toTell).toMatchObject([
      { name: 'Bilal', way: 'plein', isCareful: true },
    ]);
    expect(await mails(caseId)).toBe(before);
    expect((await talkPage(contact, at(householdId)))!.toTell).toEqual([]);
    expect(await talkPage(resident, own)).toBeNull();
  });

  it('not of the household’s conversation when still young, also after asking for help', async () => {
    const { householdId, contact, caseId } = await home({
      houseNumber: '9',
      email: 'f@example.nl',
    });
    const bilal = await member(householdId, 'Bilal', addDays(today(), -15 * 366));
    await database().helpRequest.updateMany({
      where: { caseId },
      data: { askerId: bilal.personId! },
    });
    const before = await mails(caseId);
    await say(contact, at(householdId), 'Voor de ouders.');
    expect(await mails(caseId)).toBe(before);
    expect((await talkIn(at(householdId)))!.toTell).toEqual([]);
  });

  it('that somebody else reads along from now on', async () => {
    const { householdId, contact, caseId } = await home({
      houseNumber: '7',
      email: 'e@example.nl',
    });
    const before = await mails(caseId);
    const omar = await involved(householdId);
    await share(contact, at(householdId), omar);
    expect(await mails(caseId)).toBe(before + 1);
  });

  it('nobody takes it off the list but the contact person', async () => {
    const { householdId, contact } = await home({ houseNumber: '8' });
    const place = at(householdId);
    const omar = await involved(householdId);
    await share(contact, place, omar);
    await say(contact, place, 'Een.');
    const [line] = (await talkPage(contact, place))!.toTell;
    for (const actor of [omar, await colleague({ name: 'Kees' })]) {
      const told = noteTold(actor, place, { id: line!.id, how: 'call' });
      await expect(told).rejects.toThrow(NotFoundError);
    }
    const unknown = noteTold(contact, place, { id: randomId(), how: 'call' });
    await expect(unknown).rejects.toThrow(NotFoundError);
    expect((await talkPage(contact, place))!.toTell).toHaveLength(1);
  });
});
