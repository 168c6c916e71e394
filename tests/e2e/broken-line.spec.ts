import { expect, test, type BrowserContext, type Page } from '../support/browser-test';
import { layLine, type BrokenLine } from '../support/broken-line';
import { withoutFindings } from '../support/page-check';
import {
  begin,
  fillInBriefly,
  onward,
  receiptAddress,
  send,
  title,
} from '../support/request-pages';

const story = 'Het lukt niet meer.\nEr is geen geld voor de huur.';

/** What this tab keeps of what was typed. */
const kept = (page: Page) => page.evaluate(() => sessionStorage.getItem('sp-getypt'));

/** The page that stands ready for a broken line is there. */
const workerReady = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
  });

/** Where "snel weg" leads to. */
const layWeather = (context: BrowserContext) =>
  context.route('https://www.buienradar.nl/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Het weer</h1>' }),
  );

async function typeStory(page: Page): Promise<void> {
  await page.goto('/hulp-vragen/verhaal', { waitUntil: 'networkidle' });
  await page.locator('#story').fill(story);
}

test('a page without a line keeps what was typed, says so, and sends it when the line is back', async ({
  page,
  context,
}) => {
  await typeStory(page);
  await context.setOffline(true);
  await onward(page);
  await expect(page.locator('.plein-line')).toContainText('Er is geen verbinding');
  await expect(page.locator('#story')).toHaveValue(story);
  await withoutFindings(page);
  await context.setOffline(false);
  await expect(title(page)).toHaveText('Waar gaat het over?');
  await expect.poll(() => kept(page)).toBeNull();
  await page.goto('/hulp-vragen/verhaal');
  await expect(page.locator('#story')).toHaveValue(story);
});

test.describe('a line that breaks unseen', () => {
  let line: BrokenLine;
  test.beforeEach(async ({ baseURL }) => void (line = await layLine(baseURL!)));
  test.afterEach(() => line.close());

  test('gives the numbers and the words, and goes on by itself', async ({ browser }) => {
    const page = await browser.newPage({ baseURL: line.origin });
    await typeStory(page);
    await workerReady(page);
    line.cut();
    await onward(page);
    await expect(title(page)).toHaveText('Er is geen verbinding');
    await expect(page.locator('blockquote')).toHaveText(story);
    await expect(page.getByRole('status')).toContainText('Wij sturen het zodra');
    for (const number of ['112', '113', '0800 - 2000', '088 - 000 00 14'])
      await expect(page.getByRole('link', { name: number, exact: true })).toBeVisible();
    await withoutFindings(page);
    line.mend();
    await page.getByRole('button', { name: 'Probeer het nu' }).click();
    await expect(title(page)).toHaveText('Waar gaat het over?');
    await expect.poll(() => kept(page)).toBeNull();

    // A page that is only looked at comes by itself, and nothing that was typed stands on it.
    line.cut();
    await page.goto('/contact');
    await expect(title(page)).toHaveText('Er is geen verbinding');
    await expect(page.locator('blockquote')).toHaveCount(0);
    line.mend();
    await expect(page.locator('main')).toContainText('Pleinstraat 1');
    await expect
      .poll(() => page.evaluate(storedPaths))
      .toEqual(['/geen-verbinding', '/zonder-lijn/pagina.css', '/zonder-lijn/pagina.js']);
    await page.goto('/hulp-vragen/verhaal');
    await expect(page.locator('#story')).toHaveValue(story);
    await page.close();
  });

  test('loses nothing without the worker either', async ({ browser }) => {
    const context = await browser.newContext({ baseURL: line.origin, serviceWorkers: 'block' });
    const page = await context.newPage();
    await typeStory(page);
    line.cut();
    await onward(page).catch(() => undefined);
    await page.waitForURL(/chrome-error:/);
    line.mend();
    await page.goto('/hulp-vragen/verhaal');
    await expect(page.locator('#story')).toHaveValue(story);
    await expect(page.locator('[data-line=back]')).toBeVisible();
    await onward(page);
    await expect(title(page)).toHaveText('Waar gaat het over?');
    await context.close();
  });
});

/** Everything that the service worker has put away. */
async function storedPaths(): Promise<string[]> {
  const all: string[] = [];
  for (const name of await caches.keys()) {
    const requests = await (await caches.open(name)).keys();
    all.push(...requests.map(({ url }) => new URL(url).pathname));
  }
  return all.sort();
}

test.describe('what was typed goes', () => {
  test('ten minutes after the last key', async ({ page }) => {
    await page.clock.install();
    await typeStory(page);
    await page.clock.runFor('00:02');
    await expect.poll(() => kept(page)).toContain('huur');
    await page.clock.runFor('09:50');
    expect(await kept(page)).toContain('huur');
    await page.clock.runFor('00:10');
    expect(await kept(page)).toBeNull();
  });

  test('when the request is sent', async ({ page }) => {
    await fillInBriefly(page);
    await page.goto('/hulp-vragen/wensen', { waitUntil: 'networkidle' });
    await page.locator('#matters').fill('Dit stuur ik niet mee');
    await expect.poll(() => kept(page)).toContain('niet mee');
    await page.goto('/hulp-vragen/controleren', { waitUntil: 'networkidle' });
    await send(page);
    await expect(page).toHaveURL(receiptAddress);
    expect(await kept(page)).toBeNull();
  });

  test('with “snel weg”, and everything else of us with it', async ({ page, context }) => {
    await layWeather(context);
    await begin(page);
    await typeStory(page);
    await expect.poll(() => kept(page)).toContain('huur');
    await page.getByRole('button', { name: 'Snel weg' }).click();
    await expect(title(page)).toHaveText('Het weer');
    await page.goBack();
    await expect(page).not.toHaveURL(/verhaal$/);
    await page.goto('/hulp-vragen/verhaal');
    await expect(page.locator('#story')).toHaveValue('');
    expect((await context.cookies()).filter(({ name }) => name.includes('sp-vraag'))).toEqual([]);
    expect(await kept(page)).toBeNull();
  });
});

test('a computer of everybody asks after eight quiet minutes, and keeps nothing after ten', async ({
  page,
  context,
}) => {
  await page.goto('/hulp-vragen');
  await page.getByRole('button', { name: 'Ja, wis alles na 10 minuten' }).click();
  await expect(page.locator('main')).toContainText('Deze computer is van iedereen.');
  await begin(page, story);
  const draft = async () => (await context.cookies()).find(({ name }) => name === 'sp-vraag');
  expect((await draft())!.expires).toBeLessThan(Date.now() / 1000 + 601);
  await page.clock.install();
  await page.goto('/hulp-vragen/wensen', { waitUntil: 'networkidle' });
  await page.locator('#matters').fill('Rust');
  // The last sign before a long quiet is told as well, or the way back would end before the page asks.
  const toldLater = page.waitForRequest(/openbare-computer$/);
  const question = page.getByRole('alertdialog', { name: 'Bent u er nog?' });
  await page.clock.runFor('07:50');
  expect((await toldLater).method()).toBe('POST');
  await expect(question).toBeHidden();
  await page.clock.runFor('00:20');
  await expect(question).toBeVisible();
  await withoutFindings(page);
  const told = page.waitForRequest(/openbare-computer$/);
  await page.getByRole('button', { name: 'Ik ben er nog' }).click();
  expect((await told).method()).toBe('POST');
  await expect(question).toBeHidden();
  await page.clock.runFor('09:50');
  await expect(page.locator('#matters')).toHaveValue('Rust');
  await page.clock.runFor('00:20');
  await page.waitForURL((url) => url.pathname === '/');
  expect(await draft()).toBeUndefined();
  expect(await kept(page)).toBeNull();
  await page.goto('/hulp-vragen/verhaal');
  await expect(page.locator('#story')).toHaveValue('');
  await page.goto('/hulp-vragen');
  await expect(page.locator('main')).toContainText('Deze computer is van iedereen.');

  // It stays so for who comes after somebody who had to go.
  await layWeather(context);
  await begin(page);
  await page.getByRole('button', { name: 'Snel weg' }).click();
  await expect(title(page)).toHaveText('Het weer');
  expect(await draft()).toBeUndefined();
  await page.goto('/hulp-vragen');
  await expect(page.locator('main')).toContainText('Deze computer is van iedereen.');
});
