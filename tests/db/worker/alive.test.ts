import { afterEach, expect, it, vi } from 'vitest';
import { queueUrl } from '@/lib/platform/queue-url';
import { showAlive, type Alive } from '@/lib/worker/alive';
import { asOwner } from '@/tests/support/database';

let alive: Alive | undefined;
afterEach(() => alive?.leave());

/** Who shows a lock, and how many each. */
const shown = () =>
  asOwner<{ pid: number; locks: number }>(
    `select pid, count(*)::int as locks from pg_locks
     where locktype = 'advisory' and granted
       and database = (select oid from pg_database where datname = current_database())
     group by pid`,
  );

it('a worker whose connection is lost lives on, and shows itself and its places again, once', async () => {
  alive = await showAlive(queueUrl());
  alive.show('place');
  await vi.waitFor(async () => expect(await shown()).toMatchObject([{ locks: 2 }]));
  const [before] = await shown();
  await asOwner('select pg_terminate_backend($1)', [before!.pid]);
  const patient = { timeout: 15_000, interval: 200 };
  await vi.waitFor(async () => expect(await shown()).toMatchObject([{ locks: 2 }]), patient);
  expect((await shown())[0]!.pid).not.toBe(before!.pid);
});
