import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { database } from '@/lib/platform/db';
import { Crowd } from '@/tests/support/crowd/app-process';
import { expectNoDeadlock } from '@/tests/support/crowd/deadlocks';
import { drafts, times } from '@/tests/support/crowd/drafts';
import { Load, sendAll, sendersOf } from '@/tests/support/crowd/load';
import { expectReceipts, expectWhole } from '@/tests/support/crowd/whole';
import { colleague } from '@/tests/support/factories/desk';

// A slow machine is no failure.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let crowd: Crowd;

beforeAll(async () => {
  for (const name of ['Marijke', 'Omar', 'Saskia']) await colleague({ name });
  crowd = await Crowd.open();
});
afterAll(() => expectNoDeadlock(crowd));

it('an application process that is killed in the middle of a load loses no receipt and leaves nothing half', async () => {
  const ids = await drafts(
    // Households of one and of several requests.
    times(200, (at) => ({ houseNumber: String(1 + (at % 120)), email: 'jan@example.nl' })),
  );
  const [one, other] = await crowd.pair();
  const load = new Load(sendersOf([one, other]), ids);
  await load.untilShown(60);
  await one.kill();
  await load.done;

  // Those who heard nothing were all at the process that died; the other one went on.
  expect(load.lost.size).toBeGreaterThan(0);
  expect(load.refusals).toEqual([]);
  expect(load.shown.size).toBeGreaterThanOrEqual(100);
  await expectReceipts([...load.shown.values()]);
  await expectWhole();

  // Everybody sends again, on a process that is there: nothing is there twice, and a shown receipt stays the same.
  const again = await sendAll(sendersOf([await crowd.start(), other]), ids);
  for (const [at, id] of ids.entries()) expect(again[at]).toEqual(load.shown.get(id) ?? again[at]);
  expect(await database().helpRequest.count()).toBe(200);
  expect(await database().household.count()).toBe(120);
  await expectReceipts(again);
  await expectWhole();
});
