import { Client } from 'pg';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { surfaceCases } from '@/lib/commands/notice/surface-cases';
import { makeBatch } from '@/lib/commands/outbox/make-batch';
import { markPrinted } from '@/lib/commands/outbox/mark-printed';
import { postNext } from '@/lib/commands/outbox/post-next';
import type { StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn, now, today } from '@/lib/platform/clock';
import { database, transaction } from '@/lib/platform/db';
import { lettersPage } from '@/lib/queries/outbox/batches';
import { letterToPrint } from '@/tests/support/factories/letter';
import { colleague } from '@/tests/support/factories/work';

const later = (days: number) => new Date(now().getTime() + days * 86_400_000);
const everyCase = { after: '00000000-0000-0000-0000-000000000000', take: 500 };
let host: StaffActor;

beforeAll(async () => {
  // Several contact persons: printing moves the workload of each.
  for (const name of ['Marijke', 'Omar', 'Ans']) await colleague({ name });
  host = await colleague({ roles: ['host'] });
  while (await makeBatch(host));
});

/** A pile of so many letters, each with the decision of another household. */
async function pile(letters: number): Promise<{ batchId: string; ids: string[] }> {
  const ids: string[] = [];
  while (ids.length < letters) ids.push((await letterToPrint()).decisionId);
  // Everything that these cases have is told already, so that there is something to put away.
  await surfaceCases(everyCase, later(80));
  return { batchId: (await makeBatch(host))!, ids };
}

const decisions = async (ids: string[]) =>
  (
    await database().decision.findMany({
      where: { id: { in: ids } },
      include: { part: { include: { events: { where: { kind: 'announced' } }, case: true } } },
    })
  ).map(({ announcedOn, reason, part }) => ({
    ...{ on: announcedOn && fromDateColumn(announcedOn), reason, part },
  }));
const waiting = (batchId: string) =>
  database().outboundMessage.count({ where: { batchId, sentAt: null } });

/** That each of them is announced once, on one day, with all that follows. */
async function announcedOnce(ids: string[], day: string): Promise<void> {
  for (const { on, reason, part } of await decisions(ids)) {
    expect(on).toBe(day);
    expect(part).toMatchObject({ status: 'answered', outcome: reason });
    expect(part.events.map(({ occurredOn }) => fromDateColumn(occurredOn))).toEqual([day]);
    const where = { caseId: part.caseId, kind: 'decisionAnnounced' };
    expect(await database().timelineEntry.count({ where })).toBe(1);
  }
}

/** Workload is the sum of the weights of the open cases. */
async function loadsAreRight(): Promise<void> {
  const staff = await database().staff.findMany({
    select: { loadPoints: true, cases: { where: { status: 'open' }, select: { weight: true } } },
  });
  for (const { loadPoints, cases } of staff) {
    expect(loadPoints).toBe(cases.reduce((sum, { weight }) => sum + weight, 0));
  }
}

describe('a pile of decisions', () => {
  it('is announced in as many statements, however many letters are in it', async () => {
    const statements = async (letters: number) => {
      const { batchId, ids } = await pile(letters);
      const told = { caseId: { in: (await decisions(ids)).map(({ part }) => part.caseId) } };
      expect(await database().notice.count({ where: { ...told, settledAt: null } })).not.toBe(0);
      const asked = vi.spyOn(Client.prototype, 'query');
      await markPrinted(host, batchId);
      const { length } = asked.mock.calls;
      asked.mockRestore();
      await announcedOnce(ids, today());
      return length;
    };
    const forTwo = await statements(2);
    expect(await statements(7)).toBe(forTwo);
    await loadsAreRight();
  });

  it('goes on where it was broken off, on a later day: everything is announced on the day of posting', async () => {
    const { batchId, ids } = await pile(5);
    const since = now();
    await database().printBatch.update({
      where: { id: batchId },
      data: { postingSince: since, postingById: host.staffId },
    });
    const posting = { since, at: since };
    expect(await transaction((tx) => postNext(tx, batchId, posting, 2))).toBe(true);
    expect(await waiting(batchId)).toBe(3);
    const days = async () => (await decisions(ids)).map(({ on }) => on).toSorted();
    expect(await days()).toEqual([null, null, null, today(), today()].toSorted());
    const line = async () => (await lettersPage(host))!.batches.find(({ id }) => id === batchId);
    const by = { since, by: host.name };
    expect(await line()).toMatchObject({ letters: 5, posting: { ...by, sent: 2 } });
    expect(await line()).toMatchObject({ isPrinted: false });
    const other = await colleague({ roles: ['host'], name: 'Wie Verder Gaat' });
    await markPrinted(other, batchId, later(3), 2);
    expect(await waiting(batchId)).toBe(0);
    await announcedOnce(ids, today(since));
    expect(await line()).toMatchObject({ isPrinted: true, posting: { ...by, sent: 5 } });
    const printed = { event: 'letters.printed', payload: { path: ['batchId'], equals: batchId } };
    expect(await database().auditEvent.count({ where: printed })).toBe(1);
    await loadsAreRight();
  });

  it('is announced once when two press at the same moment, again and again', async () => {
    const other = await colleague({ roles: ['host'] });
    for (let time = 0; time < 4; time += 1) {
      const { batchId, ids } = await pile(5);
      await Promise.all([host, other, host].map((who) => markPrinted(who, batchId, now(), 2)));
      await announcedOnce(ids, today());
      expect(await waiting(batchId)).toBe(0);
      const printed = { event: 'letters.printed', payload: { path: ['batchId'], equals: batchId } };
      expect(await database().auditEvent.count({ where: printed })).toBe(1);
    }
    await loadsAreRight();
  });

  it('and another one at the same moment do not wait for each other for good', async () => {
    const [one, two] = [await pile(4), await pile(4)];
    await Promise.all([one, two].map(({ batchId }) => markPrinted(host, batchId, now(), 2)));
    await announcedOnce([...one.ids, ...two.ids], today());
    await loadsAreRight();
  });
});
