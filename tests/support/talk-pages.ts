import type { Browser, Page } from '@playwright/test';
import { askForHelp, speak, stranger } from './asking';
import { openWithSlip } from './mine-pages';

/** A resident whom the contact person has spoken with, on the page of the messages. */
export type Talking = {
  page: Page;
  familyName: string;
  /** name of the contact person */
  contact: string;
};

/**
 * Somebody whom nobody else's test knows, in a browser without a script, who comes back with the slip.
 * @returns on the page of the messages
 */
export async function talking(browser: Browser): Promise<Talking> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const who = stranger();
  const { code, contact } = await askForHelp(page, who, {
    story: 'Ik kreeg een brief die ik niet begrijp.',
  });
  await page.context().clearCookies();
  await speak(browser, contact, who);
  await openWithSlip(page, code, who.email);
  await page.getByRole('link', { name: 'Stuur een bericht' }).click();
  await page.waitForURL(/\/mijn\/berichten\/[\w-]+\/samen/);
  return { page, familyName: who.familyName, contact };
}
