import { expect, test, type Page } from '../support/browser-test';
import { chooseLanguage } from '../support/choose-language';
import { withoutFindings } from '../support/page-check';
import { withVoices } from '../support/spoken';

const seesView = (page: Page, view: string) =>
  expect(page.locator('html')).toHaveAttribute('data-view', view);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
/** Pages that leave something out in the calm view. */
const ordinary = [
  ...['/', '/contact', '/hulp-vragen', '/hulp-vragen/verhaal', '/hulp-vragen/leefgebieden'],
  ...['/hulp-vragen/dringend', '/hulp-vragen/gesprek', '/wanneer-antwoord', '/klacht'],
];
const letterSize = (page: Page) =>
  page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));

test.describe('the calm view', () => {
  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('stays, keeps what was typed, and goes again', async ({ page }) => {
      await page.goto('/hulp-vragen/verhaal');
      await page
        .getByLabel('Vertel het in uw eigen woorden')
        .fill('De rekeningen liggen ongeopend.');
      await press(page, 'Rustiger');
      await expect(page).toHaveURL(/\/hulp-vragen\/verhaal/);
      await expect(page.locator('textarea')).toHaveValue('De rekeningen liggen ongeopend.');
      await seesView(page, 'rustig');

      // Another page, and the same browser later on.
      await page.goto('/hulp-vragen/leefgebieden');
      await seesView(page, 'rustig');
      await expect(page.getByText('Geld', { exact: true })).toBeVisible();
      await expect(page.locator('.plein-area__eg').first()).toBeHidden();

      await press(page, 'Gewoon');
      await seesView(page, 'gewoon');
      await expect(page.locator('.plein-area__eg').first()).toBeVisible();
      await page.goto('/hulp-vragen/verhaal');
      await expect(page.locator('textarea')).toHaveValue('De rekeningen liggen ongeopend.');
    });
  });

  test('is one column with larger letters, and leaves no right, help or number out', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto('/');
    const plain = await letterSize(page);
    const kept = page.locator('main :is(a, button):visible');
    const before: string[][] = [];
    for (const path of ordinary) {
      await page.goto(path);
      before.push(await kept.allInnerTexts());
    }
    await page.goto('/');
    await press(page, 'Rustiger');
    await seesView(page, 'rustig');
    expect(await letterSize(page)).toBeGreaterThan(plain * 1.15);
    const columns = await page
      .locator('.plein-three')
      .evaluate((three) => getComputedStyle(three).gridTemplateColumns.split(' ').length);
    expect(columns).toBe(1);
    await expect(page.getByText('In uw eigen woorden.')).toBeHidden();
    for (const [at, path] of ordinary.entries()) {
      await page.goto(path);
      expect(await kept.allInnerTexts()).toEqual(before[at]);
    }
    for (const [path, width] of [
      ['/', 320],
      ['/contact', 320],
      ['/hulp-vragen/leefgebieden', 320],
      ['/hulp-vragen/leefgebieden', 1280],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      await withoutFindings(page);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
  });
});

test.describe('reading aloud', () => {
  const finish = (page: Page) => page.evaluate(() => window.spoken.finish());
  const said = (page: Page) => page.evaluate(() => window.spoken.said);
  const shown = (page: Page) =>
    page.evaluate(() =>
      [...(CSS.highlights.get('plein-spoken') ?? [])].map((range) => range.toString().trim()),
    );

  test('reads what the page is about, shows the sentence, and stops', async ({ page }) => {
    await withVoices(page, ['en-GB', 'nl-NL']);
    await page.goto('/');
    await press(page, 'Lees voor');
    await expect.poll(() => said(page)).toEqual([{ text: 'Hulp nodig?', lang: 'nl' }]);
    expect(await shown(page)).toEqual(['Hulp nodig?']);
    await finish(page);
    expect((await said(page)).at(-1)?.text).toBe('U vertelt het maar één keer.');
    expect(await shown(page)).toEqual(['U vertelt het maar één keer.']);
    await withoutFindings(page);
    await press(page, 'Stop');
    expect(await page.evaluate(() => window.spoken.isQuiet)).toBe(true);
    expect(await shown(page)).toEqual([]);

    // Again from the beginning, to the end, where it is quiet by itself.
    await press(page, 'Lees voor');
    await expect.poll(async () => (await said(page)).length).toBe(3);
    for (let count = 0; count < 200 && (await shown(page)).length > 0; count += 1) {
      const inSight = await page.evaluate(() => {
        const [range] = CSS.highlights.get('plein-spoken') ?? [];
        const { top, bottom } = (range as Range).getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
      expect(inSight).toBe(true);
      await finish(page);
    }
    await expect(page.getByRole('button', { name: 'Lees voor' })).toBeVisible();
    const words = (await said(page)).map(({ text }) => text).join(' ');
    expect(words).toContain('Direct gevaar');
    expect(words).not.toContain('Snel weg');
    // Names of languages that there is no voice for are left out.
    expect((await said(page)).map(({ lang }) => lang.slice(0, 2))).not.toContain('tr');
  });

  test('reads in the language of the page, and not what somebody typed', async ({ page }) => {
    await withVoices(page, ['en-GB', 'nl-NL']);
    await page.goto('/hulp-vragen/verhaal');
    await page.locator('textarea').fill('Mijn geheim.');
    await chooseLanguage(page, 'English');
    await press(page, 'Read aloud');
    await expect.poll(async () => (await said(page)).length).toBeGreaterThan(0);
    for (let count = 0; count < 200 && (await shown(page)).length > 0; count += 1)
      await finish(page);
    expect(new Set((await said(page)).map(({ lang }) => lang))).toEqual(new Set(['en']));
    expect((await said(page)).some(({ text }) => text.includes('geheim'))).toBe(false);
  });

  test('tries again when the line broke at the first press', async ({ page }) => {
    await withVoices(page, ['nl-NL']);
    await page.goto('/');
    const button = page.getByRole('button', { name: 'Lees voor' });
    await expect(button).toBeVisible();
    await page.route('**/_next/static/**/*.js', (route) => route.abort());
    await button.click();
    await page.unroute('**/_next/static/**/*.js');
    await button.click();
    await expect.poll(() => said(page)).toEqual([{ text: 'Hulp nodig?', lang: 'nl' }]);
  });

  test('is not offered without a voice of this device for the language', async ({ page }) => {
    await withVoices(page, ['nl-NL remote', 'en-GB']);
    await page.goto('/');
    await expect(page.getByRole('button', { name: 'Rustiger' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Lees voor' })).toHaveCount(0);
    await chooseLanguage(page, 'English');
    await expect(page.getByRole('button', { name: 'Read aloud' })).toBeVisible();
  });

  test('shows the whole block where a browser knows no highlights', async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(CSS, 'highlights');
      Reflect.deleteProperty(Object.getPrototypeOf(CSS) as object, 'highlights');
    });
    await withVoices(page, ['nl-NL']);
    await page.goto('/');
    await press(page, 'Lees voor');
    await expect(page.locator('.plein-spoken')).toContainText('Hulp nodig?');
    await press(page, 'Stop');
    await expect(page.locator('.plein-spoken')).toHaveCount(0);
  });
});
