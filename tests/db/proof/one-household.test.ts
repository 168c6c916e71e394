import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { database } from '@/lib/platform/db';
import { Crowd, type AppProcess } from '@/tests/support/crowd/app-process';
import { expectNoDeadlock } from '@/tests/support/crowd/deadlocks';
import { drafts, times } from '@/tests/support/crowd/drafts';
import { sendAll, sendersOf } from '@/tests/support/crowd/load';
import { expectReceipts, expectWhole } from '@/tests/support/crowd/whole';
import { colleague } from '@/tests/support/factories/desk';

// A slow machine is no failure.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let crowd: Crowd;
let both: [AppProcess, AppProcess];

beforeAll(async () => {
  for (const name of ['Marijke', 'Omar', 'Saskia']) await colleague({ name });
  crowd = await Crowd.open();
  both = await crowd.pair();
});
afterAll(() => expectNoDeadlock(crowd));

describe('two application processes at once', () => {
  it('three hundred requests of one household: one case, one contact person, all receipts', async () => {
    const ids = await drafts(times(300, () => ({ houseNumber: '300', email: 'jan@example.nl' })));
    const sent = await sendAll(sendersOf(both), ids);
    expect(new Set(sent.map((one) => one.receiptToken)).size).toBe(300);
    await expectReceipts(sent);
    const cases = await database().case.findMany({ include: { assignments: true } });
    expect(cases).toHaveLength(1);
    expect(new Set(sent.map((one) => one.caseId))).toEqual(new Set([cases[0]!.id]));
    expect(cases[0]!.assignments).toMatchObject([
      { staffId: cases[0]!.contactPersonId, until: null },
    ]);
    const requests = await database().helpRequest.groupBy({
      by: ['matchStatus', 'householdId'],
      _count: true,
      orderBy: { matchStatus: 'asc' },
    });
    expect(requests.map((row) => [row.matchStatus, row._count])).toEqual([
      ['new', 1],
      ['to_confirm', 299],
    ]);
    await expectWhole();
  });

  it('the same submission a hundred times: one request, the same receipt', async () => {
    const [id] = await drafts([{ houseNumber: '100', email: 'els@example.nl' }]);
    const sent = await Promise.all(times(100, (at) => both[at % 2]!.ask('send', { draftId: id! })));
    expect(new Set(sent.map((one) => one.receiptToken)).size).toBe(1);
    expect(await database().helpRequest.count({ where: { submissionKey: id } })).toBe(1);
    await expectReceipts(sent);
    await expectWhole();
  });
});
