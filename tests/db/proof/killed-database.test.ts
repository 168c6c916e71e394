import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { database, disconnect } from '@/lib/platform/db';
import { migrate } from '@/scripts/lib/migrate.mjs';
import type { PostgresServer } from '@/scripts/lib/postgres-server.mjs';
import { startPostgres } from '@/scripts/lib/postgres.mjs';
import { waitUntil } from '@/scripts/lib/processes.mjs';
import { ensureAppRole } from '@/scripts/lib/roles.mjs';
import { clusterFolder } from '@/tests/support/cluster-folder';
import { Crowd, type AppProcess } from '@/tests/support/crowd/app-process';
import { drafts, times } from '@/tests/support/crowd/drafts';
import { Load, sendAll, sendersOf } from '@/tests/support/crowd/load';
import { expectReceipts, expectWhole } from '@/tests/support/crowd/whole';
import { asOwner } from '@/tests/support/database';
import { colleague } from '@/tests/support/factories/desk';
import { testEnvironment } from '@/tests/support/test-environment';

// A slow machine is no failure.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const folder = clusterFolder();
let server: PostgresServer;
let crowd: Crowd;
let both: [AppProcess, AppProcess];

// A PostgreSQL of its own, as safe as in earnest: what is committed is on the disk.
beforeAll(async () => {
  server = await startPostgres(folder);
  process.env.DATABASE_OWNER_URL = server.url('postgres');
  await migrate(process.env.DATABASE_OWNER_URL);
  process.env.DATABASE_APP_URL = await ensureAppRole(server.url('postgres'), testEnvironment);
  for (const name of ['Marijke', 'Omar', 'Saskia']) await colleague({ name });
  crowd = await Crowd.open();
  both = await crowd.pair();
});
afterAll(async () => {
  await crowd.close();
  await disconnect();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const pids = async (where: string) => {
  const rows = await asOwner<{ pid: number }>(
    `select pid from pg_stat_activity where pid <> pg_backend_pid() and ${where}`,
  );
  return rows.map((row) => row.pid);
};

const kill = (pid: number) => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
};

/** Whether everything that ran before is gone, and PostgreSQL is done recovering. */
const hasRecovered = (before: readonly number[]) =>
  waitUntil(async () => {
    try {
      return (await pids('true')).every((pid) => !before.includes(pid));
    } catch {
      return false;
    }
  }, 120_000);

/** One connection that is busy: PostgreSQL throws everybody out and recovers by itself. */
async function killBackend(): Promise<void> {
  let busy: number | undefined;
  await waitUntil(async () => {
    [busy] = await pids(`usename = 'sociaal_plein_app' and xact_start is not null`);
    return busy !== undefined;
  }, 20_000);
  kill(busy!);
}

/** All of it, as when the machine falls over; then started as after that. */
async function killEverything(): Promise<void> {
  const all = await pids('true');
  const isDead = new Promise<void>((resolve) => server.onDeath(resolve));
  kill(server.pid!);
  all.forEach(kill);
  await isDead;
  await server.start();
}

describe('PostgreSQL with everything on disk', () => {
  it('keeps what was committed', async () => {
    const rows = await asOwner<{ name: string; setting: string }>(
      `select name, setting from pg_settings
       where name in ('fsync', 'full_page_writes', 'synchronous_commit')`,
    );
    expect(rows.map((row) => row.setting)).toEqual(['on', 'on', 'on']);
  });

  it.each([
    ['one of its processes', killBackend, 1],
    ['all of it', killEverything, 2],
  ])('loses no receipt when %s is killed in the middle of a load', async (_what, blow, round) => {
    const before = await database().helpRequest.count();
    const ids = await drafts(
      times(160, (at) => ({
        houseNumber: String(round * 1000 + (at % 100)),
        email: 'jan@example.nl',
      })),
    );
    const load = new Load(sendersOf(both), ids);
    await load.untilShown(40);
    const running = await pids('true');
    await blow();
    expect(await hasRecovered(running)).toBe(true);
    await load.done;

    // The processes of the application lived on, and those who heard no can send again.
    expect(both.map((app) => app.isAlive)).toEqual([true, true]);
    expect(load.lost.size).toBeGreaterThan(0);
    expect(load.refusals).toHaveLength(load.lost.size);
    await expectReceipts([...load.shown.values()]);
    await expectWhole();

    const again = await sendAll(sendersOf(both), ids);
    for (const [at, id] of ids.entries())
      expect(again[at]).toEqual(load.shown.get(id) ?? again[at]);
    expect(await database().helpRequest.count()).toBe(before + 160);
    expect(await database().household.count()).toBe(round * 100);
    await expectReceipts(again);
    await expectWhole();
  });
});
