import { expect, type Browser, type Page } from '@playwright/test';
import { choose, withoutFindings } from './sign-in-pages';
import { complaintsOf, isWithinTheScreen } from './desk-pages';

/** Somebody whom nobody knows yet; no two tests meet in one household. */
export type Family = { givenName: string; familyName: string; houseNumber: string; story: string };

/** A family with a name that can be written and found. */
export function family(): Family {
  const letters = [...Array(7)].map(() => String.fromCharCode(97 + Math.floor(Math.random() * 26)));
  const name = letters.join('');
  return {
    ...{ givenName: 'Ans', familyName: `W${name}` },
    houseNumber: String(10_000 + Math.floor(Math.random() * 89_999)),
    story: `Regel een\n<b>${name}</b> en "meer" 🌧️`,
  };
}

const next = (page: Page) => page.getByRole('button', { name: 'Verder', exact: true }).click();

/** In a browser of their own, asks for help; two life areas that touch two domains. */
export async function askForHelp(browser: Browser, who: Family): Promise<string> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/hulp-vragen/verhaal');
  await page.locator('[name=story]').fill(who.story);
  await next(page);
  await page.locator('[name=areas][value=geld]').check();
  await page.locator('[name=areas][value=gezin]').check();
  await next(page);
  await page.locator('[name="members.0.name"]').fill('Noor');
  await next(page);
  await page.goto('/hulp-vragen/wie-bent-u');
  await page.locator('[name=givenName]').fill(who.givenName);
  await page.locator('[name=familyName]').fill(who.familyName);
  for (const [part, value] of [
    ['day', '3'],
    ['month', '4'],
    ['year', '1980'],
  ]) {
    await page.locator(`[name="birthDate.${part}"]`).fill(value!);
  }
  await page.locator('[name=houseNumber]').fill(who.houseNumber);
  await page.locator('[name=postcode]').fill('1220 AB');
  await next(page);
  await page.locator('[name=phone]').fill('06 0000 0188');
  await next(page);
  await page.goto('/hulp-vragen/controleren');
  await page.getByRole('button', { name: 'Stuur mijn vraag' }).click();
  await page.waitForURL('**/hulp-vragen/ontvangen/**');
  const name = await page.locator('#contactpersoon').innerText();
  await context.close();
  return name.trim();
}

/** A colleague in a browser of their own. */
export type Desk = { page: Page; complaints: string[] };

/** Signs a colleague in as a person does, and comes to the first page of the work. */
export async function signInAtWork(browser: Browser, name: string, to = '/werk'): Promise<Desk> {
  const page = await (await browser.newContext()).newPage();
  const complaints = complaintsOf(page);
  await page.goto(`/aanmelden/medewerker?naar=${to}`);
  await choose(page, new RegExp(name));
  await page.waitForURL(`**${to}`);
  return { page, complaints };
}

/** The page as it stands: nothing sticks out, axe finds nothing, the browser does not complain. */
export async function isSound({ page, complaints }: Desk): Promise<void> {
  await isWithinTheScreen(page);
  await withoutFindings(page);
  expect(complaints).toEqual([]);
}

/** Finds one's own household by its name, and opens it. */
export async function openHousehold(
  page: Page,
  { familyName }: Pick<Family, 'familyName'>,
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
