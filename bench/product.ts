import { spawn, type ChildProcess } from 'node:child_process';
import { isPortFree } from '../scripts/lib/ports.mjs';
import { runningPostgres } from '../scripts/lib/postgres.mjs';
import { isAlive, waitUntil } from '../scripts/lib/processes.mjs';
import { inRoot } from '../scripts/lib/root.mjs';
import { demoSecrets } from '../scripts/lib/secrets.mjs';
import { appUrlOf } from '../scripts/lib/roles.mjs';

/** The product as it runs: one launcher with everything that it started. */
export type Product = {
  url: string;
  pid: number;
  ownerUrl: string;
  appUrl: string;
  /** of this installation; who holds them can be anybody */
  secrets: Record<string, string>;
  /** seconds from the command until it said that it was ready */
  seconds: number;
  stop: () => Promise<void>;
};

/** How to start it. */
export type Start = {
  folder: string;
  /** repository, when it is another one than this */
  root?: string;
  /** through npm, as a person does */
  isTyped?: boolean;
  environment?: Record<string, string>;
};

const isReadyLine = 'Stop with Ctrl-C';
const demoPorts = 4;

/** A row of ports that nobody uses. */
async function freePorts(): Promise<number> {
  for (let port = 4300; port < 5300; port += 10) {
    const row = Array.from({ length: demoPorts }, (_, index) => port + index);
    const free = await Promise.all(row.map((one) => isPortFree(one, '127.0.0.1')));
    if (free.every(Boolean)) return port;
  }
  throw new Error('No free ports');
}

function untilReady(child: ChildProcess): Promise<void> {
  let words = '';
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        words = (words + chunk.toString()).slice(-10_000);
        if (words.includes(isReadyLine)) resolve();
      });
    }
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The product ended with ${code}:\n${words}`)));
  });
}

async function stopChild(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null) return;
  child.kill('SIGTERM');
  await waitUntil(() => !isAlive(pid), 30_000);
}

/**
 * Starts the product in its production build and waits until it is ready.
 * @param start where, and with what besides the defaults
 */
export async function startProduct(start: Start): Promise<Product> {
  const { folder, root = inRoot(), isTyped = false } = start;
  const port = await freePorts();
  const own = { DATA_DIR: folder, PORT: String(port), DATABASE_URL: '', RATE_LIMITS: 'off' };
  const [command, args] = isTyped
    ? (['npm', ['start']] as const)
    : ([process.execPath, ['scripts/start.mjs']] as const);
  const began = performance.now();
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...own, ...start.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await untilReady(child);
  const seconds = (performance.now() - began) / 1000;
  const secrets = demoSecrets(folder);
  const ownerUrl = await runningPostgres(folder);
  return {
    ...{ url: `http://127.0.0.1:${port}`, pid: child.pid!, ownerUrl, secrets, seconds },
    appUrl: appUrlOf(ownerUrl, secrets),
    stop: () => stopChild(child),
  };
}
