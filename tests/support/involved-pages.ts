import { expect, type Page } from '@playwright/test';
import type { Stranger } from './asking';
import { press, type Desk } from './work-pages';

/** What somebody asks help for, in own words. */
export const story = 'Mijn moeder komt de trap niet meer op.';
/** Looks somebody up by name and birth date, as a colleague who is about to act. */
export async function lookUp(page: Page, who: Stranger): Promise<void> {
  await page.goto('/werk/bekend');
  await page.getByLabel('Naam', { exact: true }).fill(`${who.givenName} ${who.familyName}`);
  for (const [part, value] of Object.entries({ day: '3', month: '4', year: '1980' })) {
    await page.locator(`[name="birthDate.${part}"]`).fill(value);
  }
  await press(page, 'Kijk');
  await expect(page.getByRole('heading', { name: 'Ja, dit huishouden is bekend' })).toBeVisible();
}

/** Joins a household whom a colleague is about to help: what for, for which part, and why. */
export async function join(
  { page }: Desk,
  { what, part, why }: { what: string; part: string; why: string },
): Promise<void> {
  await page.getByLabel('Wat gaat u hier doen?').fill(what);
  await page.getByLabel('Voor welk onderdeel?').selectOption({ label: part });
  await page.getByLabel('Waarom?').fill(why);
  await press(page, 'Ik werk mee');
  await expect(page.getByRole('status')).toContainText('U werkt nu met dit huishouden');
}

/** Fills in whom a resident invites from outside: a maatje, for a season. */
export async function fillInvitation(page: Page, email: string): Promise<void> {
  await page.getByLabel('Hoe heet deze persoon?').fill('Ravi Fictief');
  await page.getByLabel('Wie is dit?').selectOption({ label: 'Maatje of iemand die ik ken' });
  await page.getByLabel('Waarmee helpt deze persoon u?').fill('gaat mee naar gesprekken');
  await page.getByLabel('E-mailadres van deze persoon').fill(email);
  const until = new Date(Date.now() + 90 * 24 * 60 * 60_000);
  await page.getByLabel('Dag', { exact: true }).fill(String(until.getDate()));
  await page.getByLabel('Maand', { exact: true }).fill(String(until.getMonth() + 1));
  await page.getByLabel('Jaar', { exact: true }).fill(String(until.getFullYear()));
}
