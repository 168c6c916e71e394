// @ts-check
import { spawn } from 'node:child_process';
import { inRoot } from './root.mjs';
import { PlainError } from './say.mjs';

/**
 * Runs one program of ours to its end, with its words in our terminal.
 * @param {string[]} args for node
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<void>}
 */
export function runNode(args, env) {
  const child = spawn(process.execPath, args, { cwd: inRoot(), env, stdio: 'inherit' });
  endWithUs(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      // It has said itself what is the matter.
      else reject(new PlainError(`${args[0]?.split(/[\\/]/).pop()} ended with ${code}.`));
    });
  });
}

/**
 * A program that runs for us ends when we do.
 * @param {import('node:child_process').ChildProcess} child
 */
export function endWithUs(child) {
  const end = () => void child.kill();
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
}
