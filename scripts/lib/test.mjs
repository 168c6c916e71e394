// @ts-check
import { generateIfNeeded } from './generate.mjs';
import { PlainError, runOrExplain, say } from './say.mjs';
import { lanes, stages } from './test-stages.mjs';
import { openWorkshop } from './test-workshop.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * Runs the stages in two lanes, because the machine has two cores, and counts.
 * @param {string[]} chosen names; none means all
 */
export const test = (chosen) =>
  runOrExplain(async () => {
    const unknown = chosen.filter((name) => !(name in stages));
    if (unknown.length) {
      throw new PlainError(
        `No such stage: ${unknown.join(', ')}. There are: ${Object.keys(stages).join(', ')}.`,
      );
    }
    const workshop = openWorkshop();
    try {
      generateIfNeeded();
      const wanted = (/** @type {string} */ name) => !chosen.length || chosen.includes(name);
      const counts = await Promise.all(
        lanes(chosen).map((lane) =>
          runLane(
            lane.filter((name) => name === 'build' || wanted(name)),
            workshop,
          ),
        ),
      );
      report(counts.flat());
    } finally {
      await workshop.close();
    }
  });

/**
 * One stage after the other; one that fails does not keep the others from running.
 * @param {string[]} lane
 * @param {import('./test-workshop.mjs').Workshop} workshop
 */
async function runLane(lane, workshop) {
  /** @type {Count[]} */
  const counts = [];
  for (const name of lane) counts.push(await runStage(name, workshop));
  return counts;
}

/**
 * @param {string} name
 * @param {import('./test-workshop.mjs').Workshop} workshop
 * @returns {Promise<Count>}
 */
async function runStage(name, workshop) {
  const start = Date.now();
  const stage =
    /** @type {(workshop: import('./test-workshop.mjs').Workshop) => Promise<import('./test-stages.mjs').Outcome>} */ (
      stages[name]
    );
  const { words, ...count } = await stage(workshop);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  if (count.failed) say(`\n${words.trim()}\n`);
  say(
    `${count.failed ? '✗' : '✓'} ${name.padEnd(8)} ${count.passed} passed, ${count.failed} failed, ${seconds} s`,
  );
  return count;
}

/** @param {Count[]} counts */
function report(counts) {
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    counts.reduce((total, count) => total + count[key], 0);
  process.exitCode = sum('failed') ? 1 : 0;
  say(`\n${sum('passed')} passed, ${sum('failed')} failed`);
}
