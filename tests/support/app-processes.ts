// Several servers of the product against one database, that can be killed: for races and for what survives a crash.
import { spawn, type ChildProcess } from 'node:child_process';
import { buildIfNeeded } from '../../scripts/lib/build.mjs';
import { untilHealthy } from '../../scripts/lib/health.mjs';
import { freePort } from '../../scripts/lib/ports.mjs';
import { bundlePath } from '../../scripts/lib/programs.mjs';
import { testEnvironment } from './test-environment';

/** One server of the product. */
export type AppProcess = {
  /** such as http://127.0.0.1:41234 */
  origin: string;
  /** ends it at once, in the middle of whatever it does */
  kill: () => Promise<void>;
  /** lets it finish what it does */
  stop: () => Promise<void>;
};

/**
 * Starts servers on free ports and waits until all of them are healthy.
 * @param count how many
 * @param appUrl database, as the application; default this file's own
 * @param variables more environment
 * @returns the servers; stop them in `afterAll`
 */
export async function startApps(
  count: number,
  appUrl: string = process.env.DATABASE_APP_URL!,
  variables: Record<string, string> = {},
): Promise<AppProcess[]> {
  await buildIfNeeded();
  const apps: AppProcess[] = [];
  for (let at = 0; at < count; at += 1) apps.push(await startApp(appUrl, variables));
  return apps;
}

async function startApp(appUrl: string, variables: Record<string, string>): Promise<AppProcess> {
  const port = await freePort();
  const host = '127.0.0.1';
  const child = spawn(process.execPath, [bundlePath('web')], {
    env: {
      ...process.env,
      ...testEnvironment,
      RATE_LIMITS: 'off',
      PUBLIC_URL: `http://${host}:${port}`,
      ...variables,
      DATABASE_APP_URL: appUrl,
      PORT: String(port),
      HOST: host,
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (!(await untilHealthy({ host, port }, 120_000))) {
    await end(child, 'SIGKILL');
    throw new Error(`The server on port ${port} did not become healthy.`);
  }
  return {
    origin: `http://${host}:${port}`,
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}
