import { expect, test, type Browser, type Page } from '../support/browser-test';
import {
  begin,
  fillInBriefly,
  onward,
  receiptAddress,
  send,
  storyOf,
  title,
} from '../support/request-pages';
import { withoutFindings } from '../support/page-check';
import { signInAsResident } from '../support/sign-in-pages';

test('signing in half-way loses nothing and asks nothing again', async ({ page }) => {
  await begin(page, 'Voor het inloggen');
  await signInAsResident(page, '/hulp-vragen/wie-bent-u');
  const main = page.locator('main');
  await expect(main).toContainText('Dit weten wij al');
  await expect(main).toContainText('Denkeling');
  await expect(page.getByLabel('Voornaam')).toHaveCount(0);
  await expect(page.getByLabel('Dag')).toHaveCount(0);
  await onward(page);
  await page.locator('#phone').fill('0600000187');
  for (let pages = 0; pages < 3; pages += 1) await onward(page);
  await expect(main).toContainText('“Voor het inloggen”');
  await expect(main).toContainText('Denkeling');

  // The session ends while the page is open: the browser keeps the request, and shows nothing of it.
  const jar = await page.context().cookies();
  await page.context().clearCookies();
  await page.context().addCookies(jar.filter(({ name }) => name.includes('sp-vraag')));
  for (const place of ['controleren', 'verhaal', 'wie-bent-u', 'later']) {
    await page.goto(`/hulp-vragen/${place}`);
    await expect(title(page)).toHaveText('Log weer in om verder te gaan');
    await expect(page).toHaveTitle(/^Log weer in/);
    await expect(main).not.toContainText('Voor het inloggen');
    await expect(main).not.toContainText('Denkeling');
  }
  await withoutFindings(page);
  await page.goto('/hulp-vragen');
  await expect(main).toContainText('Log weer in om verder te gaan');
  await expect(main).not.toContainText('Ga verder met uw vraag');

  // Only the one who signed in can send it.
  const refused = await page.request.post('/hulp-vragen/versturen', { maxRedirects: 0 });
  expect(refused.headers().location).toMatch(/^\/aanmelden\?/);
  await signInAsResident(page, '/hulp-vragen/controleren');
  await expect(main).toContainText('“Voor het inloggen”');
  await expect(main).toContainText('Denkeling');
  await send(page);
  await expect(page).toHaveURL(receiptAddress);

  // Asking again: what was said stands there, and counts only when the resident goes on with it.
  await page.goto('/hulp-vragen');
  await page.getByRole('button', { name: 'Begin een nieuwe vraag' }).click();
  const phone = page.locator('#phone');
  for (const way of ['Vorige vraag', 'Stoppen en later verder']) {
    await page.goto('/hulp-vragen/bereiken');
    await expect(main).toContainText(/Dit gaf u ons op \w+dag \d+ \w+ \d{4}\. Klopt het nog\?/);
    await expect(phone).toHaveValue('0600000187');
    await page.getByRole('button', { name: way }).click();
    await expect(phone).toHaveCount(0);
  }
  await page.goto('/hulp-vragen/bereiken');
  await withoutFindings(page);
  await onward(page);
  await page.goto('/hulp-vragen/taal');
  await expect(main).toContainText('Dit gaf u ons op');
  await page.getByRole('button', { name: 'Sla deze vraag over' }).click();
  await expect(main).toContainText('0600000187');
  const language = page.locator('.plein-answer', { hasText: 'In welke taal?' });
  await expect(language).toContainText('Overgeslagen. Dat is goed.');
});

/** Signed in with nothing on the pages but a new request, whatever was begun before. */
async function beginAnew(page: Page, who: RegExp, story: string): Promise<void> {
  await signInAsResident(page, '/hulp-vragen', who);
  const another = page.getByRole('button', { name: 'Begin een nieuwe vraag' });
  if (await another.isVisible()) await another.click();
  await begin(page, story);
}

test('what is typed on a page while the session ends is kept, and there after signing in again', async ({
  page,
}) => {
  const who = /Mehmet de Proefpersoon/;
  await beginAnew(page, who, 'Al bewaard');
  await page.goto('/hulp-vragen/wensen');
  await page.context().clearCookies({ name: /sp-sessie$/ });
  await page.locator('[name=matters]').fill('Dit mag niet weg zijn');
  await onward(page);
  await expect(title(page)).toHaveText('Log weer in om verder te gaan');
  await expect(page.locator('main')).toContainText('Uw antwoorden zijn bewaard.');
  await signInAsResident(page, '/hulp-vragen/wensen', who);
  await expect(page.locator('[name=matters]')).toHaveValue('Dit mag niet weg zijn');
});

test.describe('somebody who began two requests', () => {
  /** One at home, signed in; another here, where signing in comes last. Ends on the check page. */
  async function beginTwice(page: Page, browser: Browser, who: RegExp): Promise<void> {
    const { baseURL } = test.info().project.use;
    const home = await browser.newContext({ baseURL });
    await beginAnew(await home.newPage(), who, 'Thuis begonnen');
    await home.close();
    await fillInBriefly(page);
    await page.goto('/hulp-vragen/verhaal');
    await page.locator('#story').fill('Hier begonnen');
    await onward(page);
    await signInAsResident(page, '/hulp-vragen/controleren', who);
  }

  const goOnWith = (page: Page, story: string) =>
    page
      .locator('main form', { hasText: `“${story}”` })
      .getByRole('button', { name: 'Ga verder met die vraag' })
      .click();

  test('reads on the check page which one will be sent', async ({ page, browser }) => {
    await beginTwice(page, browser, /Wilhelmina Sprookhuis/);
    const notice = page.getByRole('region', { name: /U begon (twee|drie|\d+) vragen/ });
    await expect(notice).toContainText('op dit apparaat');
    await expect(notice).toContainText('“Thuis begonnen”');
    await expect(notice).not.toContainText('“Hier begonnen”');
    await withoutFindings(page);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('goes on with the other one, and sending one leaves the other', async ({
      page,
      browser,
    }) => {
      await beginTwice(page, browser, /Ton Testma/);
      await goOnWith(page, 'Thuis begonnen');
      expect(await storyOf(page)).toBe('Thuis begonnen');
      await page.goto('/hulp-vragen');
      await goOnWith(page, 'Hier begonnen');
      await page.goto('/hulp-vragen/controleren');
      await send(page);
      await expect(page).toHaveURL(receiptAddress);
      await page.goto('/hulp-vragen');
      await goOnWith(page, 'Thuis begonnen');
      expect(await storyOf(page)).toBe('Thuis begonnen');
    });

    test('sends the one that its page shows, also when another tab went on with the other', async ({
      page,
      browser,
      context,
    }) => {
      await beginTwice(page, browser, /Dirk van Proef/);
      const tab = await context.newPage();
      await tab.goto('/hulp-vragen');
      await goOnWith(tab, 'Thuis begonnen');
      await page.getByRole('link', { name: 'Wijzig uw verhaal' }).click();
      await expect(page.locator('#story')).toHaveValue('Thuis begonnen');
      await tab.goto('/hulp-vragen');
      await goOnWith(tab, 'Hier begonnen');
      await page.locator('#story').fill('Thuis verder geschreven');
      await page.getByRole('button', { name: 'Bewaar en ga terug' }).click();
      await expect(page.locator('main')).toContainText('“Thuis verder geschreven”');
      await tab.goto('/hulp-vragen');
      await goOnWith(tab, 'Hier begonnen');
      expect(await storyOf(tab)).toBe('Hier begonnen');
    });
  });
});
