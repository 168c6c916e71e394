import { describe, expect, it } from 'vitest';
import { lookAtTalk } from '@/lib/commands/talk/look-at-talk';
import { endReader } from '@/lib/commands/talk/share-talk';
import type { Actor } from '@/lib/platform/actor-types';
import { randomId } from '@/lib/platform/crypto';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { talkPage } from '@/lib/queries/talk/talk-page';
import { addDays } from '@/lib/rules/local-date';
import { home, involved, maatje, member } from '@/tests/support/factories/plan';
import { sentRequest } from '@/tests/support/factories/my-case';
import { at, lead, say, share, signals, talkIn } from '@/tests/support/factories/talk';
import { away, colleague } from '@/tests/support/factories/work';

const read = async (actor: Actor, place: ReturnType<typeof at>) =>
  (await talkPage(actor, place))?.messages.map(({ text }) => text) ?? null;

/** Looks as a page does: what is shown counts as read. */
async function look(actor: Actor, place: ReturnType<typeof at>) {
  const page = await talkPage(actor, place);
  await lookAtTalk(actor, place, page?.messages.map(({ id }) => id) ?? []);
  return page;
}

const born = (years: number) => addDays(today(), -years * 366);

describe('the conversation of a household', () => {
  it('is between its adults and the contact person; each sees who read what, and when', async () => {
    const { householdId, resident, contact } = await home({ houseNumber: '1' });
    const partner = await member(householdId, 'Karim', born(40));
    const place = at(householdId);
    await say(resident, place, 'Mag mijn zus erbij zijn?');
    expect(await signals(contact.staffId, householdId)).toBe(1);
    const page = await look(contact, place);
    expect(page).toMatchObject({ reader: 'contact', messages: [{ isNew: true, isOwn: false }] });
    expect(await signals(contact.staffId, householdId)).toBe(0);
    await say(contact, place, 'Ja, graag.');
    expect(await read(partner, place)).toEqual(['Ja, graag.', 'Mag mijn zus erbij zijn?']);
    const mine = await look(resident, place);
    expect(mine).toMatchObject({
      reader: 'resident',
      messages: [
        { text: 'Ja, graag.', isNew: true, isOwn: false },
        { isOwn: true, isNew: false, readBy: [{ name: contact.name, at: expect.any(Date) }] },
      ],
    });
    expect((await look(resident, place))!.messages[0]).toMatchObject({ isNew: false });
    const stored = await talkIn(place);
    expect(stored!.messages.map(({ readAt }) => readAt)).toEqual([
      ...[expect.any(Date), expect.any(Date)],
    ]);
  });

  it('is read by nobody else, and every attempt is recorded; nothing moved', async () => {
    const { householdId, resident } = await home({ houseNumber: '2' });
    const place = at(householdId);
    await say(resident, place, 'Dit is van ons.');
    const stranger = await home({ houseNumber: '200' });
    const outsiders: Actor[] = [
      ...[stranger.resident, await colleague({ name: 'Kees' }), await involved(householdId)],
      ...[await colleague({ name: 'Hanna', roles: ['team_lead'] }), await maatje(householdId)],
      ...[await member(householdId, 'Bilal', born(14)), await member(householdId, 'Noor', born(9))],
      { kind: 'anonymous' },
    ];
    for (const actor of outsiders) {
      expect(await read(actor, place)).toBeNull();
      await expect(lookAtTalk(actor, place, [])).rejects.toThrow(NotFoundError);
      await expect(say(actor, place, 'Ik ook.')).rejects.toThrow(NotFoundError);
    }
    expect((await talkIn(place))!.messages).toMatchObject([{ reads: [], readAt: null }]);
    const refused = { householdId, event: 'conversation.viewed', result: 'refused' };
    expect(await database().auditEvent.count({ where: refused })).toBe(2 * outsiders.length);
  });

  it('has no part for who is still to be confirmed, nor for a new sender whom nobody spoke with', async () => {
    const asking = { houseNumber: '3' };
    const { householdId } = await home(asking);
    const guess = await sentRequest(asking);
    expect(guess.householdId).toBe(householdId);
    await expect(say(guess.slip, at(householdId), 'Hallo?')).rejects.toThrow(NotFoundError);
    const fresh = await sentRequest({ houseNumber: '300' });
    await expect(say(fresh.slip, at(fresh.householdId), 'Hallo?')).rejects.toThrow(NotFoundError);
    await database().helpRequest.update({
      where: { id: fresh.requestId },
      data: { firstContactAt: new Date() },
    });
    await say(fresh.slip, at(fresh.householdId), 'Hallo!');
    expect(await read(fresh.slip, at(fresh.householdId))).toEqual(['Hallo!']);
  });

  it('is read and answered by who stands in, for as long as that is so', async () => {
    const { householdId, resident, contact } = await home({ houseNumber: '4' });
    const omar = await colleague({ name: 'Omar' });
    const place = at(householdId);
    expect(await read(omar, place)).toBeNull();
    const absence = await away(contact, omar);
    await say(resident, place, 'Wie helpt nu?');
    expect([
      await signals(omar.staffId, householdId),
      await signals(contact.staffId, householdId),
    ]).toEqual([1, 1]);
    await say(omar, place, 'Ik.');
    expect((await talkIn(place))!.messages.at(-1)).toMatchObject({ isFromContact: true });
    await database().absence.delete({ where: { id: absence } });
    await expect(say(omar, place, 'En nu?')).rejects.toThrow(NotFoundError);
    expect(await read(omar, place)).toBeNull();
  });

  it('goes on with the next contact person, and no longer with the one before', async () => {
    const { householdId, resident, contact, caseId } = await home({ houseNumber: '5' });
    const place = at(householdId);
    await say(resident, place, 'Hallo.');
    const next = await colleague({ name: 'Kees' });
    await lead(caseId, next);
    expect(await read(next, place)).toEqual(['Hallo.']);
    expect(await read(contact, place)).toBeNull();
  });

  it('goes on after the case was closed, with who helped last', async () => {
    const { householdId, resident, contact, caseId } = await home({ houseNumber: '6' });
    const place = at(householdId);
    await database().case.update({
      where: { id: caseId },
      data: { status: 'closed', closedAt: new Date() },
    });
    await say(resident, place, 'Nog één ding.');
    expect(await signals(contact.staffId, householdId)).toBe(1);
    expect(await read(contact, place)).toEqual(['Nog één ding.']);
  });

  it('says nothing without words', async () => {
    const { householdId, resident } = await home({ houseNumber: '7' });
    await expect(say(resident, at(householdId), '')).rejects.toThrow(FieldErrorsError);
    expect(await talkIn(at(householdId))).toBeNull();
  });

  it('comes in pages, newest first, from an index', async () => {
    const { householdId, resident } = await home({ houseNumber: '8' });
    const place = at(householdId);
    for (let at = 1; at <= 25; at += 1) await say(resident, place, `${at}`);
    const first = await talkPage(resident, place);
    expect(first!.messages.map(({ text }) => text)).toEqual(
      Array.from({ length: 20 }, (_, index) => `${25 - index}`),
    );
    const second = await talkPage(resident, place, first!.next!);
    expect(second!.messages.map(({ text }) => text)).toEqual(['5', '4', '3', '2', '1']);
    expect(second!.next).toBeNull();
    expect((await talkPage(resident, place, 'verzonnen'))!.messages).toHaveLength(20);
  });
});

describe('somebody who was added', () => {
  it('reads from that moment on, is named with who added, and writes along', async () => {
    const { householdId, resident, contact } = await home({ houseNumber: '10' });
    const place = at(householdId);
    const omar = await involved(householdId);
    await say(resident, place, 'Van vroeger.');
    await share(contact, place, omar);
    expect(await signals(omar.staffId, householdId)).toBe(1);
    await say(resident, place, 'Van nu.');
    expect(await read(omar, place)).toEqual(['Van nu.']);
    await say(omar, place, 'Ik kijk mee.');
    const page = await talkPage(resident, place);
    expect(page!.readers.members).toMatchObject([
      { name: omar.name, role: 'helpt bij schulden', addedBy: contact.name, endedOn: null },
    ]);
    expect(page!.messages[0]).toMatchObject({ by: omar.name, text: 'Ik kijk mee.' });
    expect((await talkIn(place))!.messages.at(-1)).toMatchObject({ isFromContact: false });
    expect(await signals(contact.staffId, householdId)).toBe(1);
  });

  it('can be from outside, and is only added by who speaks for the household', async () => {
    const { householdId, resident, contact } = await home({ houseNumber: '11' });
    const place = at(householdId);
    const [ravi, omar] = [await maatje(householdId), await involved(householdId)];
    await share(resident, place, ravi);
    await say(contact, place, 'Welkom, Ravi.');
    expect(await read(ravi, place)).toEqual(['Welkom, Ravi.']);
    for (const actor of [ravi, omar]) {
      await expect(share(actor, place, omar)).rejects.toThrow(NotFoundError);
    }
    const elsewhere = await home({ houseNumber: '1100' });
    const theirs = await involved(elsewhere.householdId);
    await expect(share(contact, place, theirs)).rejects.toThrow(FieldErrorsError);
  });

  it.each(['taken out', 'left', 'involvement ended', 'its last day was yesterday'])(
    'reads nothing any more, at once: %s',
    async (how) => {
      const { householdId, resident } = await home({ houseNumber: `12 ${how.length}` });
      const place = at(householdId);
      const ravi = await maatje(householdId);
      const memberId = await share(resident, place, ravi);
      await say(resident, place, 'Voor ons samen.');
      const where = { participantId: ravi.participantId };
      if (how === 'taken out') await endReader(resident, place, memberId);
      if (how === 'left') await endReader(ravi, place, memberId);
      if (how === 'involvement ended')
        await database().involvement.updateMany({ where, data: { endedAt: new Date() } });
      if (how === 'its last day was yesterday') {
        const endsOn = new Date(`${addDays(today(), -1)}T00:00:00Z`);
        await database().involvement.updateMany({ where, data: { endsOn } });
      }
      expect(await read(ravi, place)).toBeNull();
      await expect(say(ravi, place, 'Nog iets.')).rejects.toThrow(NotFoundError);
      const [line] = (await talkPage(resident, place))!.readers.members;
      expect(line!.endedOn).not.toBeNull();
    },
  );

  it('who was added again reads from then on only', async () => {
    const { householdId, resident } = await home({ houseNumber: '13' });
    const place = at(householdId);
    const omar = await involved(householdId);
    const memberId = await share(resident, place, omar);
    await say(resident, place, 'Eerst.');
    await endReader(resident, place, memberId);
    await say(resident, place, 'Tussendoor.');
    await share(resident, place, omar);
    await say(resident, place, 'Daarna.');
    expect(await read(omar, place)).toEqual(['Daarna.']);
  });

  it('nobody ends who may not, and twice is once', async () => {
    const { householdId, resident, contact } = await home({ houseNumber: '14' });
    const place = at(householdId);
    const [ravi, omar] = [await maatje(householdId), await involved(householdId)];
    const memberId = await share(resident, place, ravi);
    await share(resident, place, omar);
    await share(resident, place, omar);
    expect((await talkIn(place))!.members).toHaveLength(2);
    await expect(endReader(omar, place, memberId)).rejects.toThrow(NotFoundError);
    await expect(endReader(resident, place, randomId())).rejects.toThrow(NotFoundError);
    await endReader(contact, place, memberId);
    await endReader(resident, place, memberId);
    expect((await talkIn(place))!.members[0]).toMatchObject({ endedByName: contact.name });
  });
});

describe('a young person', () => {
  it('has a conversation of the own, that no parent sees a trace of', async () => {
    const { householdId, resident, contact, requestId } = await home({ houseNumber: '20' });
    const bilal = await member(householdId, 'Bilal', born(14));
    const own = at(householdId, bilal.personId);
    await say(bilal, own, 'Ik wil niet naar school.');
    expect(await read(contact, own)).toEqual(['Ik wil niet naar school.']);
    await look(contact, own);
    await say(contact, own, 'Vertel.');
    expect(await look(bilal, own)).toMatchObject({ owner: 'Bilal' });
    expect(await read(resident, own)).toBeNull();
    await expect(say(resident, own, 'Wat zei hij?')).rejects.toThrow(NotFoundError);
    expect((await talkPage(resident, at(householdId)))!.choices).toEqual([]);
    const inRecord = await database().auditEvent.findMany({
      where: { OR: [{ householdId }, { requestId }] },
      select: { event: true, payload: true },
    });
    expect(JSON.stringify(inRecord)).not.toContain(bilal.personId);
  });

  it('alone lets somebody read along there: not even the contact person may', async () => {
    const { householdId, contact } = await home({ houseNumber: '21' });
    const bilal = await member(householdId, 'Bilal', born(16));
    const own = at(householdId, bilal.personId);
    await say(bilal, own, 'Hoi.');
    const ravi = await maatje(householdId);
    await expect(share(contact, own, ravi)).rejects.toThrow(NotFoundError);
    await share(bilal, own, ravi);
    await say(bilal, own, 'Hoi Ravi.');
    expect(await read(ravi, own)).toEqual(['Hoi Ravi.']);
  });

  it.each([
    [11, false],
    [12, true],
    [17, true],
    [18, true],
  ])('of %i years has one: %s', async (years, hasOne) => {
    const { householdId, contact } = await home({ houseNumber: `22 ${years}` });
    const child = await member(householdId, 'Noor', addDays(today(), -Math.ceil(years * 365.25)));
    const own = at(householdId, child.personId);
    const says = Promise.allSettled([say(child, own, 'Hoi.'), say(contact, own, 'Hoi.')]);
    expect((await says).map(({ status }) => status)).toEqual(
      hasOne ? ['fulfilled', 'fulfilled'] : ['rejected', 'rejected'],
    );
  });

  it('who moved out is heard of no more; what was said stays with the contact person', async () => {
    const { householdId, contact } = await home({ houseNumber: '23' });
    const bilal = await member(householdId, 'Bilal', born(15));
    const own = at(householdId, bilal.personId);
    await say(bilal, own, 'Hoi.');
    await database().householdMember.updateMany({
      where: { householdId, personId: bilal.personId! },
      data: { until: new Date() },
    });
    expect(await read(bilal, own)).toBeNull();
    expect(await talkPage(contact, own)).toMatchObject({ isOver: true, may: { write: false } });
    await expect(say(contact, own, 'Waar ben je?')).rejects.toThrow(NotFoundError);
  });
});

describe('an adult who does not live alone', () => {
  it('can speak alone with the contact person; the partner sees no trace', async () => {
    const { householdId, resident, contact } = await home({ houseNumber: '24' });
    const karim = await member(householdId, 'Karim', born(40));
    const own = at(householdId, resident.personId);
    await say(resident, own, 'Ik ben bang.');
    expect(await read(contact, own)).toEqual(['Ik ben bang.']);
    expect(await read(karim, own)).toBeNull();
    expect((await talkPage(karim, at(householdId)))!.choices).toMatchObject([
      { ownerId: null, unread: 0 },
      { ownerId: karim.personId, unread: 0 },
    ]);
    expect((await talkPage(contact, at(householdId)))!.choices).toMatchObject([
      { ownerId: null },
      { ownerId: resident.personId, unread: 1 },
      { ownerId: karim.personId },
    ]);
  });
});
