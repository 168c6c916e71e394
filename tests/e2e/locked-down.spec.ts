// A computer of a library that lets nothing be put away: no storage, no service worker.
import { expect, test } from '../support/browser-test';
import { fillInBriefly, onward, receiptAddress, send, title } from '../support/request-pages';

/** Runs in the page, before anything of it: a computer that is locked down refuses to be asked for room at all. */
function lockDown(): void {
  const refuse = () => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  };
  for (const name of ['sessionStorage', 'localStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, name, { configurable: true, get: refuse });
  Object.defineProperty(Navigator.prototype, 'serviceWorker', { configurable: true, get: refuse });
}

test('where a computer gives no room at all, everything but the keeping works', async ({
  page,
  context,
}) => {
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(error.error().message));
  context.on('console', (said) => said.type() === 'error' && errors.push(said.text()));
  await context.addInitScript(lockDown);
  await page.goto('/hulp-vragen', { waitUntil: 'networkidle' });
  await expect(page.evaluate(() => sessionStorage.length)).rejects.toThrow('Access is denied');
  // A calm look is a setting that stays, with or without room.
  await page.getByRole('button', { name: 'Rustiger' }).click();
  await fillInBriefly(page);
  await expect(page.getByRole('button', { name: 'Gewoon', exact: true })).toBeVisible();
  // Without a line it says so, and the words stay where they stand.
  await page.goto('/hulp-vragen/wensen', { waitUntil: 'networkidle' });
  await page.locator('#matters').fill('Rust');
  await context.setOffline(true);
  await onward(page);
  await expect(page.locator('.plein-line')).toContainText('Er is geen verbinding');
  await expect(page.locator('#matters')).toHaveValue('Rust');
  await context.setOffline(false);
  await expect(page.locator('#matters')).toHaveCount(0);
  await page.goto('/hulp-vragen/controleren', { waitUntil: 'networkidle' });
  await expect(page.locator('main')).toContainText('Rust');
  await send(page);
  await expect(page).toHaveURL(receiptAddress);
  await page.waitForLoadState('networkidle');
  expect(errors).toEqual([]);

  await context.route('https://www.buienradar.nl/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Het weer</h1>' }),
  );
  await page.getByRole('button', { name: 'Snel weg' }).click();
  await expect(title(page)).toHaveText('Het weer');
});
