import { expect, test } from '../support/browser-test';
import { askForHelp, stranger } from '../support/asking';
import { isWithinTheScreen } from '../support/desk-pages';
import { openWithSlip } from '../support/mine-pages';
import { withoutFindingsAs } from '../support/page-check';
import {
  anybodyBut,
  isSound,
  openHousehold,
  press,
  signInAtWork,
  pathOf,
} from '../support/work-pages';

test('papers are asked and come late, a refusal says what is possible, and the resident reads it and objects without a script', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const who = stranger();
  const { code, contact } = await askForHelp(page, who, { areas: ['dagelijks'] });
  await page.context().clearCookies();

  // The contact person asks for papers; what is not filled in is said at its field.
  const colleague = await signInAtWork(browser, contact);
  const work = colleague.page;
  await openHousehold(work, who);
  await work
    .getByRole('link', { name: /^Vraag iets/ })
    .first()
    .click();
  await press(work, 'Vraag dit');
  await expect(work.locator('main')).toContainText('Schrijf op waarvoor u dit nodig hebt.');
  await isSound(colleague);
  await work.getByLabel('Papieren of gegevens').check();
  await work.getByLabel('Wat vraagt u?').fill('Een foto van uw laatste loonstrook');
  await work.getByLabel('Waarvoor hebt u dit nodig?').fill('Dan zien wij wat u verdient.');
  await press(work, 'Vraag dit');
  await expect(work.getByRole('status')).toContainText('De inwoner leest uw vraag.');
  await isSound(colleague);
  const asks = pathOf(work);

  // The resident takes a week more in one press, and sends something.
  await openWithSlip(page, code, who.email);
  const request = pathOf(page);
  await expect(page.locator('main')).toContainText('Een foto van uw laatste loonstrook');
  await isWithinTheScreen(page);
  await page.getByRole('link', { name: /^Geef antwoord/ }).click();
  await page.getByRole('button', { name: /^Geef mij tijd tot en met/ }).click();
  await expect(page.getByRole('status')).toContainText('U hebt nu tijd tot en met');
  await press(page, 'Stuur dit');
  await expect(page.locator('main')).toContainText('Schrijf iets, of kies een foto of bestand.');
  await page.getByLabel('Wilt u er iets bij vertellen?').fill('Hier is hij.');
  await press(page, 'Stuur dit');
  await expect(page.getByRole('status')).toContainText('Wij hebben het gekregen.');
  await isWithinTheScreen(page);
  const ask = pathOf(page);

  // A refusal says what is possible; then the resident is told.
  await work.goto(asks.replace('/papieren', '/besluit'));
  await work.getByLabel('De inwoner krijgt dit niet').check();
  await work.getByLabel('Waarom besluit u dit?').fill('U kunt dit samen met uw zoon doen.');
  await work.getByLabel('Welke regel hoort hierbij?').fill('Artikel 2.3.5 van de Wmo 2015');
  await press(work, 'Neem dit besluit');
  await expect(work.locator('main')).toContainText('Schrijf op wat er wel kan.');
  await expect(work.getByLabel('Waarom besluit u dit?')).toHaveValue(/samen met uw zoon/);
  await isSound(colleague);
  await work.getByLabel('Wat kan er wel?').fill('De buurtkamer helpt u elke dinsdag.');
  await press(work, 'Neem dit besluit');
  await expect(work.getByRole('status')).toContainText('of de inwoner het nog moet horen.');
  await page.goto(request);
  await expect(page.locator('main')).not.toContainText('Lees het besluit');
  await work.getByLabel('Op de eigen pagina').check();
  await press(work, 'De inwoner weet het');
  await expect(work.getByRole('status')).toContainText('Op de eigen pagina staat het besluit nu.');
  await isSound(colleague);
  const decisions = pathOf(work);

  await page.goto(request);
  await page.getByRole('link', { name: /^Lees het besluit/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('U krijgt niet wat u vroeg');
  const words = await page.locator('main').innerText();
  expect(words.indexOf('samen met uw zoon')).toBeLessThan(words.indexOf('Artikel 2.3.5'));
  expect(words).toContain(', medewerker, nam dit besluit.');
  await isWithinTheScreen(page);
  const decision = pathOf(page);
  await page.getByRole('link', { name: 'Maak bezwaar' }).click();
  await press(page, 'Stuur uw bezwaar');
  await expect(page.locator('main')).toContainText(
    'Schrijf op waarom u het er niet mee eens bent.',
  );
  await page.getByLabel('Waarom bent u het er niet mee eens?').fill('Mijn zoon woont ver weg.');
  await press(page, 'Stuur uw bezwaar');
  await expect(page.getByRole('status')).toContainText('Uw bezwaar is bij ons.');
  await expect(page.locator('main')).toContainText('Mijn zoon woont ver weg.');
  await withoutFindingsAs(page, browser, [request, ask, decision, `${decision}/bezwaar`]);

  await work.goto(decisions);
  await expect(work.locator('main')).toContainText('Mijn zoon woont ver weg.');
  await work.getByRole('link', { name: 'Schrijf een bezwaar op' }).click();
  await press(work, 'Bewaar het bezwaar');
  await expect(work.locator('main')).toContainText('Kies hoe het bezwaar binnenkwam.');
  await isSound(colleague);
  await work.goto(decisions);
  await work.getByRole('link', { name: 'Vertel een nieuwe dag' }).click();
  await press(work, 'Vertel dit aan de inwoner');
  await expect(work.locator('main')).toContainText('Schrijf op waarom het later is.');
  await isSound(colleague);

  // Somebody else finds nothing of it.
  const outsider = await signInAtWork(browser, anybodyBut(contact));
  for (const address of [asks, decisions]) {
    expect((await outsider.page.goto(address))?.status()).toBe(404);
  }
  const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const stranger2 = stranger('Karim');
  const second = await askForHelp(other, stranger2);
  await other.context().clearCookies();
  await openWithSlip(other, second.code, stranger2.email);
  for (const address of [ask, decision, `${decision}/bezwaar`]) {
    expect((await other.goto(address))?.status()).toBe(404);
  }
});
