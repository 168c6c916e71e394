import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

/** What replaces a module, stops the clock or changes the environment: whatever runs after it would meet that too. */
const leavesTraces =
  /\bvi\.(mock|doMock|hoisted|useFakeTimers|resetModules)\b|process\.env\.\w+ \??=|assign\(process\.env/;

/** The tests of a folder, apart from those that need a process to themselves. */
function testsOf(folder: 'unit' | 'db') {
  const files = readdirSync(path.join(root, 'tests', folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => path.posix.join('tests', folder, file));
  const isApart = (file: string) => leavesTraces.test(readFileSync(path.join(root, file), 'utf8'));
  return { together: files.filter((file) => !isApart(file)), apart: files.filter(isApart) };
}

const unit = testsOf('unit');
const db = testsOf('db');
const unitSetup = { setupFiles: ['tests/support/environment.ts'] };
const dbSetup = {
  globalSetup: ['tests/support/postgres.ts'],
  setupFiles: ['tests/support/environment.ts', 'tests/support/database-setup.ts'],
  testTimeout: 180_000,
  hookTimeout: 180_000,
};

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${root}/` },
      // It guards the browser bundle; here there is no browser.
      { find: 'server-only', replacement: path.join(root, 'node_modules/server-only/empty.js') },
    ],
  },
  test: {
    // Sources are compiled for Node, whatever the test is about.
    environment: 'node',
    restoreMocks: true,
    unstubEnvs: true,
    maxWorkers: 2,
    // A slow machine is no failure.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Reading the modules takes longer than most tests: those that leave no traces share what was read.
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: unit.together, isolate: false, ...unitSetup },
      },
      { extends: true, test: { name: 'unit-apart', include: unit.apart, ...unitSetup } },
      { extends: true, test: { name: 'db', include: db.together, isolate: false, ...dbSetup } },
      { extends: true, test: { name: 'db-apart', include: db.apart, ...dbSetup } },
    ],
  },
});
