// @ts-check
import { spawn } from 'node:child_process';
import path from 'node:path';
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
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      // One that ended by itself has said what is the matter; one that was killed could not.
      else reject(new PlainError(signal ? `${nameOf(args)} was ended by ${signal}.` : ''));
    });
  });
}

/** @param {string[]} args */
const nameOf = (args) => args.map((arg) => path.basename(arg)).find((name) => /\.m?js$/.test(name));

/**
 * A program that runs for us ends when we do.
 * @param {import('node:child_process').ChildProcess} child
 */
export function endWithUs(child) {
  const end = () => void child.kill();
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
}
