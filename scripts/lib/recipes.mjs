// @ts-check
// What runs in an installation, and what each process is told: nobody knows more than it needs.
import { bundlePath } from './programs.mjs';

/** @typedef {import('./children.mjs').Recipe} Recipe */
/** @typedef {{ isDemo: boolean, host: string, port: number, common: Record<string, string>, appUrl: string, queueUrl: string, ownerUrl: string }} Installation */

/**
 * A process that tidies up in time rather than spreading out: a municipality may run it on a small machine. Without source
 * maps in memory; they stand beside the build.
 * @param {number} old most for what stays, in MB: several times what is needed under load
 * @param {number} [young] most for what comes and goes, in MB
 */
const frugal = (old, young = 16) => [
  `--max-old-space-size=${old}`,
  `--max-semi-space-size=${young}`,
];

/**
 * The web server: it knows the database only as the application's role.
 * @param {Installation} installation
 * @param {'start' | 'dev'} mode
 * @returns {Recipe}
 */
export const webRecipe = ({ common, appUrl, host, port }, mode) => ({
  name: 'web',
  args:
    mode === 'dev'
      ? ['--enable-source-maps', bundlePath('dev-web')]
      : [...frugal(400), bundlePath('web')],
  env: environment(
    common,
    { DATABASE_APP_URL: appUrl, PORT: String(port), HOST: host },
    mode === 'dev' ? 'development' : 'production',
  ),
  isNoise: (line) => /^\s*(▲|✓|- (Local|Network|Environments):?)/.test(line),
});

/**
 * The worker: its own work as the application's role, the job queue with a role that can do nothing else.
 * @param {Installation} installation
 * @returns {Recipe}
 */
export const workerRecipe = ({ common, appUrl, queueUrl }) => ({
  name: 'worker',
  args: [...frugal(128, 2), bundlePath('worker')],
  env: environment(common, { DATABASE_APP_URL: appUrl, DATABASE_QUEUE_URL: queueUrl }),
});

/**
 * The demo's identity server and mail catcher: no database at all.
 * @param {Installation} installation
 * @returns {Recipe}
 */
export const demoRecipe = ({ common }) => ({
  name: 'demo',
  args: ['--enable-source-maps', bundlePath('demo')],
  env: environment(common, {}),
  isNoise: (line) => /^Demo ready|Unsupported runtime/.test(line),
});

/**
 * @param {Record<string, string>} common
 * @param {Record<string, string>} own
 * @param {'production' | 'development'} mode
 * @returns {NodeJS.ProcessEnv}
 */
export function environment(common, own, mode = 'production') {
  const { DATABASE_URL, DATABASE_APP_URL, DATABASE_OWNER_URL, DATABASE_QUEUE_URL, ...shared } =
    common;
  return {
    ...shared,
    ...own,
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: '1',
    // glibc keeps a heap per thread, and never gives it back.
    MALLOC_ARENA_MAX: '2',
  };
}
