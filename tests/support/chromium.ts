// A Chromium to test with, without downloading one: yours, Playwright's, the system's, or the one in npm.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { npmChromium } from './chromium-npm';

/** What Playwright needs to start it. */
export type Browser = { executablePath: string; args: string[]; env: Record<string, string> };

// It visits only our own pages; it must reach nothing else, and run as root as well.
const args = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds a Chromium that starts.
 * @returns how to launch it
 * @throws Error that says what to do when there is none
 */
export function findChromium(): Browser {
  const given = process.env.CHROMIUM_PATH;
  if (given) return { executablePath: given, args, env: {} };
  for (const executablePath of [chromium.executablePath(), ...systemPlaces()]) {
    if (starts(executablePath)) return { executablePath, args, env: {} };
  }
  const packaged = packagedChromium();
  if (packaged) return packaged;
  throw new Error(
    'No Chromium was found for the browser tests. Install one (for example `apt-get install chromium` or `npx playwright install chromium`), or set CHROMIUM_PATH.',
  );
}

/** The one that comes with npm, the same on every machine it is made for; null on others. */
export function packagedChromium(): Browser | null {
  const found = npmChromium().find(({ executablePath, env }) => starts(executablePath, env));
  return found ? { ...found, args } : null;
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function systemPlaces(): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return [...onPath, mac].filter(existsSync);
}

function starts(program: string, env: Record<string, string> = {}): boolean {
  if (!existsSync(program)) return false;
  const options = { env: { ...process.env, ...env }, timeout: 20_000 };
  return spawnSync(program, ['--version', '--no-sandbox'], options).status === 0;
}
