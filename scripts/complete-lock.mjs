// @ts-check
// npm run lock: after adding a package behind a registry that lacks the binaries for other systems.
import fs from 'node:fs';
import { missingOptional } from './lib/lock-file.mjs';
import { inRoot } from './lib/root.mjs';
import { runOrExplain, say } from './lib/say.mjs';

await runOrExplain(async () => {
  const file = inRoot('package-lock.json');
  const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
  const missing = missingOptional(lock.packages);
  const entries = Object.entries({ ...lock.packages, ...missing });
  lock.packages = Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b, 'en')));
  fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  say(`package-lock.json: ${Object.keys(missing).length} packages for other systems added.`);
});
