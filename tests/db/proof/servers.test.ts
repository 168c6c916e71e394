import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { database } from '@/lib/platform/db';
import { draftSecret } from '@/lib/platform/draft-cookie';
import { paths } from '@/lib/paths';
import { startApps, type AppProcess } from '@/tests/support/app-processes';
import { Unanswered } from '@/tests/support/crowd/app-process';
import { expectNoDeadlock } from '@/tests/support/crowd/deadlocks';
import { drafts, times } from '@/tests/support/crowd/drafts';
import { Load, sendAll, type Send } from '@/tests/support/crowd/load';
import { expectWhole } from '@/tests/support/crowd/whole';
import { colleague } from '@/tests/support/factories/desk';

// The product may have to be built first.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 });

const running: AppProcess[] = [];

async function start(count: number): Promise<AppProcess[]> {
  const apps = await startApps(count);
  running.push(...apps);
  return apps;
}

beforeAll(async () => {
  for (const name of ['Marijke', 'Omar', 'Saskia']) await colleague({ name });
});
afterAll(async () => {
  await Promise.all(running.map((app) => app.stop()));
  await expectNoDeadlock();
});

/** Presses "send" in the browser that wrote this draft; the address of the receipt comes back. */
const through =
  (app: AppProcess): Send<string> =>
  async (draftId) => {
    const answer = await fetch(`${app.origin}/hulp-vragen/versturen`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: `sp-vraag=${draftSecret(draftId)}` },
      body: new URLSearchParams(),
    }).catch(() => {
      throw new Unanswered();
    });
    if (answer.status !== 303) throw new Error(`${answer.status}: ${await answer.text()}`);
    return answer.headers.get('location')!;
  };

async function receiptsOf(ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await database().helpRequest.findMany({
    where: { submissionKey: { in: [...ids] } },
    select: { submissionKey: true, receiptToken: true },
  });
  return new Map(rows.map((row) => [row.submissionKey, paths.help.receipt(row.receiptToken)]));
}

it('one submission posted a hundred times to two servers is one request with one receipt', async () => {
  const senders = (await start(2)).map(through);
  const [id] = await drafts([{ houseNumber: '1', email: 'jan@example.nl' }]);
  const shown = await Promise.all(times(100, (at) => senders[at % 2]!(id!)));
  expect(new Set(shown).size).toBe(1);
  expect(shown[0]).toBe((await receiptsOf([id!])).get(id!));
  expect(await database().helpRequest.count()).toBe(1);
  await expectWhole();
});

it('a server that is killed in the middle of a load loses no receipt that was shown', async () => {
  const [one, other] = [running[0]!, running[1]!];
  const ids = await drafts(
    times(160, (at) => ({ houseNumber: String(100 + (at % 90)), email: 'jan@example.nl' })),
  );
  const load = new Load([through(one), through(other)], ids);
  await load.untilShown(40);
  await one.kill();
  await load.done;
  expect(load.lost.size).toBeGreaterThan(0);
  expect(load.refusals).toEqual([]);
  const there = await receiptsOf(ids);
  for (const [id, address] of load.shown) expect(there.get(id)).toBe(address);
  await expectWhole();

  const again = await sendAll([through(other)], ids);
  expect(new Map(ids.map((id, at) => [id, again[at]!]))).toEqual(await receiptsOf(ids));
  for (const [at, id] of ids.entries()) expect(again[at]).toBe(load.shown.get(id) ?? again[at]);
  expect(new Set(again).size).toBe(160);
  await expectWhole();
});
