import { expect, type Browser, type Page } from '@playwright/test';
import { family, openHousehold, signInAtWork } from './work-pages';
import { openWithSlip } from './mine-pages';

/** Somebody whom nobody knows yet, born in a year. */
type Asker = { givenName: string; bornIn: number };

const next = (page: Page) => page.getByRole('button', { name: 'Verder', exact: true }).click();

async function ask(page: Page, { givenName, bornIn }: Asker) {
  const { familyName, houseNumber } = family();
  const email = `${familyName.toLowerCase()}@example.nl`;
  await page.goto('/hulp-vragen/verhaal');
  await page.locator('[name=story]').fill('Ik zoek rust.');
  await next(page);
  await page.goto('/hulp-vragen/wie-bent-u');
  await page.locator('[name=givenName]').fill(givenName);
  await page.locator('[name=familyName]').fill(familyName);
  for (const [part, value] of Object.entries({ day: '3', month: '4', year: String(bornIn) })) {
    await page.locator(`[name="birthDate.${part}"]`).fill(value);
  }
  await page.locator('[name=houseNumber]').fill(houseNumber);
  await page.locator('[name=postcode]').fill('1211 AB');
  await next(page);
  await page.locator('[name=email]').fill(email);
  await next(page);
  await page.goto('/hulp-vragen/controleren');
  await page.locator('main form.plein-form button[type=submit]').last().click();
  await page.waitForURL('**/hulp-vragen/ontvangen/**');
  const code = (await page.locator('.plein-slip .plein-code').innerText()).trim();
  const contact = (await page.locator('#contactpersoon').innerText()).trim();
  return { familyName, email, code, contact };
}

/** The contact person speaks with the sender: from then on it is sure whose household it is. */
async function speak(browser: Browser, contact: string, familyName: string): Promise<void> {
  const { page } = await signInAtWork(browser, contact);
  await openHousehold(page, { familyName });
  await page.goto(`${page.url().split('?')[0]}/contact`);
  await page.locator('[name=how][value=call]').check();
  const requests = page.locator('[name=requests][type=checkbox]');
  if ((await requests.count()) > 0) await requests.first().check();
  await page.locator('main form.plein-form button').last().click();
  await expect(page.getByRole('status').first()).toBeVisible();
  await page.context().close();
}

/**
 * Asks for help, is called by the contact person, and opens the own plan with the slip.
 * @returns the address of the plan
 */
export async function openOwnPlan(browser: Browser, page: Page, who: Asker): Promise<string> {
  const { familyName, email, code, contact } = await ask(page, who);
  await page.context().clearCookies();
  await speak(browser, contact, familyName);
  await openWithSlip(page, code, email);
  await page.getByRole('link', { name: 'Bekijk uw plan' }).click();
  await page.waitForURL(/\/mijn\/plan\/[\w-]{36}$/);
  return page.url();
}

/** Presses the one main button of a form of the plan. */
export const send = (page: Page, name = 'Zet in mijn plan') =>
  page.getByRole('button', { name, exact: true }).click();

/** Adds a goal in own words. */
export async function addGoal(page: Page, words: string): Promise<void> {
  await page.getByRole('link', { name: 'Doel erbij' }).click();
  await page.getByLabel('In uw eigen woorden').fill(words);
  await send(page);
  await expect(page.getByRole('status')).toContainText('Het staat in uw plan.');
}

/** Adds a step to the goal with this number, that waits for others by title. */
export async function addStep(page: Page, goal: number, title: string, waits: string[] = []) {
  await page.getByRole('link', { name: new RegExp(`^Stap erbij ?: doel ${goal}$`) }).click();
  await page.getByLabel('Wat gaat er gebeuren?').fill(title);
  for (const one of waits) await page.getByRole('checkbox', { name: new RegExp(one) }).check();
  await send(page);
  await expect(page.getByRole('status')).toBeVisible();
}
