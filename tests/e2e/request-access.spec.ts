import { expect, test, type Page } from '../support/browser-test';
import { chooseLanguage } from '../support/choose-language';
import { begin, fillDate, fillInBriefly, onward, send, title } from '../support/request-pages';
import { withoutFindings } from '../support/page-check';

async function isWithinTheScreen(page: Page): Promise<void> {
  await page.waitForLoadState();
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(excess).toBeLessThanOrEqual(0);
}

/** A person, crisis help and a way to stop on every page; nothing for axe, nothing in the console. */
async function expectGood(page: Page, hasStop = true): Promise<void> {
  await expect(page.getByRole('link', { name: '112' }).first()).toHaveAttribute('href', 'tel:112');
  await expect(page.getByRole('link', { name: '0800 - 2000' }).last()).toBeVisible();
  await expect(page.getByRole('link', { name: /^Liever een mens\?/ })).toBeVisible();
  if (hasStop) await expect(page.getByText('Stoppen en later verder').first()).toBeVisible();
  await isWithinTheScreen(page);
  await withoutFindings(page);
}

const questionPages = [
  'verhaal',
  'leefgebieden',
  'huishouden',
  'wie-helpt',
  'wensen',
  'dringend',
  'meer',
  'wie-bent-u',
  'bereiken',
  'veilig',
  'gesprek',
  'taal',
];

// Colours are measured when they have arrived.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.beforeEach(async ({ page }, { project }) => {
  // Every page at both widths and in both schemes, in half the time.
  await page.emulateMedia({ colorScheme: project.name === 'phone' ? 'light' : 'dark' });
  page.on('console', (message) => {
    if (message.type() === 'error') throw new Error(`In the console: ${message.text()}`);
  });
});

test('every question page, with its reason @wide', async ({ page }) => {
  test.slow();
  await begin(page);
  await page.getByLabel(/^Geld/).check();
  await page.getByLabel(/^Gezin/).check();
  await onward(page);
  await page.goto('/hulp-vragen/dringend');
  await page.getByLabel(/^Het is thuis niet veilig/).check();
  await onward(page);
  for (const [index, slug] of questionPages.entries()) {
    await page.goto(`/hulp-vragen/${slug}`);
    await expect(page.locator('main')).toContainText(`Vraag ${index + 1} van ongeveer`);
    await expect(page.locator('main')).toContainText('Waarom vragen wij dit?');
    await expectGood(page);
  }
});

test('pages with errors, with rows, and in English @wide', async ({ page }) => {
  test.slow();
  await begin(page);
  await page.goto('/hulp-vragen/huishouden');
  await fillDate(page, ['31', '4', '2001'], 'members.0.birthDate');
  await page.getByRole('button', { name: 'Nog iemand erbij' }).click();
  await onward(page);
  await expectGood(page);
  await chooseLanguage(page, 'English');
  await expect(title(page)).toHaveText('Who lives with you?');
  await withoutFindings(page);
});

test('start, check page, stopping, coming back and receipt @wide', async ({ page }) => {
  test.slow();
  await page.goto('/hulp-vragen');
  await expectGood(page, false);
  await page.goto('/hulp-vragen/verder');
  await expectGood(page, false);
  await page.goto('/hulp-vragen/later');
  await expectGood(page);
  await fillInBriefly(page);
  await expectGood(page);
  await page.goto('/hulp-vragen/later');
  await expectGood(page);
  await fillDate(page, ['3', '4', '1980']);
  await page.getByRole('button', { name: 'Maak mijn code' }).click();
  await expect(page.locator('.plein-code')).toBeVisible();
  await expectGood(page);
  await page.goto('/hulp-vragen');
  await expectGood(page, false);
  await page.goto('/hulp-vragen/controleren');
  await send(page);
  await expect(title(page)).toHaveText(/gaat u helpen/);
  await expectGood(page, false);
  await page.context().clearCookies();
  page.removeAllListeners('console');
  await page.reload();
  await expect(title(page)).toHaveText('Gebruik de code van uw briefje');
  await expectGood(page, false);
});
