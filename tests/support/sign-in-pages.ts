import { expect, type Browser, type Page } from '@playwright/test';
import axe from 'axe-core';
import { noteLook } from './pages-looked-at';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** On the page of the demo identity server: chooses somebody, which is signing in. */
export async function choose(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).click();
}

/** Signs a resident in as a person does, and comes back on the page `to`. */
export async function signInAsResident(page: Page, to = '/contact', name = /Ruud Denkeling/) {
  await page.goto(`/aanmelden?naar=${encodeURIComponent(to)}`);
  await page.getByRole('link', { name: 'Log in met DigiD' }).click();
  await choose(page, name);
  await page.waitForURL(`**${to}`);
}

/** Whether the product itself says that somebody is signed in. */
export const isSignedIn = async (page: Page) => {
  await page.goto('/aanmelden');
  return (await page.locator('main').innerText()).includes('U bent ingelogd');
};

/** Ends the session as time does: on the server, while this browser still shows its cookie. */
export async function endSessionOnServer(page: Page): Promise<void> {
  const storageState = await page.context().storageState();
  const origin = new URL(page.url()).origin;
  const elsewhere = await page.context().browser()!.newContext({ storageState });
  const answer = await elsewhere.request.post(`${origin}/aanmelden/uit`, { form: {} });
  expect(answer.ok()).toBe(true);
  await elsewhere.close();
}

/**
 * No finding of axe on the page as it stands. Our pages have no frames and no styles from elsewhere, so nothing has to be
 * gathered beforehand: it takes half the time of its wrapper for browsers, and a test run has hundreds of looks.
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
