// @ts-check
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { filesUnder, hashOfFiles } from './hash.mjs';
import { waitForLock } from './lock.mjs';
import { packStatic } from './pack-static.mjs';
import { nextProgram } from './programs.mjs';
import { inRoot } from './root.mjs';
import { endWithUs } from './run-node.mjs';
import { joinSameChunks } from './same-chunks.mjs';
import { PlainError, say } from './say.mjs';

/** Everything that the built product depends on. */
const sources = [
  ...[
    'app',
    'components',
    'lib',
    'public',
    'demo',
    'prisma/schema',
    'prisma/seed',
    'prisma/migrations',
  ],
  ...['instrumentation.ts', 'next.config.mjs', 'postcss.config.mjs', 'tsconfig.json'],
  ...[
    'package.json',
    'package-lock.json',
    'scripts/lib/bundle.mjs',
    'scripts/lib/build.mjs',
    'scripts/lib/pack-static.mjs',
    'scripts/lib/same-chunks.mjs',
  ],
];
const generated = inRoot('lib', 'platform', 'prisma') + path.sep;

/** Bundles: name in .build → entry. The web server's own pages are built by Next. */
export const entries = {
  check: 'lib/web/check.ts',
  web: 'lib/web/main.ts',
  worker: 'lib/worker/main.ts',
  demo: 'demo/server.ts',
  people: 'demo/people.ts',
  seed: 'prisma/seed/main.ts',
};

/** One hash over all sources: another one means that the build is older than the code. */
function sourceHash() {
  const files = filesUnder(sources.map((place) => inRoot(place)));
  return hashOfFiles(
    files.filter((file) => !file.startsWith(generated)),
    inRoot(),
  );
}

const stamp = inRoot('.next', 'source-hash');

/** Whether the build is of the present sources. */
const isBuilt = () => fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === sourceHash();

/** Builds the web server and what runs beside it when the build is older than the code. */
export async function buildIfNeeded() {
  if (isBuilt()) return;
  const release = await waitForLock(inRoot('.build', 'lock'));
  try {
    if (!isBuilt()) await buildAll();
  } finally {
    release();
  }
}

async function buildAll() {
  const hash = sourceHash();
  fs.rmSync(stamp, { force: true });
  // What was packed of an older build is not of this one.
  fs.rmSync(inRoot('.next', 'static'), { recursive: true, force: true });
  // A chunk that points to another one must not be written through.
  fs.rmSync(inRoot('.next', 'server'), { recursive: true, force: true });
  say('Building…');
  // Only now: a start that builds nothing need not carry the bundler.
  const { bundle, bundlerReady } = await import('./bundle.mjs');
  await Promise.all([
    nextBuild(),
    ...Object.entries(entries).map(([name, entry]) => bundle(entry, name)),
  ]);
  await bundlerReady();
  await packStatic(inRoot('.next', 'static'));
  for (const place of ['chunks', 'chunks/ssr']) joinSameChunks(inRoot('.next', 'server', place));
  fs.writeFileSync(stamp, hash);
}

/** @returns {Promise<void>} */
function nextBuild() {
  const child = spawn(process.execPath, [nextProgram, 'build'], {
    cwd: inRoot(),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  endWithUs(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new PlainError(`${output}\nThe build failed.`));
    });
  });
}
