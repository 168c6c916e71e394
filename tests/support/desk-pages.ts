import { expect, type Page, type TestInfo } from '@playwright/test';
import { choose } from './sign-in-pages';

/** One host per screen size, because a host has one visit on the screen and the sizes are tested at once. */
export const hostOf = ({ project }: TestInfo) =>
  project.name === 'phone' ? /Henk Oefening/ : /Truus van Proef/;

/** Signs a host in and comes to the desk. */
export async function signInAtDesk(page: Page, host: RegExp): Promise<void> {
  await page.goto('/aanmelden/medewerker?naar=/balie');
  await choose(page, host);
  await page.waitForURL(/\/balie$/);
}

/** Starts with an empty screen: whatever was on it waits. */
export async function emptyScreen(page: Page): Promise<void> {
  await page.goto('/balie');
  await page.getByRole('button', { name: /^Scherm leeg/ }).click();
  await expect(page.locator('#name')).toHaveValue('');
}

/** Somebody whom nobody knows yet. */
export function newcomer(): { name: string; day: string; month: string; year: string } {
  const letters = [...Array(8)].map(() => String.fromCharCode(97 + Math.floor(Math.random() * 26)));
  const [day, month] = [1 + Math.floor(Math.random() * 28), 1 + Math.floor(Math.random() * 12)];
  const year = 1940 + Math.floor(Math.random() * 60);
  return { name: `Nieuw ${letters.join('')}`, day: `${day}`, month: `${month}`, year: `${year}` };
}

/** Fills in name and birth date and looks up. */
export async function lookUp(page: Page, who: ReturnType<typeof newcomer>): Promise<void> {
  await page.locator('#name').fill(who.name);
  await page.getByLabel('Dag').fill(who.day);
  await page.getByLabel('Maand').fill(who.month);
  await page.getByLabel('Jaar').fill(who.year);
  await page.getByRole('button', { name: /^Zoek/ }).click();
  await page.waitForURL(/\/balie#bekend$/);
}

/** A phone, and the screen of a desk. */
const widths = [360, 1280];

/** Nothing sticks out of the screen, be it narrow or wide. */
export async function isWithinTheScreen(page: Page): Promise<void> {
  await page.waitForLoadState();
  const own = page.viewportSize()!;
  for (const width of widths) {
    await page.setViewportSize({ ...own, width });
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect({ width, excess: Math.max(excess, 0) }).toEqual({ width, excess: 0 });
  }
  await page.setViewportSize(own);
}
