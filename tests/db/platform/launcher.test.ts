import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { withClient } from '@/scripts/lib/client.mjs';
import { freePorts } from '@/scripts/lib/ports.mjs';
import { isAlive, waitUntil } from '@/scripts/lib/processes.mjs';
import { clusterFolder } from '../../support/cluster-folder';

// What `npm start` opens before its build, and one process beside it that only waits.
const library = (name: string) =>
  pathToFileURL(path.resolve(import.meta.dirname, '../../../scripts/lib', name)).href;
const program = `
  import { openInstallation } from '${library('installation.mjs')}';
  import { runUntilStopped } from '${library('lifetime.mjs')}';
  await runUntilStopped(async (closing) => {
    const { children, ownerUrl } = await openInstallation(closing);
    children.start({ name: 'beside', args: ['-e', 'setInterval(() => {}, 1000)'], env: process.env });
    console.log('open ' + ownerUrl);
  });`;

type Launcher = { process: ChildProcess; said: () => string; complained: () => string };

const folder = clusterFolder();
const inFolder = (...names: string[]) => path.join(folder, ...names);
const started: ChildProcess[] = [];
let port: number;

function launch(data = folder): Launcher {
  const { DATABASE_URL, npm_lifecycle_event, ...env } = process.env;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...env, DATA_DIR: data, PORT: String(port), ENV_FILE: inFolder('none') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let [out, complaints] = ['', ''];
  child.stdout.on('data', (text) => (out += text));
  child.stderr.on('data', (text) => (complaints += text));
  return { process: child, said: () => out, complained: () => complaints };
}

/** Starts, and waits until the database is open and the process beside it runs. */
async function opened(): Promise<Launcher & { ownerUrl: string; pids: number[] }> {
  const launcher = launch();
  const isOpen = () => /^open /m.test(launcher.said());
  await waitUntil(() => isOpen() || launcher.process.exitCode !== null, 60_000);
  expect(launcher.complained()).toBe('');
  const [, ownerUrl] = /^open (.+)$/m.exec(launcher.said())!;
  const beside = JSON.parse(readFileSync(inFolder('processes.json'), 'utf8')) as { pid: number }[];
  const database = Number.parseInt(readFileSync(inFolder('postgres', 'postmaster.pid'), 'utf8'));
  return { ...launcher, ownerUrl: ownerUrl!, pids: [database, ...beside.map(({ pid }) => pid)] };
}

async function ended({ process: child }: Launcher): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

beforeAll(async () => {
  port = await freePorts(5);
});
afterEach(async () => {
  for (const child of started.splice(0)) {
    child.kill('SIGTERM');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  [0, /^Port \d+ is taken\. Set PORT to another, for example PORT=\d+\.\n$/],
  [2, /^Port \d+ is taken \(the demo needs [\d, ]+ as well\)\. Set PORT to another[^\n]+\n$/],
])('a port that is taken (the first, and %i more) is one line', async (more, line) => {
  const other = net.createServer().listen(port + more, '127.0.0.1');
  await once(other, 'listening');
  const launcher = launch();
  expect(await ended(launcher)).toBe(1);
  expect(launcher.complained()).toMatch(line);
  expect(launcher.said()).toBe('');
  other.close();
});

it('a second start on the same folder is one line, and the first goes on', async () => {
  const first = await opened();
  const second = launch();
  expect(await ended(second)).toBe(1);
  expect(second.complained()).toMatch(/^Sociaal Plein is running already on [^\n]+\n$/);
  expect(second.complained()).toContain(`(process ${first.process.pid})`);
  expect(first.pids.map(isAlive)).toEqual([true, true]);
});

it('Ctrl-C stops all of it, and leaves nothing behind', async () => {
  const launcher = await opened();
  launcher.process.kill('SIGINT');
  expect(await ended(launcher)).toBe(0);
  expect(launcher.said()).toMatch(/Stopping…\nStopped\.\n$/);
  expect(launcher.pids.map(isAlive)).toEqual([false, false]);
  const left = ['lock', 'processes.json', 'postgres/postmaster.pid'];
  expect(left.filter((file) => existsSync(inFolder(file)))).toEqual([]);
});

it.each([
  ['the launcher alone', false],
  ['everything at once', true],
])('after kill -9 of %s the next start recovers by itself', async (what, isEverything) => {
  const killed = await opened();
  const note = (sql: string) => withClient(killed.ownerUrl, (client) => client.query(sql));
  await note(`create table "${what}" ()`);
  killed.process.kill('SIGKILL');
  if (isEverything) for (const pid of killed.pids) process.kill(pid, 'SIGKILL');
  await ended(killed);

  const next = await opened();
  expect(killed.pids.filter((pid) => isAlive(pid) && !next.pids.includes(pid))).toEqual([]);
  const kept = `select from "${what}"`;
  await withClient(next.ownerUrl, (client) => client.query(kept));
});
