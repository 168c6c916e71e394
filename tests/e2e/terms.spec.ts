import { expect, test } from '../support/browser-test';
import { isSound, press, signInAtWork, openFamily } from '../support/work-pages';
import { fillDate } from '../support/request-pages';

/** Day, month and year, some days from now. */
const daysFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
    .reverse()
    .map(Number);

test('all terms of a household stand together; a fact is written down, corrected, and shows what moved', async ({
  browser,
}) => {
  const desk = await signInAtWork(browser, 'Marijke Denkbeeld');
  const { page } = desk;
  const kase = await openFamily(desk);
  const panel = page.locator('section[aria-labelledby=termijnen]');
  await expect(panel.getByRole('row').nth(1)).toBeVisible();
  await panel.getByText('Waarom deze dag?').first().click();
  await expect(panel).toContainText('Die dag telt niet mee.');
  await isSound(desk);
  await panel.getByRole('link', { name: 'Alle termijnen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Termijnen');
  await isSound(desk);

  // Where an application starts something; with debts it is the first talk that does.
  const youth = page.locator('section', {
    has: page.getByRole('heading', { name: /^Jeugd: gevraagd/ }),
  });
  await youth.getByRole('link', { name: 'Opschrijven wat er gebeurde' }).first().click();
  await page.locator('[name="kind"]').selectOption('aanvraag');
  await fillDate(desk.page, daysFromNow(2), 'occurredOn');
  await press(page, 'Opschrijven');
  await expect(page.locator('#fouten')).toBeFocused();
  await expect(page.locator('main')).toContainText('Deze dag is nog niet geweest.');
  await expect(page.locator('[name="kind"]')).toHaveValue('aanvraag');
  await isSound(desk);
  await fillDate(desk.page, daysFromNow(-2), 'occurredOn');
  await press(page, 'Opschrijven');
  await expect(page.getByRole('status')).toContainText('begint te lopen');
  await isSound(desk);

  const written = youth.locator('li', { hasText: 'opgeschreven door' }).first();
  await written.getByRole('link', { name: 'Verbeteren' }).click();
  await isSound(desk);
  await fillDate(desk.page, daysFromNow(-6), 'occurredOn');
  await press(page, 'Verbeteren');
  await expect(page.getByRole('status')).toContainText('Dit verschoof');
  const correct = await written.getByRole('link', { name: 'Verbeteren' }).getAttribute('href');

  const outsider = await signInAtWork(browser, 'Omar Verzinsel');
  for (const address of [`${kase}/termijnen`, correct!]) {
    await outsider.page.goto(address);
    await expect(outsider.page.getByRole('heading', { level: 1 })).toHaveText(
      'Dit vinden wij niet',
    );
  }
  await written.getByRole('link', { name: 'Verbeteren' }).click();
  await page.getByLabel('Dit is niet gebeurd').check();
  await press(page, 'Verbeteren');
  await expect(page.getByRole('status')).toContainText('loopt niet meer');
});

test('a colleague chooses the hour of the daily mail', async ({ browser }) => {
  const desk = await signInAtWork(browser, 'Marijke Denkbeeld');
  const { page } = desk;
  await page.getByRole('link', { name: 'Kies het uur van uw dagelijkse mail' }).click();
  await isSound(desk);
  await page.locator('[name="hour"]').selectOption('10');
  await press(page, 'Bewaren');
  await expect(page.getByRole('status')).toContainText('Uw keuze is bewaard.');
  await expect(page.locator('[name="hour"]')).toHaveValue('10');
  await page.locator('[name="hour"]').selectOption('8');
  await press(page, 'Bewaren');
});
