import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { migrate } from '@/scripts/lib/migrate.mjs';
import { startPostgres } from '@/scripts/lib/postgres.mjs';
import { untilHealthy } from '@/scripts/lib/health.mjs';
import { ensureAppRole } from '@/scripts/lib/roles.mjs';
import { startApps, type AppProcess } from '../../support/app-processes';
import { clusterFolder } from '../../support/cluster-folder';
import { testEnvironment } from '../../support/test-environment';

const running: AppProcess[] = [];
const closing: (() => Promise<void>)[] = [];

async function start(count: number, appUrl?: string): Promise<AppProcess[]> {
  const apps = await startApps(count, appUrl);
  running.push(...apps);
  return apps;
}

async function status(app: AppProcess | undefined, path: string): Promise<number> {
  const answer = await fetch(`${app!.origin}${path}`, { redirect: 'manual' });
  await answer.arrayBuffer();
  return answer.status;
}

afterAll(async () => {
  for (const app of running) await app.stop();
  for (const close of closing) await close();
});

describe('servers of the product, as they run in earnest', () => {
  it('work beside each other, and one goes on when the other is killed', async () => {
    const [one, other] = await start(2);
    expect([await status(one, '/'), await status(other, '/')]).toEqual([200, 200]);
    await one!.kill();
    expect(await status(other, '/')).toBe(200);
    await expect(status(one, '/')).rejects.toThrow();
  }, 300_000);

  it('say that the database is down while it is, and go on by themselves when it is back', async () => {
    const folder = clusterFolder();
    const server = await startPostgres(folder, { isThrowaway: true });
    closing.push(async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    });
    await migrate(server.url('postgres'));
    const [app] = await start(1, await ensureAppRole(server.url('postgres'), testEnvironment));
    const isDead = new Promise<void>((resolve) => server.onDeath(resolve));
    process.kill(server.pid!, 'SIGKILL');
    await isDead;
    expect(await status(app, '/api/health')).toBe(503);
    await server.start();
    const { port, hostname: host } = new URL(app!.origin);
    expect(await untilHealthy({ host, port: Number(port) }, 20_000)).toBe(true);
  }, 300_000);
});
