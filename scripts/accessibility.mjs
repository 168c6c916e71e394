// @ts-check
// npm run accessibility: opens a page of each kind in every form, and writes down what was measured for the statement.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildIfNeeded } from './lib/build.mjs';
import { generateIfNeeded } from './lib/generate.mjs';
import { inRoot } from './lib/root.mjs';
import { runNode } from './lib/run-node.mjs';
import { PlainError, runOrExplain } from './lib/say.mjs';

const measured = inRoot('lib', 'platform', 'accessibility', 'measured.json');

/** @typedef {{ kinds: string[], notWalked: string[], findings: number }} Walk */

/**
 * What both walks saw; a walk that found something wrong counts as well.
 * @param {string} folder
 */
function together(folder) {
  const files = fs.readdirSync(folder);
  if (files.length < 2)
    throw new PlainError('A walk did not come to its end: nothing was written.');
  /** @type {Walk[]} */
  const walks = files.map((file) => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')));
  return {
    on: new Date().toISOString().slice(0, 10),
    findings: walks.reduce((total, { findings }) => total + findings, 0),
    kinds: walks.flatMap(({ kinds }) => kinds).toSorted(),
    notWalked: walks.flatMap(({ notWalked }) => notWalked).toSorted(),
  };
}

await runOrExplain(async () => {
  generateIfNeeded();
  await buildIfNeeded();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sociaal-plein-senses-'));
  const cli = inRoot('node_modules', '@playwright', 'test', 'cli.js');
  const args = [cli, 'test', 'tests/e2e/senses.spec.ts', '--project=phone'];
  try {
    await runNode(args, { ...process.env, E2E_SENSES: folder });
  } finally {
    // What is wrong is said as well, and the command fails all the same.
    fs.writeFileSync(measured, `${JSON.stringify(together(folder), null, 2)}\n`);
    fs.rmSync(folder, { recursive: true });
  }
});
