import { expect, test, type Page } from '../support/browser-test';
import { askElsewhere, askForHelp, stranger, worries } from '../support/asking';
import { openWithSlip } from '../support/mine-pages';
import { isSound, openHousehold, press, signInAtWork } from '../support/work-pages';

async function fillDay(page: Page, group: string, day: Date): Promise<void> {
  const parts = { day: day.getDate(), month: day.getMonth() + 1, year: day.getFullYear() };
  for (const [part, value] of Object.entries(parts)) {
    await page.locator(`[name="${group}.${part}"]`).fill(String(value));
  }
}

test('a team lead sees the load, why a case went to whom, and gives it to somebody else @wide', async ({
  browser,
}) => {
  const who = stranger();
  const { contact: name } = await askElsewhere(browser, who, worries);
  const own = await signInAtWork(browser, name);
  await openHousehold(own.page, who);
  const id = /zaak\/([0-9a-f-]+)/.exec(own.page.url())![1]!;

  const desk = await signInAtWork(browser, 'Hanna Denkraam', '/werk/team');
  const { page } = desk;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mijn team');
  await expect(page.getByRole('table', { name: 'Werk per collega' })).toContainText(name);
  await expect(page.locator('main')).not.toContainText(who.familyName);
  await isSound(desk);

  await page.goto(`/werk/team/zaak/${id}`);
  await expect(page.getByRole('row', { name: /gekozen/ })).toContainText(name);
  await expect(page.locator('main')).not.toContainText(who.familyName);
  await isSound(desk);
  await page.goto(`/werk/team/zaak/${id}/afschermen`);
  await isSound(desk);
  await page.goto(`/werk/team/zaak/${id}`);
  await page.getByRole('link', { name: 'Kies een andere contactpersoon' }).click();
  await isSound(desk);
  await page.getByRole('radio').first().check();
  await press(page, 'Bewaar');
  await expect(page.locator('#fouten')).toBeFocused();
  await page.getByLabel('Waarom kiest u iemand anders?').fill('Het werk is beter verdeeld.');
  await press(page, 'Bewaar');
  await expect(page.getByRole('status')).toContainText('nieuwe contactpersoon');

  const gone = await own.page.reload();
  expect(gone!.status()).toBe(404);
});

test('a team lead sees what is late', async ({ browser }) => {
  const desk = await signInAtWork(browser, 'Hanna Denkraam', '/werk/team/beloften');
  await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Wat is te laat?');
  await isSound(desk);
});

test('a team lead notes who is away and who stands in, and that somebody is back', async ({
  browser,
}, { project }) => {
  const desk = await signInAtWork(browser, 'Ruben Modelman', '/werk/team/afwezig');
  const { page } = desk;
  await isSound(desk);
  // Far ahead and per screen size, so that nobody is away in another test.
  const start = new Date(Date.now() + (project.name === 'phone' ? 400 : 500) * 86_400_000);
  await page.getByLabel('Collega', { exact: true }).selectOption('Emre Voorwending');
  await fillDay(page, 'from', start);
  await fillDay(page, 'until', new Date(start.getTime() - 86_400_000));
  await page.getByLabel('Valt in').selectOption('Loes Hersenspin');
  await press(page, 'Bewaar');
  await expect(page.locator('#fouten')).toBeFocused();
  await isSound(desk);
  await fillDay(page, 'until', new Date(start.getTime() + 86_400_000));
  await press(page, 'Bewaar');
  await expect(page.getByRole('status')).toContainText('staat erbij');
  const cancel = page.getByRole('button', { name: 'Gaat niet door Emre Voorwending' });
  await cancel.first().click();
  await expect(page.getByRole('status')).toContainText('gestopt');
});

test('a consultant does not get to the team', async ({ browser }) => {
  const { page } = await signInAtWork(browser, 'Kees Fabel');
  for (const path of ['/werk/team', '/werk/team/afwezig', '/werk/team/beloften']) {
    expect((await page.goto(path))!.status()).toBe(404);
  }
});

test('a wish for another contact person is read by the team lead of the contact person', async ({
  browser,
  page,
}) => {
  const who = stranger();
  const { code } = await askForHelp(page, who);
  await page.context().clearCookies();
  await openWithSlip(page, code, who.email);
  await page.getByRole('link', { name: 'Liever een andere contactpersoon?' }).click();
  await page.getByRole('button', { name: 'Vraag om iemand anders' }).click();
  await expect(page.locator('main')).toContainText('U vroeg om een andere contactpersoon');

  let read = 0;
  for (const name of ['Hanna Denkraam', 'Ruben Modelman']) {
    const lead = await signInAtWork(browser, name, '/werk/team');
    const wish = lead.page.locator('main a[href*="/team/wens/"]').first();
    if ((await wish.count()) === 0) continue;
    await lead.page.goto((await wish.getAttribute('href'))!);
    await isSound(lead);
    read += 1;
  }
  expect(read).toBeGreaterThan(0);
});
