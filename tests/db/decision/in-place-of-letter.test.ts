import { beforeAll, describe, expect, it } from 'vitest';
import { announceDecision } from '@/lib/commands/decision/announce-decision';
import { makeBatch } from '@/lib/commands/outbox/make-batch';
import { markPrinted } from '@/lib/commands/outbox/mark-printed';
import { noteReport } from '@/lib/commands/outbox/note-report';
import { openBatch } from '@/lib/commands/outbox/open-batch';
import { withdrawRequest } from '@/lib/commands/my-case/withdraw-request';
import { lettersPage } from '@/lib/queries/outbox/batches';
import type { StaffActor } from '@/lib/platform/actor-types';
import { myDecisions } from '@/lib/queries/decision/my-decisions';
import { decidePart } from '@/lib/commands/decision/decide-part';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { notReachedIn, sentInCase } from '@/lib/queries/outbox/sent';
import {
  byLetter,
  letterOf,
  letterToPrint,
  task,
  toAnnounce,
} from '@/tests/support/factories/letter';
import { countingDecision, decided } from '@/tests/support/factories/decision';
import { colleague } from '@/tests/support/factories/work';
import { type Home } from '@/tests/support/factories/plan';

describe('a decision in the place of one whose letter was not printed yet', () => {
  let host: StaffActor;
  beforeAll(async () => {
    await colleague();
    host = await colleague({ roles: ['host'] });
    while (await makeBatch(host));
  });

  const decisionOf = (id: string) =>
    database().decision.findUniqueOrThrow({ where: { id }, include: { replacedBy: true } });
  /** A decision whose letter was ordered, is written, and is in a pile. */
  async function inPile() {
    return { ...(await letterToPrint()), batchId: (await makeBatch(host))! };
  }
  async function again({ at, decisionId }: { at: Home; decisionId: string }, about = {}) {
    const { partId } = await decisionOf(decisionId);
    const typed = decided({ replaces: decisionId, reason: 'Het is toch anders.', ...about });
    await decidePart(at.contact, at.caseId, partId, typed);
    return (await countingDecision(partId)).id;
  }

  it.each(['granted', 'withdrawn'])(
    'takes its letter out of the pile and goes by post instead: %s',
    async (kind) => {
      const old = await inPile();
      const newId = await again(old, { kind });
      expect((await letterOf(old.decisionId))[0]).toMatchObject({
        ...{ failedAt: expect.any(Date), toCipher: null, notReachedAt: null },
      });
      expect(await decisionOf(old.decisionId)).toMatchObject({ announcedHow: null });
      expect((await openBatch(host, old.batchId)).letters).toEqual([]);
      const pile = (await lettersPage(host))!.batches.find(({ id }) => id === old.batchId);
      expect(pile).toMatchObject({ letters: 0, takenOut: 1 });
      await markPrinted(host, old.batchId);
      expect(await decisionOf(old.decisionId)).toMatchObject({ announcedOn: null });

      const [letter] = await letterOf(newId);
      expect(letter).toMatchObject({ channel: 'letter', failedAt: null });
      await task(letter!.id);
      await markPrinted(host, (await makeBatch(host))!);
      expect(await decisionOf(newId)).toMatchObject({ announcedOn: expect.any(Date) });
      const own = (await findOwnRequest(old.at.resident, old.at.requestId))!;
      expect((await myDecisions(own)).map(({ id }) => id)).toEqual([newId]);
    },
  );

  it('waits to be announced where no letter may go any more', async () => {
    const old = await inPile();
    await database().household.update({
      where: { id: old.at.householdId },
      data: { isAddressSecret: true },
    });
    const newId = await again(old);
    expect(await letterOf(newId)).toEqual([]);
    expect(await decisionOf(newId)).toMatchObject({ announcedHow: null });
    await announceDecision(old.at.contact, old.at.caseId, newId, { how: 'hand', on: today() });
  });

  it.each([
    ['before it was written, it became a call', 'person', task],
    ['in the pile, it was taken out', 'letter', () => makeBatch(host)],
  ])('is not called about the first any more where no letter may go: %s', async (_, way, then) => {
    const { at, decisionId } = await toAnnounce();
    await announceDecision(at.contact, at.caseId, decisionId, byLetter());
    const [{ id } = { id: '' }] = await letterOf(decisionId);
    if (way === 'letter') await task(id);
    const where = { id: at.householdId };
    await database().household.update({ where, data: { isAddressSecret: true } });
    await then(id);
    const waits = { channel: way, notReachedAt: expect.any(Date) };
    expect(await letterOf(decisionId)).toMatchObject([waits]);
    const toCall = async () => (await notReachedIn(at.householdId)).map((line) => line.id);
    expect(await toCall()).toContain(id);
    // Also where a letter might go again by now: nobody ordered one that can go.
    await database().household.update({ where, data: { isAddressSecret: false } });
    const newId = await again({ at, decisionId });
    expect(await toCall()).not.toContain(id);
    expect(await letterOf(decisionId)).toMatchObject([{ channel: way, notReachedAt: null }]);
    expect(await letterOf(newId)).toEqual([]);
    expect((await sentInCase(at.caseId, 20)).lines).toContainEqual(
      expect.objectContaining({ id, state: 'dropped' }),
    );
  });

  it('is not called about the first any more of which the mail came back, once it is known itself', async () => {
    const { at, decisionId } = await toAnnounce();
    const { personId } = at.resident;
    const data = { email: 'jan@example.nl', toldBy: 'mail' };
    await database().person.update({ where: { id: personId! }, data, select: { id: true } });
    const online = { how: 'online' as const, on: today() };
    await announceDecision(at.contact, at.caseId, decisionId, online);
    const [{ id, channel } = { id: '', channel: '' }] = await letterOf(decisionId);
    expect(channel).toBe('mail');
    const sent = { sentAt: new Date(), toCipher: null, toKeyId: null };
    await database().outboundMessage.update({ where: { id }, data: sent });
    await noteReport('mail', id);
    const [{ failedAt } = { failedAt: null }] = await letterOf(decisionId);
    const toCall = async () => (await notReachedIn(at.householdId)).map((line) => line.id);
    expect(await toCall()).toContain(id);
    const newId = await again({ at, decisionId });
    expect(await toCall()).toContain(id);
    await announceDecision(at.contact, at.caseId, newId, online);
    expect(await toCall()).not.toContain(id);
    // When it came back is known as it was.
    expect(await letterOf(decisionId)).toMatchObject([{ notReachedAt: null, failedAt }]);
  });

  it('leaves the letter about one that is known already until it is known itself', async () => {
    const { at, decisionId } = await toAnnounce();
    await announceDecision(at.contact, at.caseId, decisionId, { how: 'online', on: today() });
    expect((await letterOf(decisionId))[0]).toMatchObject({ channel: 'letter', failedAt: null });
    const newId = await again({ at, decisionId });
    expect((await letterOf(decisionId))[0]!.failedAt).toBeNull();
    expect(await letterOf(newId)).toEqual([]);
    await announceDecision(at.contact, at.caseId, newId, { how: 'online', on: today() });
    expect((await letterOf(decisionId))[0]!.failedAt).not.toBeNull();
    expect((await letterOf(newId))[0]!.failedAt).toBeNull();
    expect(await decisionOf(decisionId)).toMatchObject({ announcedHow: 'online' });
  });

  it('and the printing of the pile at that very moment: one of the two, never both', async () => {
    for (let time = 0; time < 8; time += 1) {
      const old = await inPile();
      const [, newId] = await Promise.all([markPrinted(host, old.batchId), again(old)]);
      const [before] = await letterOf(old.decisionId);
      const wasPrinted = before!.sentAt !== null;
      expect(before!.failedAt !== null).toBe(!wasPrinted);
      const { announcedOn } = await decisionOf(old.decisionId);
      expect(announcedOn !== null).toBe(wasPrinted);
      expect(await letterOf(newId)).toHaveLength(wasPrinted ? 0 : 1);
    }
  });

  it('is not needed: who takes the request back gets no letter any more', async () => {
    const old = await inPile();
    await withdrawRequest(old.at.resident, old.at.requestId, '');
    await markPrinted(host, old.batchId);
    expect((await letterOf(old.decisionId))[0]).toMatchObject({
      ...{ sentAt: null, failedAt: expect.any(Date) },
    });
    expect(await decisionOf(old.decisionId)).toMatchObject({ announcedHow: null });
  });
});
