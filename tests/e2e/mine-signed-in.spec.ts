import { expect, test, type Page } from '../support/browser-test';
import { chooseLanguage } from '../support/choose-language';
import { withoutFindings } from '../support/page-check';
import { signInAsResident } from '../support/sign-in-pages';
import { askForHelp, stranger } from '../support/asking';
import { openWithSlip } from '../support/mine-pages';
import { openHousehold } from '../support/work-pages';

/** Console errors and failed requests of a journey; there are none. */
function watch(page: Page): string[] {
  const wrong: string[] = [];
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(error.message));
  return wrong;
}

async function openFirst(page: Page): Promise<void> {
  const list = page.getByRole('link', { name: /^Bekijk deze vraag/ });
  if ((await list.count()) > 0) await list.last().click();
  await page.waitForURL('**/mijn/vraag/**');
}

test('a resident signs in and sees the request, the person, and what comes next @wide', async ({
  page,
}) => {
  const wrong = watch(page);
  await signInAsResident(page, '/contact', /Samira Voorbeeld/);
  await page.goto('/mijn');
  await openFirst(page);
  const main = page.locator('main');
  await expect(main.locator('.plein-cpcard')).toContainText('Uw contactpersoon');
  await expect(main).toContainText('Waarom');
  for (const title of ['Wat gebeurt er nu?', 'Hoe staat het ervoor?', 'Wie keek mee?']) {
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  }
  await withoutFindings(page);
  expect(wrong).toEqual([]);
  // Also on a page for everybody it shows that somebody is signed in, and how to end it.
  for (const open of ['/', '/contact', '/privacy', '/wanneer-antwoord', '/toegankelijkheid']) {
    await page.goto(open);
    await expect(page.getByRole('button', { name: 'Uitloggen' })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await page.waitForURL('**/aanmelden/afgemeld');
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Uitloggen' })).toHaveCount(0);
});

test('the log shows the look of the contact person, and the attempt of another colleague', async ({
  browser,
  page,
}) => {
  const who = stranger();
  const { code } = await askForHelp(page, who, { story: 'Ik zoek rust.' });
  await page.context().clearCookies();
  await openWithSlip(page, code, who.email);
  // By when the law answers the part stands with it.
  const parts = page.locator('section[aria-labelledby=delen]');
  await expect(parts).toContainText(/U hoort uiterlijk .* 20\d\d welke hulp/);
  const name = (await page.locator('.plein-cpcard h2').innerText()).trim();
  await expect(page.locator('section[aria-labelledby=keek]')).toContainText('Uw briefje');

  const colleague = await browser.newContext();
  const desk = await colleague.newPage();
  await desk.goto('/aanmelden/medewerker?naar=/werk');
  await desk.getByRole('button', { name: new RegExp(name) }).click();
  await desk.waitForURL('**/werk');
  await openHousehold(desk, who);
  await desk.waitForURL('**/werk/zaak/**');
  const theCase = desk.url();
  const other = name === 'Kees Fabel' ? 'Omar Verzinsel' : 'Kees Fabel';
  await desk.goto('/aanmelden/medewerker?naar=/werk');
  await desk.getByRole('button', { name: new RegExp(other) }).click();
  await desk.waitForURL('**/werk');
  expect((await desk.goto(theCase))?.status()).toBe(404);
  await colleague.close();

  await page.reload();
  const log = page.locator('section[aria-labelledby=keek]');
  await expect(log).toContainText(`${name}, medewerker`);
  await expect(log).toContainText(`${other}, medewerker`);
  await expect(log).toContainText('Er was niets te zien');
  await log.getByRole('link', { name: 'Bekijk alles' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wie keek mee?');
  await withoutFindings(page);
});

test('somebody else’s request is not found', async ({ browser, page }) => {
  const who = stranger();
  const { code } = await askForHelp(page, who, { story: 'Dit is van mij alleen.' });
  await page.context().clearCookies();
  await openWithSlip(page, code, who.email);
  const address = page.url();

  const outsider = await browser.newContext();
  const other = await outsider.newPage();
  await signInAsResident(other, '/contact', /Zoë Bronwaßer/);
  for (const part of ['', '/aanvullen', '/intrekken', '/andere-contactpersoon', '/wie-keek']) {
    const answer = await other.goto(address + part);
    expect(answer?.status()).toBe(404);
    await expect(other).toHaveTitle(/^Niet gevonden/);
    expect(await other.content()).not.toContain('van mij alleen');
  }
  for (const part of ['/aanvullen', '/intrekken', '/andere-contactpersoon']) {
    const form = { text: 'x', reason: 'x', formKey: crypto.randomUUID() };
    const contactPersonId = crypto.randomUUID();
    const answer = await other.request.post(`${address}${part}/versturen`, {
      form: { ...form, contactPersonId },
      headers: { origin: new URL(address).origin },
    });
    expect(answer.status()).toBe(404);
  }
  await outsider.close();

  await page.reload();
  await expect(page.locator('main')).toContainText('Iemand anders');
  await expect(page.locator('main')).not.toContainText('U nam uw vraag terug');
});

test('who is not in is asked to come in, and comes back to the same page', async ({ page }) => {
  const id = crypto.randomUUID();
  await page.goto(`/mijn/vraag/${id}`);
  await page.waitForURL(`**/aanmelden?naar=${encodeURIComponent(`/mijn/vraag/${id}`)}`);
});

test('the pages of the own request have no findings', async ({ page }) => {
  const wrong = watch(page);
  for (const path of ['/mijn', '/mijn/code', '/mijn/code?stap=2']) {
    await page.goto(path);
    await withoutFindings(page);
  }
  const who = stranger();
  const { code } = await askForHelp(page, who, { story: 'Ik zoek rust.' });
  await page.context().clearCookies();
  await openWithSlip(page, code, who.email);
  const address = page.url();
  await withoutFindings(page);
  for (const part of ['/aanvullen', '/intrekken', '/andere-contactpersoon']) {
    await page.goto(address + part);
    await withoutFindings(page);
  }
  await page.goto(`${address}/aanvullen`);
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  await expect(page.locator('#fouten')).toBeFocused();
  await withoutFindings(page);
  expect(wrong).toEqual([]);
});

test('the language can be changed everywhere, and comes back to the same page', async ({
  page,
}) => {
  await page.goto('/mijn/code?stap=2');
  await chooseLanguage(page, 'English');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fill in the second code');
});
