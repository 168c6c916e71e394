import { expect, test, type Page } from '../support/browser-test';
import { stranger } from '../support/asking';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('whose question is not short after all is asked what was left out', async ({ page }) => {
  await page.goto('/hulp-vragen/verhaal');
  await page.getByLabel('Vertel het in uw eigen woorden').fill('Wie helpt met de huur?');
  await page.getByLabel('Ik heb een korte vraag').check();
  await press(page, 'Verder');
  await page.getByLabel(/^Geld/).check();
  await press(page, 'Verder');
  await press(page, 'Sla deze vraag over');
  await page.getByLabel('Voornaam').fill('Samira');
  await page.getByLabel('Achternaam').fill(stranger().familyName);
  await press(page, 'Verder');
  await page.getByLabel('Telefoonnummer').fill('0612345678');
  await press(page, 'Verder');
  await expect(title(page)).toHaveText('Klopt dit zo?');

  await page.getByRole('link', { name: 'Wijzig uw verhaal' }).click();
  await page.getByLabel('Ik heb een korte vraag').uncheck();
  await press(page, 'Bewaar en ga terug');
  await expect(title(page)).toHaveText('Wie wonen er bij u?');

  // Also for who comes back later.
  await page.goto('/hulp-vragen');
  await page.getByRole('link', { name: 'Ga verder' }).first().click();
  await expect(title(page)).toHaveText('Wie wonen er bij u?');
});
