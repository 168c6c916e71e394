// The browser tests run against the very thing that `npm start` gives: a fresh demo municipality, production build.
import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { freePorts } from '../../scripts/lib/ports.mjs';
import { clusterFolder } from './cluster-folder';
import { pagesWithoutLook } from './pages-looked-at';

const root = path.resolve(import.meta.dirname, '../..');

/** Starts the service, unless E2E_BASE_URL names one that runs already; ends it when the tests are done. */
export default async function setup(): Promise<(() => Promise<void>) | void> {
  if (process.env.E2E_BASE_URL) return;
  const { port, folder, deaths, close } = await openDemo();
  process.env.E2E_BASE_URL = `http://localhost:${port}`;
  process.env.E2E_IDENTITY_URL = `http://127.0.0.1:${port + 1}`;
  process.env.E2E_MAIL_URL = `http://127.0.0.1:${port + 2}`;
  process.env.E2E_SMS_URL = `http://127.0.0.1:${port + 4}`;
  const looks = path.join(folder, 'pages-looked-at');
  process.env.E2E_PAGES_LOOKED_AT = looks;
  return async () => {
    const missed = process.env.E2E_EVERY_PAGE ? pagesWithoutLook(looks) : [];
    await close();
    if (deaths.length) throw new Error(`A process of the service died:\n${deaths.join('\n')}`);
    if (missed.length) throw new Error(`Axe looked at no page like:\n${missed.join('\n')}`);
  };
}

/**
 * A demo municipality of its own, as `npm start` gives it.
 * @param more environment, over ours
 */
export async function openDemo(more: Record<string, string> = {}) {
  const port = await freePorts(5);
  const folder = clusterFolder();
  const service = startService(port, folder, more);
  const deaths = deathsOf(service);
  const close = () => stop(service, folder);
  try {
    await untilReady(service);
  } catch (error) {
    await close();
    throw error;
  }
  return { port, folder, deaths, close };
}

/** What the service says when one of its processes dies, which it starts again at once: the tests may pass all the same. */
function deathsOf(service: ChildProcess): string[] {
  const deaths: string[] = [];
  for (const stream of [service.stdout, service.stderr]) {
    if (stream)
      createInterface(stream).on('line', (line) => {
        if (/\] died \(/.test(line)) deaths.push(line);
      });
  }
  return deaths;
}

function startService(port: number, folder: string, more: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [path.join(root, 'scripts/start.mjs')], {
    cwd: root,
    // All tests come from one address; what a limit does is tested where the clock can be set.
    env: {
      ...ours(),
      PORT: String(port),
      DATA_DIR: folder,
      RATE_LIMITS: 'off',
      DEMO: '1',
      ENV_FILE: '',
      ...more,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The surroundings without what would point the service elsewhere. */
function ours(): NodeJS.ProcessEnv {
  const foreign = /^(DATABASE_|RESIDENT_OIDC_|STAFF_OIDC_|SMTP_URL|SMS_URL|PUBLIC_URL|HOST$)/;
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !foreign.test(name)),
  ) as NodeJS.ProcessEnv;
}

function untilReady(service: ChildProcess): Promise<void> {
  let words = '';
  return new Promise((resolve, reject) => {
    service.once('exit', () => reject(new Error(`The service did not start:\n${words}`)));
    for (const stream of [service.stdout, service.stderr]) {
      stream?.on('data', (chunk) => {
        words = (words + chunk).slice(-8_000);
        if (words.includes('Stop with Ctrl-C')) resolve();
      });
    }
  });
}

async function stop(service: ChildProcess, folder: string): Promise<void> {
  if (service.exitCode === null && service.signalCode === null) {
    const gone = new Promise((resolve) => service.once('exit', resolve));
    service.kill('SIGTERM');
    await gone;
  }
  rmSync(folder, { recursive: true, force: true });
}
