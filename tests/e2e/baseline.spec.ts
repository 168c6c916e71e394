import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../support/browser-test';
import { parse } from 'acorn';
import { takeNewerAway } from '../support/older-browser';
import { begin, title } from '../support/request-pages';
import { signInAsResident } from '../support/sign-in-pages';
import { lostWithNewer, newer, unknownWords, wordsOf } from '../support/style-words';
import { signInAtWork } from '../support/work-pages';

const root = path.resolve(import.meta.dirname, '../..');

/** The newest edition of the language that Chromium 96 and Firefox 94 read. */
const edition = 2022;

function files(folder: string, end: string): string[] {
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith(end)).map((name) => path.join(root, folder, name));
}

test('every script is written in words that five-year-old browsers read', () => {
  const all = [...files('.next/static', '.js'), ...files('public', '.js')];
  expect(all.length).toBeGreaterThan(20);
  for (const file of all) {
    const read = () => parse(readFileSync(file, 'utf8'), { ecmaVersion: edition });
    expect(read, path.relative(root, file)).not.toThrow();
  }
});

test('no script leans on what five-year-old browsers lack', async ({ page, context, browser }) => {
  const complaints: string[] = [];
  const listen = (on: typeof context) => {
    on.on('weberror', (error) => complaints.push(error.error().message));
    on.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
    return on.addInitScript(takeNewerAway);
  };
  await listen(context);
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(await page.evaluate(() => typeof structuredClone)).toBe('undefined');
  await begin(page);
  await page.waitForLoadState('networkidle');
  await signInAsResident(page, '/hulp-vragen/taal');
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);

  const desk = await signInAtWork(browser, 'Marijke Denkbeeld');
  await listen(desk.page.context());
  await desk.page.reload({ waitUntil: 'networkidle' });
  await expect(title(desk.page)).toBeVisible();
  await desk.page.context().close();
  expect(complaints).toEqual([]);
});

test('every style sheet leans on what five-year-old browsers read, or stays whole without', () => {
  const sheets = ['.next/static', 'public'].flatMap((folder) => files(folder, '.css'));
  expect(sheets.length).toBeGreaterThan(3);
  const css = sheets.map((file) => readFileSync(file, 'utf8'));
  expect(css.flatMap(unknownWords)).toEqual([]);
  expect(css.flatMap(lostWithNewer)).toEqual([]);
  // What is allowed is also used.
  const used = new Set(css.flatMap((one) => [...wordsOf(one)]));
  expect(Object.keys(newer).filter((word) => !used.has(word))).toEqual([]);
});
