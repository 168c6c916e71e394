// @ts-check
import { inRoot } from './root.mjs';

/** Next's own command. */
export const nextProgram = inRoot('node_modules', 'next', 'dist', 'bin', 'next');

/**
 * Where the bundle with this name is written.
 * @param {string} name
 */
export const bundlePath = (name) => inRoot('.build', `${name}.mjs`);
