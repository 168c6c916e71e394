// @ts-check
// npm run look: takes the pictures of tests/look again. Look at what changed before it is committed.
import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { buildIfNeeded } from './lib/build.mjs';
import { generateIfNeeded } from './lib/generate.mjs';
import { inRoot } from './lib/root.mjs';
import { runNode } from './lib/run-node.mjs';
import { runOrExplain } from './lib/say.mjs';

await runOrExplain(async () => {
  generateIfNeeded();
  await buildIfNeeded();
  const cli = inRoot('node_modules', '@playwright', 'test', 'cli.js');
  const only = [
    'tests/e2e/look.spec.ts',
    '--project=phone',
    // All: what differs less than the comparison sees would stay as it was for ever.
    '--update-snapshots=all',
    '--timeout=900000',
  ];
  // The pictures have a demo of their own; the one of the other tests need not start.
  const before = Date.now();
  await runNode([cli, 'test', ...only], { ...process.env, E2E_BASE_URL: 'http://localhost' });
  await makeSmall(inRoot('tests', 'look'), before);
});

/**
 * Pictures of letters and planes have few colours: with a list of them they are a third as large, and no eye sees it.
 * @param {string} folder
 * @param {number} since only what was taken now
 */
async function makeSmall(folder, since) {
  for (const name of fs.readdirSync(folder)) {
    const file = path.join(folder, name);
    if (fs.statSync(file).mtimeMs < since) continue;
    const small = await sharp(fs.readFileSync(file))
      .png({ palette: true, quality: 80, dither: 0, compressionLevel: 9, effort: 7 })
      .toBuffer();
    fs.writeFileSync(file, small);
  }
}
