import { expect, type Browser, type Page } from '@playwright/test';
import { openWithSlip } from './mine-pages';
import { family, openHousehold, press, signInAtWork } from './work-pages';

/** A resident whom the contact person has spoken with, on the page of the messages. */
export type Talking = {
  page: Page;
  familyName: string;
  /** name of the contact person */
  contact: string;
};

const next = (page: Page) => page.getByRole('button', { name: 'Verder', exact: true }).click();

/** Asks for help with as little as is needed, and an address for the second code. */
async function ask(page: Page) {
  const { familyName, houseNumber } = family();
  const email = `${familyName.toLowerCase()}@example.nl`;
  await page.goto('/hulp-vragen/verhaal');
  await page.locator('[name=story]').fill('Ik kreeg een brief die ik niet begrijp.');
  await next(page);
  await page.goto('/hulp-vragen/wie-bent-u');
  await page.locator('[name=givenName]').fill('Ans');
  await page.locator('[name=familyName]').fill(familyName);
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
  await page.getByRole('link', { name: 'Contact opschrijven' }).click();
  await page.getByLabel('Ik belde').check();
  await press(page, 'Bewaar');
  await expect(page.getByRole('status')).toContainText('Het contact staat erbij');
  await page.context().close();
}

/**
 * Somebody whom nobody else's test knows, in a browser without a script, who comes back with the slip.
 * @returns on the page of the messages
 */
export async function talking(browser: Browser): Promise<Talking> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const { familyName, email, code, contact } = await ask(page);
  await page.context().clearCookies();
  await speak(browser, contact, familyName);
  await openWithSlip(page, code, email);
  await page.getByRole('link', { name: 'Stuur een bericht' }).click();
  await page.waitForURL(/\/mijn\/berichten\/[\w-]+\/samen/);
  return { page, familyName, contact };
}
