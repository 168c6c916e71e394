// @ts-check
// What a test run consists of. A stage says how many things held and, when one did not, why.
import fs from 'node:fs';
import path from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { nextProgram } from './programs.mjs';
import { inRoot } from './root.mjs';
import { browserCount, unitCount } from './test-count.mjs';

/** @typedef {import('./test-workshop.mjs').Workshop} Workshop */
/** @typedef {{ passed: number, failed: number, words: string }} Outcome */
/** @typedef {(workshop: Workshop) => Promise<Outcome>} Stage */

/** @param {...string} parts */
const inModules = (...parts) => inRoot('node_modules', ...parts);

/**
 * A stage that holds or does not.
 * @param {string[]} args
 * @returns {Stage}
 */
const program = (args) => async (workshop) => {
  const { status, words } = await workshop.node(args);
  return status === 0 ? { passed: 1, failed: 0, words } : { passed: 0, failed: 1, words };
};

/** @type {Promise<void> | undefined} */
let building;
const build = () => (building ??= buildIfNeeded());

/** @type {Record<string, Stage>} */
export const stages = {
  format: program([
    inModules('prettier', 'bin', 'prettier.cjs'),
    '--check',
    '--log-level=warn',
    '.',
  ]),
  lint: program([
    inModules('eslint', 'bin', 'eslint.js'),
    ...['--quiet', '--cache', '--cache-strategy=content', '--cache-location=.build/eslint', '.'],
  ]),
  types,
  unused: program([inModules('knip', 'bin', 'knip.js'), '--no-progress']),
  unit: vitest('unit'),
  db: vitest('db'),
  build: buildStage,
  browser,
};

/**
 * Who waits for whom: the browser for the build, and the types for the types of the routes, which the build makes.
 * @param {string[]} chosen none means all
 * @returns {string[][]}
 */
export function lanes(chosen) {
  const needsBuild =
    chosen.length === 0 || chosen.some((name) => name === 'browser' || name === 'build');
  return [
    needsBuild ? ['build', 'browser'] : [],
    ['format', 'lint', 'unused', 'unit', 'types', 'db'],
  ];
}

/** @returns {Promise<Outcome>} */
async function buildStage() {
  try {
    await build();
    return { passed: 1, failed: 0, words: '' };
  } catch (error) {
    return { passed: 0, failed: 1, words: String(error instanceof Error ? error.message : error) };
  }
}

/** @type {Stage} */
async function types(workshop) {
  await building?.catch(() => undefined);
  const routes = await workshop.node([nextProgram, 'typegen']);
  if (routes.status !== 0) return { passed: 0, failed: 1, words: routes.words };
  // The compiler of version 7 needs a third of the time; the linter still asks for version 6, which the editor has as well.
  return program([inModules('typescript-native', 'bin', 'tsc'), '--noEmit'])(workshop);
}

/**
 * @param {'unit' | 'db'} project
 * @returns {Stage}
 */
function vitest(project) {
  return async (workshop) => {
    const report = path.join(workshop.folder, `${project}.json`);
    const { status, words } = await workshop.node([
      inModules('vitest', 'vitest.mjs'),
      ...[
        'run',
        '--project',
        `${project}*`,
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
    ]);
    return { ...unitCount(readReport(report), status), words };
  };
}

/** @type {Stage} */
async function browser(workshop) {
  try {
    await build();
  } catch {
    return { passed: 0, failed: 1, words: 'Without a build there is nothing to look at.' };
  }
  const report = path.join(workshop.folder, 'browser.json');
  const { status, words } = await workshop.node(
    [inModules('@playwright', 'test', 'cli.js'), 'test'],
    {
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      // All tests run, so that a page without a look of axe is one that no test looks at.
      E2E_EVERY_PAGE: '1',
    },
  );
  return { ...browserCount(readReport(report), status), words };
}

/**
 * @param {string} file
 * @returns {unknown} null when the program never came to writing it
 */
const readReport = (file) =>
  fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null;
