import { expect, type Page } from '@playwright/test';

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
