import { expect, test } from '../support/browser-test';
import { isSound, press, signInAtWork } from '../support/work-pages';

test('a colleague reads once what a screen is for, and finds it again', async ({ browser }) => {
  const desk = await signInAtWork(browser, 'Marijke Denkbeeld');
  const { page } = desk;
  const begin = page.getByText('Begin bovenaan. Wat het eerst moet gebeuren');
  await expect(begin).toBeVisible();
  await isSound(desk);

  // Whoever asked for something on it comes back to the same.
  await page.goto('/werk?toon=afgesloten');
  await press(page, 'Begrepen');
  await page.waitForURL('**/werk?toon=afgesloten');
  await expect(begin).toBeHidden();
  await expect(page.getByRole('button', { name: 'Begrepen' })).toHaveCount(0);

  await page.getByText('Uitleg bij dit scherm').click();
  await expect(begin).toBeVisible();
  await isSound(desk);

  // Another screen has its own.
  await page.goto('/werk/berichten');
  await expect(page.getByText('Open het bovenste gesprek')).toBeVisible();
});
