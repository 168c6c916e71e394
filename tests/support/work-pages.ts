import { expect, type Browser, type Page } from '@playwright/test';
import { isWithinTheScreen } from './desk-pages';
import { withoutFindings } from './page-check';
import { choose } from './sign-in-pages';

/** A colleague in a browser of their own. */
export type Desk = { page: Page };

/** Signs a colleague in as a person does, and comes to the first page of the work. */
export async function signInAtWork(browser: Browser, name: string, to = '/werk'): Promise<Desk> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`/aanmelden/medewerker?naar=${to}`);
  await choose(page, new RegExp(name));
  await page.waitForURL(`**${to}`);
  return { page };
}

/** The page as it stands: nothing sticks out, axe finds nothing, the browser does not complain. */
export async function isSound({ page }: Desk): Promise<void> {
  await isWithinTheScreen(page);
  await withoutFindings(page);
}

/** Finds one's own household by its name, and opens it. */
export async function openHousehold(
  page: Page,
  { familyName }: { familyName: string },
): Promise<void> {
  await page.goto('/werk');
  await page.getByLabel('Naam van iemand uit uw huishoudens').fill(familyName);
  await page.getByRole('button', { name: 'Zoek', exact: true }).click();
  await page.waitForURL(/gezocht=1/);
  await page.getByRole('link', { name: familyName, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Huishouden ${familyName}`);
}

/** Presses the one main button of a form. */
export const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).click();

/** The name of a colleague in this list who is not that one. */
export const anybodyBut = (name: string) =>
  ['Marijke Denkbeeld', 'Omar Verzinsel', 'Kees Fabel', 'Naima Luchtkasteel'].find(
    (one) => one !== name,
  )!;

/** The family of the demo, for its contact person; gives its address. */
export async function openFamily({ page }: Desk): Promise<string> {
  await page.getByLabel('Naam van iemand uit uw huishoudens').fill('Samira');
  await press(page, 'Zoek');
  await page.waitForURL(/gezocht=1/);
  await page.getByRole('link', { name: 'Voorbeeld', exact: true }).first().click();
  await page.waitForURL(/\/werk\/zaak\/[\w-]{36}$/);
  return page.url();
}

/** Where a page is, without what is asked of it. */
export const pathOf = (page: Page): string => new URL(page.url()).pathname;
