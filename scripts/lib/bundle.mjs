// @ts-check
// The processes beside the web server are bundled from the same sources, with the same alias.
import path from 'node:path';
import { build, context, stop } from 'esbuild';
import { bundlePath } from './programs.mjs';
import { inRoot } from './root.mjs';
import { PlainError } from './say.mjs';

/** `server-only` guards the browser bundle; here there is no browser. @type {import('esbuild').Plugin} */
const withoutServerOnly = {
  name: 'without-server-only',
  setup(pluginBuild) {
    pluginBuild.onResolve({ filter: /^server-only$/ }, () => ({
      path: 'server-only',
      namespace: 'empty',
    }));
    pluginBuild.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: '' }));
  },
};

/**
 * @param {string} entry TypeScript file, relative to the repository
 * @param {string} name of the result in .build, without extension
 * @returns {import('esbuild').BuildOptions & { outfile: string }}
 */
const options = (entry, name) => ({
  entryPoints: [inRoot(entry)],
  outfile: bundlePath(name),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  // Next is no module to Node, so what stands in a file of it is named with its ending.
  alias: { 'next/headers': 'next/headers.js' },
  sourcemap: 'linked',
  logLevel: 'error',
  tsconfig: inRoot('tsconfig.json'),
  plugins: [withoutServerOnly],
});

/**
 * Bundles one entry.
 * @param {string} entry
 * @param {string} [name]
 * @returns {Promise<string>} the file to run
 */
export async function bundle(entry, name = nameOf(entry)) {
  try {
    await build(options(entry, name));
  } catch {
    throw new PlainError(`${entry} could not be bundled.`); // esbuild has said why
  }
  return bundlePath(name);
}

/** Gives back the memory of the bundler when there is nothing left to bundle. */
export const bundlerReady = () => stop();

/**
 * Bundles one entry again at every change.
 * @param {string} entry
 * @param {string} name
 * @param {() => void} onBuilt also called the first time
 * @returns {Promise<() => Promise<void>>} stops watching
 */
export async function bundleAndWatch(entry, name, onBuilt) {
  /** @type {import('esbuild').Plugin} */
  const announce = {
    name: 'announce',
    setup: (pluginBuild) => pluginBuild.onEnd((result) => void (result.errors.length || onBuilt())),
  };
  const base = options(entry, name);
  const watching = await context({ ...base, plugins: [...(base.plugins ?? []), announce] });
  await watching.watch();
  return () => watching.dispose();
}

/** @param {string} entry */
const nameOf = (entry) => entry.replace(path.extname(entry), '').replaceAll(/[\\/]/g, '-');
