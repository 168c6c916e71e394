// @ts-check
// npm run accessibility: opens a page of each kind in every form, and writes down what was measured for the statement.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildIfNeeded } from './lib/build.mjs';
import { generateIfNeeded } from './lib/generate.mjs';
import { inRoot } from './lib/root.mjs';
import { runNode } from './lib/run-node.mjs';
import { runOrExplain } from './lib/say.mjs';

const measured = inRoot('lib', 'platform', 'accessibility', 'measured.json');

/**
 * What both walks saw.
 * @param {string} folder
 */
function together(folder) {
  const walks = fs
    .readdirSync(folder)
    .map((file) => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')));
  const sum = (/** @type {'kinds' | 'findings' | 'notWalked'} */ key) =>
    walks.reduce((total, walk) => total + walk[key], 0);
  const on = new Date().toISOString().slice(0, 10);
  return { on, kinds: sum('kinds'), findings: sum('findings'), notWalked: sum('notWalked') };
}

await runOrExplain(async () => {
  generateIfNeeded();
  await buildIfNeeded();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sociaal-plein-senses-'));
  const cli = inRoot('node_modules', '@playwright', 'test', 'cli.js');
  const args = [cli, 'test', 'tests/e2e/senses.spec.ts', '--project=phone'];
  await runNode(args, { ...process.env, E2E_SENSES: folder });
  fs.writeFileSync(measured, `${JSON.stringify(together(folder), null, 2)}\n`);
  fs.rmSync(folder, { recursive: true });
});
