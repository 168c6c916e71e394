import { expect, test } from '../support/browser-test';
import {
  emptyScreen,
  hostOf,
  isWithinTheScreen,
  lookUp,
  newcomer,
  signInAtDesk,
} from '../support/desk-pages';
import { withoutFindings } from '../support/page-check';
import { choose, endSessionOnServer } from '../support/sign-in-pages';

test.describe.configure({ mode: 'serial' });

test('a host sends somebody on by keyboard alone, in few keys @wide', async ({ page }, info) => {
  await signInAtDesk(page, hostOf(info));
  await emptyScreen(page);
  await expect(page.locator('#name')).toBeFocused();
  await expect(page).toHaveTitle('Balie | Sociaal Plein');
  await isWithinTheScreen(page);
  await withoutFindings(page);
  // On a screen of 900 points high one sees how to go on, without scrolling.
  if (info.project.name === 'desktop') {
    await expect(page.getByRole('button', { name: 'Geef door' })).toBeInViewport({ ratio: 1 });
  }

  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  await page.keyboard.type('Samira Vorbeeld');
  for (const part of ['15', '1', '1988']) {
    await press('Tab');
    await page.keyboard.type(part);
  }
  await press('Enter');
  const known = page.locator('.plein-known');
  await expect(known).toContainText('U hebt al een contactpersoon');
  await expect(page.locator('#bekend')).toBeFocused();
  await isWithinTheScreen(page);
  await withoutFindings(page);
  const contactPerson = await known.locator('.plein-person__name').first().innerText();
  // That there is a contact person, and nothing else: no address, no question, no other people.
  await expect(known).not.toContainText(/Vijverlaan|1221|Fatna/);

  await press('Alt+2');
  await page.keyboard.type('06 1234 5678');
  await press('Tab');
  await press('Tab');
  await page.keyboard.type('1221 ab');
  await press('Tab');
  await page.keyboard.type('12');
  await press('Alt+3');
  await page.keyboard.type('Ik heb weer een brief over de stroom gekregen.');
  await press('Tab');
  await press('Space');
  await press('Control+Enter');

  await page.waitForURL(/\/balie\/briefje\//);
  expect(keys).toBeLessThanOrEqual(15);
  await expect(page.locator('#gelukt')).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw vraag is doorgegeven');
  await expect(page.locator('.plein-person__name').nth(1)).toHaveText(contactPerson);
  await expect(page.locator('.plein-slip .plein-code')).toHaveText(/^PLEIN( [0-9A-Z]{3}){3}$/);
  expect(page.url()).not.toMatch(/samira|voorbeeld|1988/i);
  await isWithinTheScreen(page);
  await withoutFindings(page);

  await page.keyboard.press('Escape');
  await page.waitForURL(/\/balie$/);
  await expect(page.locator('#name')).toHaveValue('');
});

test('a half-finished visit survives a closed browser', async ({ page, browser }, info) => {
  await signInAtDesk(page, hostOf(info));
  await emptyScreen(page);
  const { name } = newcomer();
  await page.locator('#name').fill(name);
  await page.getByLabel('In uw eigen woorden').fill('Ik was net aan het vertellen');
  await page.getByRole('checkbox', { name: 'Wonen' }).check();
  await expect(page.getByText(/Bewaard om \d+\.\d\d uur/)).toBeVisible();
  await page.context().close();

  const again = await browser.newContext({ viewport: info.project.use.viewport });
  const other = await again.newPage();
  await signInAtDesk(other, hostOf(info));
  await expect(other.locator('#name')).toHaveValue(name);
  await expect(other.getByLabel('In uw eigen woorden')).toHaveValue('Ik was net aan het vertellen');
  await expect(other.getByRole('checkbox', { name: 'Wonen' })).toBeChecked();

  await other.keyboard.press('Escape');
  await other.waitForURL(/gedaan=opzij/);
  await expect(other.getByRole('status')).toContainText('wacht bij Vandaag');
  await expect(other.locator('#name')).toHaveValue('');
  await other.getByRole('link', { name: /^Vandaag/ }).click();
  await other.getByRole('button', { name: `Ga verder met ${name}` }).click();
  await other.waitForURL(/\/balie$/);
  await expect(other.locator('#name')).toHaveValue(name);
  await again.close();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all errors at once, typed text kept, then a slip; sent again, it is the same one @wide', async ({
    page,
  }, info) => {
    await signInAtDesk(page, hostOf(info));
    await emptyScreen(page);
    // A key is named where there is a keyboard.
    await expect(page.locator('kbd').last()).toBeVisible({
      visible: info.project.name !== 'phone',
    });
    const who = newcomer();
    await lookUp(page, who);
    await expect(page.locator('.plein-known')).toContainText('Wij zien hier geen contactpersoon');
    await page.getByLabel('Postcode').fill('1000');
    await page.getByLabel('In uw eigen woorden').fill('Mijn huis is te koud.');
    await page.getByRole('button', { name: 'Geef door' }).click();
    await page.waitForURL(/#fouten$/);
    await expect(page.locator('.plein-error-summary')).toContainText('Kijk 2 dingen na');
    await expect(page).toHaveTitle('Fout: Balie | Sociaal Plein');
    await expect(page.locator('#postcode')).toHaveValue('1000');
    await expect(page.getByLabel('In uw eigen woorden')).toHaveValue('Mijn huis is te koud.');
    await isWithinTheScreen(page);

    await page.locator('#postcode').fill('1211 AB');
    await page.getByLabel('Geen van beide').check();
    const walkIn = await page.locator('[name=walkIn]').inputValue();
    await page.getByRole('button', { name: 'Geef door' }).click();
    await page.waitForURL(/\/balie\/briefje\//);
    const form = { walkIn, name: who.name, comesBy: '1', story: 'Nog een keer.' };
    const again = await page.request.post('/balie/doorgeven', { form, maxRedirects: 0 });
    expect(page.url()).toContain(again.headers().location);

    await page.getByRole('button', { name: 'Maak een tweede code' }).click();
    await expect(page.locator('.plein-error-summary')).toContainText('identiteitsbewijs');
    await page.getByLabel('Ik heb een identiteitsbewijs gezien').check();
    await page.getByRole('button', { name: 'Maak een tweede code' }).click();
    await page.waitForURL(/#inlogcode$/);
    await expect(page.locator('#inlogcode')).toContainText(/\d{3} \d{3}/);
    await expect(page.locator('#inlogcode')).toContainText(
      /Werkt één keer, tot en met\p{L}+dag \d+/u,
    );
    await expect(page.locator('.plein-forhost')).toContainText('Lees hem niet voor');
    await isWithinTheScreen(page);

    await page.goto('/balie/vandaag');
    const row = page.getByRole('row').filter({ hasText: who.name });
    await expect(row).toContainText('Doorgegeven');
    await expect(row).toHaveCount(1);
  });

  test('what is typed when the session has ended is there for that host again, not for another', async ({
    page,
  }, info) => {
    await signInAtDesk(page, hostOf(info));
    await emptyScreen(page);
    const who = newcomer();
    await page.locator('#name').fill(who.name);
    await page.getByLabel('In uw eigen woorden').fill('Dit mag niet weg zijn.');
    await endSessionOnServer(page);
    await page.getByRole('button', { name: 'Geef door' }).click();
    await page.getByRole('link', { name: 'Log in als medewerker' }).click();
    await choose(page, /Sadia Proefstuk/);
    await page.waitForURL(/\/balie$/);
    await expect(page.locator('#name')).not.toHaveValue(who.name);
    await page.goto('/aanmelden/medewerker?naar=/balie');
    await choose(page, hostOf(info));
    await page.waitForURL(/\/balie$/);
    await expect(page.locator('#name')).toHaveValue(who.name);
    await expect(page.getByLabel('In uw eigen woorden')).toHaveValue('Dit mag niet weg zijn.');
    await emptyScreen(page);
  });

  test('a simple question is answered and closed at once', async ({ page }, info) => {
    await signInAtDesk(page, hostOf(info));
    await emptyScreen(page);
    const who = newcomer();
    await page.locator('#name').fill(who.name);
    await page.getByLabel('In uw eigen woorden').fill('Waar is de voedselbank?');
    await page.getByRole('button', { name: 'Meteen geholpen' }).click();
    await page.waitForURL(/#fouten$/);
    await expect(page.locator('#answer-error')).toBeVisible();
    await page.getByLabel(/^Meteen een antwoord/).fill('Aan de Havenkade, elke dinsdag.');
    await page.getByRole('button', { name: 'Meteen geholpen' }).click();
    await page.waitForURL(/gedaan=beantwoord/);
    await expect(page.getByRole('status')).toContainText('bewaard');
    await expect(page.getByRole('status')).toContainText('Uw contactpersoon is');
    await expect(page.locator('#name')).toHaveValue('');
    await page.getByRole('link', { name: 'Print een briefje' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw vraag is beantwoord');
    await page.goto('/balie/vandaag');
    const row = page.getByRole('row').filter({ hasText: who.name });
    await expect(row).toContainText('Beantwoord');
  });
});

test('the day shows own visits only, with nothing for axe', async ({ page }, info) => {
  await signInAtDesk(page, hostOf(info));
  await page.goto('/balie/vandaag');
  await expect(page).toHaveTitle('Vandaag aan de balie | Sociaal Plein');
  await expect(page.getByRole('row').filter({ hasText: 'Nieuw' }).first()).toBeVisible();
  await isWithinTheScreen(page);
  await withoutFindings(page);
  const slip = await page
    .getByRole('link', { name: /^Briefje van/ })
    .first()
    .getAttribute('href');
  await signInAtDesk(page, /Sadia Proefstuk/);
  await page.goto('/balie/vandaag');
  await expect(page.getByText('Vandaag is er nog niemand geweest.')).toBeVisible();
  expect((await page.goto(slip!))?.status()).toBe(404);
});
