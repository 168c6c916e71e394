import { expect, test, type Page } from '../support/browser-test';
import { fillInBriefly, receiptAddress, send, title } from '../support/request-pages';

test('pressed twice, from two tabs, and once more: one receipt', async ({ page, context }) => {
  await fillInBriefly(page);
  const second = await context.newPage();
  await second.goto('/hulp-vragen/controleren');
  const button = page.getByRole('button', { name: 'Stuur mijn vraag' });
  await Promise.all([button.dblclick({ noWaitAfter: true }), send(second)]);
  await expect(page).toHaveURL(receiptAddress);
  await expect(second).toHaveURL(receiptAddress);
  expect(second.url()).toBe(page.url());
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => page.request.post('/hulp-vragen/versturen', { maxRedirects: 0 })),
  );
  for (const answer of answers) {
    expect(answer.status()).toBe(303);
    expect(page.url()).toContain(answer.headers().location);
  }
});

test('Enter in a field goes on; it does not change the language', async ({ page }) => {
  await page.goto('/hulp-vragen/wie-bent-u');
  await page.getByLabel('Voornaam').fill('Samira');
  await page.getByLabel('Achternaam').press('Enter');
  await expect(title(page)).toHaveText('Hoe bereiken wij u?');
});

/** Nothing of a receipt, and every way back; the same for one that never was. */
async function expectNoReceipt(page: Page, facts: readonly string[] = []): Promise<void> {
  await expect(title(page)).toHaveText('Gebruik de code van uw briefje');
  await expect(page).toHaveTitle(/^Gebruik de code van uw briefje/);
  const main = page.locator('main');
  await expect(main.getByRole('link', { name: 'Vul uw code in' })).toBeVisible();
  for (const fact of facts) await expect(main).not.toContainText(fact);
}

test('a receipt is for the browser that sent it, and for no search engine', async ({
  page,
  browser,
  baseURL,
}) => {
  const unknown = await page.goto('/hulp-vragen/ontvangen/0123456789abcdef0123456789abcdef');
  expect(unknown?.status()).toBe(404);
  await expectNoReceipt(page);
  await fillInBriefly(page);
  await send(page);
  await expect(page).toHaveURL(receiptAddress);
  const answer = await page.reload();
  expect(answer?.headers()['cache-control']).toContain('no-store');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  const facts = [
    await page.locator('.plein-slip .plein-code').innerText(),
    await page.locator('#contactpersoon').innerText(),
  ];

  const elsewhere = await (await browser.newContext({ baseURL })).newPage();
  expect((await elsewhere.goto(page.url()))?.status()).toBe(404);
  await expectNoReceipt(elsewhere, facts);
  await elsewhere.context().close();

  await page.getByRole('button', { name: 'Stop op dit apparaat' }).click();
  await expect(page.getByRole('status')).toContainText('Op dit apparaat staat niets meer');
  await page.goBack();
  await expectNoReceipt(page, facts);
});

test('on paper only the slip is left', async ({ page }) => {
  await fillInBriefly(page);
  await send(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.plein-slip')).toBeVisible();
  await expect(title(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print dit briefje' })).toBeHidden();
});

test('the code on the slip stands on one line, also on the smallest phone and on paper', async ({
  page,
}) => {
  await fillInBriefly(page);
  await send(page);
  await expect(page).toHaveURL(receiptAddress);
  const code = page.locator('.plein-slip .plein-code');
  await expect(code).toHaveText(/^PLEIN( [2-9B-Z]{3}){3}$/);
  const lines = () =>
    code.evaluate((element) => {
      const text = document.createRange();
      text.selectNodeContents(element);
      const slip = element.closest('.plein-slip')!.getBoundingClientRect();
      const [first, ...more] = text.getClientRects();
      return {
        more: more.length,
        isInside: first!.left > slip.left && first!.right < slip.right,
      };
    });
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 780 });
    expect(await lines()).toEqual({ more: 0, isInside: true });
  }
  await page.emulateMedia({ media: 'print' });
  expect(await lines()).toEqual({ more: 0, isInside: true });
});
