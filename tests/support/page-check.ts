import { expect, type Browser, type ConsoleMessage, type Page } from '@playwright/test';
import axe from 'axe-core';
import { noteLook } from './pages-looked-at';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** A page that says "niet gevonden", or that something was sent too often, says so to the browser as well. */
const isAnswer = (said: ConsoleMessage) =>
  /^Failed to load resource: the server responded with a status of 4\d\d/.test(said.text()) &&
  !/\.\w+$/.test(new URL(said.location().url).pathname);

/** Everything that the browser complained about on this page since it was opened. */
async function complaintsOf(page: Page): Promise<string[]> {
  const [messages, errors] = await Promise.all([
    page.consoleMessages({ filter: 'all' }),
    page.pageErrors({ filter: 'all' }),
  ]);
  const said = messages.filter((one) => one.type() === 'error' && !isAnswer(one));
  return [...said.map((one) => one.text()), ...errors.map((one) => one.message)];
}

/**
 * Changing the language loses nothing: its buttons belong to a form, and whatever can be filled in belongs to that same
 * one. A form that only asks for an address says everything in it.
 */
async function losesNothing(page: Page): Promise<void> {
  const lost = await page.evaluate(() => {
    const [first, ...more] = document.querySelectorAll<HTMLButtonElement>(
      '.plein-langmenu button[name="taal"]',
    );
    if (!first) return [];
    const fields = document.querySelectorAll<HTMLInputElement>(
      'main :is(textarea, select, input:not([type="hidden"]))',
    );
    return [
      ...[first, ...more].filter(({ form }) => !form || form !== first.form),
      ...[...fields].filter(({ form }) => form?.method === 'post' && form !== first.form),
    ].map(({ name, value }) => `${name} ${value}`);
  });
  expect(lost).toEqual([]);
}

/**
 * No finding of axe on the page as it stands, and no complaint of the browser up to here. Our pages have no frames and no
 * styles from elsewhere, so nothing has to be gathered beforehand: it takes half the time of axe's wrapper for browsers,
 * and a test run has hundreds of looks.
 */
export async function withoutFindings(page: Page): Promise<void> {
  noteLook(page.url());
  await page.evaluate(axe.source);
  const findings = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, {
      resultTypes: ['violations'],
      preload: false,
    });
    return violations;
  });
  expect(findings).toEqual([]);
  await losesNothing(page);
  expect(await complaintsOf(page)).toEqual([]);
}

/** The pages of somebody without a script, in a browser with one: axe is a script. */
export async function withoutFindingsAs(
  who: Page,
  browser: Browser,
  paths: readonly string[],
): Promise<void> {
  const context = await browser.newContext({ storageState: await who.context().storageState() });
  const page = await context.newPage();
  for (const path of paths) {
    expect({ path, status: (await page.goto(path))?.status() }).toEqual({ path, status: 200 });
    await withoutFindings(page);
  }
  await context.close();
}
