// @ts-check
// The processes of an installation: started together, named in the log, started again when they die, stopped together.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import readline from 'node:readline';
import { keep } from './keep.mjs';
import { Pauses } from './pauses.mjs';
import { endProcess, startMark } from './processes.mjs';
import { inRoot } from './root.mjs';
import { say } from './say.mjs';

/** @typedef {{ name: string, args: string[], env: NodeJS.ProcessEnv, isNoise?: (line: string) => boolean }} Recipe */
/** @typedef {{ recipe: Recipe, process: import('node:child_process').ChildProcess }} Running */

export class Children {
  /** @type {Map<string, Running>} */
  #running = new Map();
  /** @type {Map<string, Pauses>} */
  #pauses = new Map();
  #isStopping = false;
  #register;

  /**
   * @param {string} register file that remembers the processes, so that a start after a hard kill can end them
   */
  constructor(register) {
    this.#register = register;
  }

  /** @param {Recipe} recipe */
  start(recipe) {
    if (this.#isStopping) return;
    const child = spawn(process.execPath, recipe.args, {
      cwd: inRoot(),
      env: recipe.env,
      // Its own process group: Ctrl-C in the terminal is ours to hear, and to pass on in order.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#running.set(recipe.name, { recipe, process: child });
    this.#remember();
    for (const stream of [child.stdout, child.stderr]) logLines(recipe, stream);
    child.once('exit', (code, signal) => this.#died(recipe, child, code ?? signal));
    child.once('error', (error) => say(`[${recipe.name}] ${error.message}`));
  }

  /**
   * Ends one process and starts it again.
   * @param {Recipe} recipe
   */
  async restart(recipe) {
    await this.#end(recipe.name);
    this.start(recipe);
  }

  /** Stops all of them, and waits until they are gone. */
  async stop() {
    this.#isStopping = true;
    await Promise.all([...this.#running.keys()].map((name) => this.#end(name)));
    fs.rmSync(this.#register, { force: true });
  }

  /** @param {string} name */
  async #end(name) {
    const running = this.#running.get(name);
    if (!running) return;
    this.#running.delete(name);
    await endProcess(/** @type {number} */ (running.process.pid));
  }

  /**
   * @param {Recipe} recipe
   * @param {import('node:child_process').ChildProcess} child
   * @param {number | string | null} how
   */
  #died(recipe, child, how) {
    const running = this.#running.get(recipe.name);
    if (this.#isStopping || running?.process !== child) return;
    this.#running.delete(recipe.name);
    const pause = this.#nextPause(recipe.name);
    say(`[${recipe.name}] died (${how}); starting it again in ${pause / 1000} s.`);
    setTimeout(() => this.start(recipe), pause);
  }

  /** @param {string} name */
  #nextPause(name) {
    const pauses = this.#pauses.get(name) ?? new Pauses(1_000);
    this.#pauses.set(name, pauses);
    return pauses.next();
  }

  #remember() {
    const all = [...this.#running.values()].map(({ process: { pid = 0 } }) => ({
      pid,
      mark: startMark(pid),
    }));
    try {
      keep(this.#register, all);
    } catch (error) {
      // A full disk is no reason to stop what runs; only a hard kill would leave something behind now.
      say(`The list of processes could not be kept: ${String(error)}`);
    }
  }
}

/**
 * Ends the processes that outlived a launcher that was killed.
 * @param {string} register
 */
export async function endOrphans(register) {
  if (!fs.existsSync(register)) return;
  /** @type {{ pid: number, mark: string }[]} */
  const all = JSON.parse(fs.readFileSync(register, 'utf8') || '[]');
  const alive = all.filter(({ pid, mark }) => mark && startMark(pid) === mark);
  await Promise.all(alive.map(({ pid }) => endProcess(pid)));
  fs.rmSync(register, { force: true });
}

/**
 * @param {Recipe} recipe
 * @param {import('node:stream').Readable} stream
 */
function logLines(recipe, stream) {
  readline.createInterface({ input: stream }).on('line', (line) => {
    if (line.trim() && !recipe.isNoise?.(line)) say(`[${recipe.name}] ${line}`);
  });
}
