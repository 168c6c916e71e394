// The Chromium that comes as an npm package: packed, for Linux on x64, with the libraries that a bare machine lacks.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const packageFolder = path.resolve(path.dirname(require.resolve('@sparticuz/chromium')), '../..');

/**
 * Unpacks it once.
 * @returns ways to start it: with the machine's own libraries, then with those it brings; none on a machine it is not made for
 */
export function npmChromium(): { executablePath: string; env: Record<string, string> }[] {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const folder = unpacked();
  const executablePath = path.join(folder, 'chromium');
  const env = fontsOf(folder);
  const libraries = path.join(folder, 'al2023', 'lib');
  return [
    { executablePath, env },
    { executablePath, env: { ...env, LD_LIBRARY_PATH: libraries } },
  ];
}

function unpacked(): string {
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  const folder = path.join(root, '.build', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const half = `${folder}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  unpackInto(half);
  writeFonts(half, folder);
  try {
    renameSync(half, folder);
  } catch {
    rmSync(half, { recursive: true, force: true }); // somebody else was faster
  }
  return folder;
}

/** The package unpacks into the temporary folder, and its libraries only where it believes to be a Lambda. */
function unpackInto(folder: string): void {
  const program = `const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', program],
    {
      cwd: root,
      env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`The packaged Chromium could not be unpacked: ${stderr}`);
}

function writeFonts(half: string, folder: string): void {
  const fonts = path.join(folder, 'fonts');
  writeFileSync(
    path.join(half, 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${fonts}/cache</cachedir></fontconfig>`,
  );
}

/** The machine's own fonts where it has them. */
function fontsOf(folder: string): Record<string, string> {
  return existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: path.join(folder, 'fonts') };
}
