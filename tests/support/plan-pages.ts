import { expect, type Browser, type Page } from '@playwright/test';
import { askForHelp, speak, stranger } from './asking';
import { openWithSlip } from './mine-pages';

/**
 * Asks for help, is called by the contact person, and opens the own plan with the slip.
 * @returns the address of the plan
 */
export async function openOwnPlan(
  browser: Browser,
  page: Page,
  { givenName, bornIn }: { givenName: string; bornIn: number },
): Promise<string> {
  const who = stranger(givenName);
  const { code, contact } = await askForHelp(page, who, { bornIn });
  await page.context().clearCookies();
  await speak(browser, contact, who);
  await openWithSlip(page, code, who.email);
  await page.getByRole('link', { name: /^Bekijk (uw|je) plan/ }).click();
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
