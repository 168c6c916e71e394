import { describe, expect, it } from 'vitest';
import { sendMessage } from '@/lib/commands/talk/send-message';
import { addReader, endReader } from '@/lib/commands/talk/share-talk';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { ConflictError, NotFoundError } from '@/lib/platform/errors';
import { talkPage } from '@/lib/queries/talk/talk-page';
import { home, involved, maatje } from '@/tests/support/factories/plan';
import { at, letter, say, share, talkIn } from '@/tests/support/factories/talk';
import { away, colleague } from '@/tests/support/factories/work';

const statusOf = (results: PromiseSettledResult<unknown>[]) =>
  results.map(({ status }) => status).sort();

describe('two at once', () => {
  it('the same form sent ten times is one message with its files, told once', async () => {
    const { householdId, resident, contact } = await home({ houseNumber: '1' });
    const place = at(householdId);
    const message = { formKey: randomId(), seen: null, text: 'Hallo.' };
    const send = () => sendMessage(resident, place, message, [letter()]);
    await Promise.all(Array.from({ length: 10 }, send));
    expect((await talkIn(place))!.messages).toMatchObject([
      { text: 'Hallo.', attachments: [{ name: 'brief.pdf' }] },
    ]);
    const signal = { staffId: contact.staffId, kind: 'messageCame' };
    expect(await database().signal.count({ where: signal })).toBe(1);
    const sent = { event: 'message.sent', householdId };
    expect(await database().auditEvent.count({ where: sent })).toBe(1);
  });

  it('a key that somebody else used is not found, and says nothing', async () => {
    const [one, other] = [await home({ houseNumber: '2' }), await home({ houseNumber: '200' })];
    const message = { formKey: randomId(), seen: null, text: 'Van mij.' };
    await sendMessage(one.resident, at(one.householdId), message);
    const stolen = sendMessage(other.resident, at(other.householdId), message);
    await expect(stolen).rejects.toThrow(NotFoundError);
    expect((await talkIn(at(other.householdId)))?.messages ?? []).toEqual([]);
  });

  it('twenty who begin the conversation begin one, and every message has a moment of its own', async () => {
    const { householdId, resident } = await home({ houseNumber: '3' });
    const place = at(householdId);
    const words = Array.from({ length: 20 }, (_, index) => `${index}`);
    await Promise.all(words.map((text) => say(resident, place, text)));
    const { messages } = (await talkIn(place))!;
    expect(messages.map(({ text }) => text).sort()).toEqual(words.sort());
    expect(new Set(messages.map((one) => one.at.getTime())).size).toBe(20);
    expect(await database().conversation.count({ where: { householdId } })).toBe(1);
  });

  it('the contact person and who stands in: the second reads the first answer before sending', async () => {
    const { householdId, resident, contact } = await home({ houseNumber: '4' });
    const place = at(householdId);
    const omar = await colleague({ name: 'Omar Verzinsel' });
    await away(contact, omar);
    await say(resident, place, 'Wanneer komt u?');
    const seen = (await talkIn(place))!.messages[0]!.id;
    const answer = (actor: typeof omar, text: string) =>
      sendMessage(actor, place, { formKey: randomId(), seen, text });
    const results = await Promise.allSettled([answer(contact, 'Dinsdag.'), answer(omar, 'Nooit.')]);
    expect(statusOf(results)).toEqual(['fulfilled', 'rejected']);
    const refused = results.find((one) => one.status === 'rejected')!;
    expect(refused.reason).toBeInstanceOf(ConflictError);
    const { messages } = (await talkIn(place))!;
    expect(messages).toHaveLength(2);
    const { byName: by, text } = messages[1]!;
    expect((refused.reason as ConflictError).current).toEqual({ by, text });
    const late = messages[1]!.byId === omar.staffId ? contact : omar;
    await say(late, place, 'Toch nog iets.');
    await say(late, place, 'En dit.');
    expect((await talkIn(place))!.messages).toHaveLength(4);
  });

  it('somebody is taken out between loading the page and sending: nothing is said', async () => {
    const { householdId, resident } = await home({ houseNumber: '5' });
    const place = at(householdId);
    const ravi = await maatje(householdId);
    const memberId = await share(resident, place, ravi);
    expect(await talkPage(ravi, place)).not.toBeNull();
    const results = await Promise.allSettled([
      ...Array.from({ length: 6 }, (_, index) => say(ravi, place, `${index}`)),
      endReader(resident, place, memberId),
    ]);
    expect(results.at(-1)!.status).toBe('fulfilled');
    const { messages, members } = (await talkIn(place))!;
    const said = results.slice(0, 6).filter(({ status }) => status === 'fulfilled');
    expect(messages).toHaveLength(said.length);
    for (const message of messages) {
      expect(message.at.getTime()).toBeLessThan(members[0]!.endedAt!.getTime() + 1);
    }
    await expect(say(ravi, place, 'Nog iets.')).rejects.toThrow(NotFoundError);
  });

  it('an involvement that ends while a message is on its way: from then on nothing is said', async () => {
    const { householdId, resident } = await home({ houseNumber: '6' });
    const place = at(householdId);
    const omar = await involved(householdId);
    await share(resident, place, omar);
    const end = database().involvement.updateMany({
      where: { staffId: omar.staffId },
      data: { endedAt: new Date() },
    });
    await Promise.allSettled([say(omar, place, 'Op de valreep.'), end]);
    const count = (await talkIn(place))!.messages.length;
    await expect(say(omar, place, 'Erna.')).rejects.toThrow(NotFoundError);
    expect((await talkIn(place))!.messages).toHaveLength(count);
  });

  it('who is added while others speak reads only what is said afterwards', async () => {
    const { householdId, resident } = await home({ houseNumber: '7' });
    const place = at(householdId);
    const ravi = await maatje(householdId);
    await say(resident, place, 'Van vroeger.');
    const { id } = await database().involvement.findFirstOrThrow({
      where: { participantId: ravi.participantId },
    });
    const texts = Array.from({ length: 10 }, (_, index) => `${index}`);
    await Promise.all([
      ...texts.map((text) => say(resident, place, text)),
      addReader(resident, place, id),
    ]);
    const { messages, members } = (await talkIn(place))!;
    const since = members[0]!.since.getTime();
    expect(messages.filter((one) => one.at.getTime() === since)).toEqual([]);
    const shown = (await talkPage(ravi, place))!.messages.map(({ text }) => text);
    const after = messages.filter((one) => one.at.getTime() > since).map(({ text }) => text);
    expect(shown).toEqual(after.reverse());
    expect(shown).not.toContain('Van vroeger.');
  });

  it('the same person added at once by two is added once', async () => {
    const { householdId, resident, contact } = await home({ houseNumber: '8' });
    const place = at(householdId);
    const omar = await involved(householdId);
    await Promise.all([share(resident, place, omar), share(contact, place, omar)]);
    expect((await talkIn(place))!.members).toHaveLength(1);
  });
});
