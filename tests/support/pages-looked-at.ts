// Which pages axe looked at in a run of all browser tests: a page that no test brings it to is a failure of the run.
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const app = path.resolve(import.meta.dirname, '../../app');

/** Writes down that axe looked at this address; the workers of a run share one file. */
export function noteLook(address: string): void {
  const file = process.env.E2E_PAGES_LOOKED_AT;
  if (file) appendFileSync(file, `${new URL(address).pathname}\n`);
}

/** A page that only sends on shows nothing. */
const showsSomething = (file: string) => /<[A-Z]/.test(readFileSync(path.join(app, file), 'utf8'));

/** The addresses of all pages, as the folders of `app` say them. */
export function allPages(): string[] {
  return readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'page.tsx' && showsSomething(file))
    .map((file) => path.posix.join('/', ...path.dirname(file).split(path.sep)))
    .map((folder) => folder.replace(/\/\([^)]+\)/g, '') || '/')
    .toSorted(byFixedParts);
}

/** Of two pages that fit an address, Next takes the one with the earliest fixed part. */
const fixedFirst = (page: string) => page.replaceAll(/\[[^\]]+\]/g, '\uffff');
const byFixedParts = (a: string, b: string) => (fixedFirst(a) < fixedFirst(b) ? -1 : 1);

const patternOf = (page: string) => new RegExp(`^${page.replaceAll(/\[[^\]]+\]/g, '[^/]+')}/?$`);

let pages: { page: string; pattern: RegExp }[] | undefined;

/**
 * The page that an address leads to, as the folders of `app` say it.
 * @param address whole or local, with or without what is asked of it
 * @returns for instance `/werk/zaak/[id]`; undefined for what is no page
 */
export function kindOf(address: string): string | undefined {
  pages ??= allPages().map((page) => ({ page, pattern: patternOf(page) }));
  const { pathname } = new URL(address, 'http://local');
  return pages.find(({ pattern }) => pattern.test(pathname))?.page;
}

/**
 * The pages that nobody looked at.
 * @param file one address per line
 */
export function pagesWithoutLook(file: string): string[] {
  const addresses = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const seen = new Set([...new Set(addresses)].map(kindOf));
  return allPages().filter((page) => !seen.has(page));
}
