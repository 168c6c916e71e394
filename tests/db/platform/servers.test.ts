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

async function start(
  count: number,
  appUrl?: string,
  variables?: Record<string, string>,
): Promise<AppProcess[]> {
  const apps = await startApps(count, appUrl, variables);
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

  it('count who tries too often by the line, not by what is written in a header', async () => {
    const [app] = await start(1, undefined, { RATE_LIMITS: 'on' });
    const guess = async (at: number) => {
      const answer = await fetch(`${app!.origin}/hulp-vragen/verder/openen`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'x-forwarded-for': `198.51.100.${at}`, 'x-sp-client': `192.0.2.${at}` },
        body: new URLSearchParams({
          code: `GUESS${at}`,
          ...{ 'birthDate.day': '1', 'birthDate.month': '2', 'birthDate.year': '1980' },
        }),
      });
      await answer.arrayBuffer();
      return answer.status;
    };
    const statuses: number[] = [];
    for (let at = 1; at <= 42; at += 1) statuses.push(await guess(at));
    // Twenty in a quarter of an hour, which may have just begun anew.
    expect(statuses.filter((one) => one === 303).length).toBeLessThanOrEqual(40);
    expect(statuses.at(-1)).toBe(429);
  }, 300_000);
});
