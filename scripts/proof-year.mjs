// @ts-check
// npm run proof:year: the played year of tests/db/year at the size of a municipality.
import { spawnSync } from 'node:child_process';
import { generateIfNeeded } from './lib/generate.mjs';
import { inRoot } from './lib/root.mjs';

generateIfNeeded();
const { status } = spawnSync(
  process.execPath,
  [
    inRoot('node_modules/vitest/vitest.mjs'),
    ...['run', '--silent', '--project', 'db-apart', 'tests/db/year'],
  ],
  { cwd: inRoot('.'), stdio: 'inherit', env: { YEAR_REQUESTS: '5000', ...process.env } },
);
process.exitCode = status ?? 1;
