import { expect, test, type Page } from '../support/browser-test';
import { chooseLanguage } from '../support/choose-language';
import { withoutFindings } from '../support/page-check';

const pages = [
  { path: '/', title: 'Hulp nodig?' },
  { path: '/contact', title: 'Bel, kom langs' },
  { path: '/privacy', title: 'Wat wij met uw gegevens doen' },
];

async function isWithinTheScreen(page: Page): Promise<void> {
  await page.waitForLoadState();
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(excess).toBeLessThanOrEqual(0);
}

for (const width of [320, 360, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 780 } });

    for (const { path, title } of pages) {
      test(`${path} shows a person, crisis help and no findings`, async ({ page }) => {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
        await expect(page.getByRole('link', { name: '112' })).toHaveAttribute('href', 'tel:112');
        await expect(page.getByRole('link', { name: '088 - 000 00 14' }).first()).toBeVisible();
        await isWithinTheScreen(page);
        await withoutFindings(page);
      });
    }
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the language changes and the page stays', async ({ page }) => {
    await page.goto('/contact');
    await chooseLanguage(page, 'English');
    await expect(page).toHaveURL('/contact');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Call, come by');
    await expect(page.getByText('answers in Dutch, or with an interpreter')).toBeVisible();
    await chooseLanguage(page, 'Nederlands');
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  });

  test('every link of the front page leads somewhere', async ({ page, request }) => {
    await page.goto('/');
    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href')!));
    for (const link of new Set(links)) {
      expect((await request.get(link)).status(), link).toBeLessThan(400);
    }
  });
});

test('what is not there is kindly not found', async ({ page }) => {
  const answer = await page.goto('/dit-is-er-niet');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Niet gevonden');
  await withoutFindings(page);
});

test.describe('the door', () => {
  test('every answer carries its security headers, with a nonce used once', async ({ request }) => {
    const policies = new Set<string>();
    for (const path of ['/', '/contact', '/dit-is-er-niet']) {
      const headers = (await request.get(path)).headers();
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('same-origin');
      expect(headers['cache-control']).toContain('no-store');
      const policy = headers['content-security-policy'] ?? '';
      expect(policy).toMatch(/script-src 'self' 'nonce-[\w-]{20,}' 'strict-dynamic'/);
      expect(policy).not.toContain('unsafe-inline');
      policies.add(policy);
    }
    expect(policies.size).toBe(3);
  });

  test('a form of another site is refused, kindly', async ({ request }) => {
    const answer = await request.post('/taal', {
      headers: { origin: 'https://elsewhere.example' },
      form: { taal: 'en' },
    });
    expect(answer.status()).toBe(403);
    expect(await answer.text()).toContain('Liever een mens?');
    expect(answer.headers()['set-cookie']).toBeUndefined();
  });

  test('a machine of another site gets a problem it can read', async ({ request }) => {
    const answer = await request.post('/taal', {
      headers: { origin: 'https://elsewhere.example' },
      data: { taal: 'en' },
    });
    expect(answer.status()).toBe(403);
    expect(answer.headers()['content-type']).toContain('application/problem+json');
  });

  test('five megabytes are too much in one go', async ({ request }) => {
    const answer = await request.post('/taal', { data: Buffer.alloc(5 * 1024 * 1024) });
    expect(answer.status()).toBe(413);
    expect(await answer.text()).toContain('Dit is te veel in één keer');
  });

  test('leaving quickly takes every trace along', async ({ request }) => {
    await request.post('/taal', { form: { taal: 'en', terug: '/' }, maxRedirects: 0 });
    const answer = await request.post('/snel-weg', { maxRedirects: 0 });
    expect(answer.status()).toBe(303);
    expect(answer.headers().location).toMatch(/^https:/);
    expect(answer.headers()['clear-site-data']).toContain('"cookies"');
    expect(answer.headers()['set-cookie']).toContain('sp-taal=;');
  });
});
