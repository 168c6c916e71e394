import { chooseLanguage } from '@/tests/support/choose-language';
import { expect, test } from '../support/browser-test';
import { askForHelp, stranger } from '../support/asking';
import { isWithinTheScreen } from '../support/desk-pages';
import { openWithSlip } from '../support/mine-pages';
import { withoutFindingsAs } from '../support/page-check';
import { signInAsResident } from '../support/sign-in-pages';
import {
  anybodyBut,
  isSound,
  openHousehold,
  press,
  signInAtWork,
  pathOf,
} from '../support/work-pages';
import { fillDate } from '../support/request-pages';

test('what is written down late is a term that passed: we say so ourselves, and the letter to press on stands ready', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const who = stranger();
  const { code, contact } = await askForHelp(page, who, { areas: ['dagelijks'] });
  await page.context().clearCookies();

  // The contact person writes down that somebody applied a year ago; what follows is read back.
  const colleague = await signInAtWork(browser, contact);
  const work = colleague.page;
  await openHousehold(work, who);
  await work.getByRole('link', { name: 'Alle termijnen, en waar ze uit volgen' }).click();
  await isSound(colleague);
  const terms = pathOf(work);
  await work.getByRole('link', { name: /^Opschrijven wat er gebeurde/ }).click();
  await press(work, 'Opschrijven');
  await expect(work.locator('main')).toContainText('Kies wat er gebeurde.');
  await isSound(colleague);
  const writing = pathOf(work);
  await work.getByLabel('Wat gebeurde er?').selectOption({ label: 'Aanvraag gekregen' });
  await fillDate(work, [2, 3, new Date().getFullYear() - 1], 'occurredOn');
  await press(work, 'Opschrijven');
  await expect(work.locator('main')).toContainText('Besluit op de aanvraag: begint te lopen');
  await isSound(colleague);
  await work.getByRole('link', { name: /^Verbeteren Aanvraag/ }).click();
  await isSound(colleague);
  const correcting = pathOf(work);
  await work.getByLabel('Toelichting voor collega’s').fill('De brief lag bij de post.');
  await press(work, 'Verbeteren');
  await expect(work.locator('main')).toContainText('De brief lag bij de post.');

  // The resident reads it without asking, and sends the letter in one press.
  await openWithSlip(page, code, who.email);
  await expect(page.locator('main')).toContainText('Dat is niet gelukt. Dat spijt ons.');
  await isWithinTheScreen(page);
  await page.getByRole('link', { name: 'Wat kunt u doen?' }).click();
  await expect(page.locator('main')).toContainText('officieel: ingebrekestelling');
  await isWithinTheScreen(page);
  const late = pathOf(page);
  await withoutFindingsAs(page, browser, [late]);
  // Whoever reads Turkish reads what it says, and sends it in Dutch.
  await chooseLanguage(page, 'Türkçe');
  const inDutch = page.locator('main [lang=nl]');
  await expect(inDutch).toContainText('Dit is een ingebrekestelling');
  await expect(inDutch).toContainText('Hulp thuis');
  await expect(page.locator('main')).toContainText('ingebrekestelling)');
  await chooseLanguage(page, 'Nederlands');
  await press(page, 'Stuur deze brief nu');
  await expect(page.locator('main')).toContainText('Wij kregen uw brief op');
  expect((await page.goto(late))?.status()).toBe(404);

  const outsider = await signInAtWork(browser, anybodyBut(contact));
  for (const address of [terms, writing, correcting]) {
    expect((await outsider.page.goto(address))?.status()).toBe(404);
  }
});

test('who wants paper gets a letter, the print room a pile, and everybody reads what was sent', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const who = stranger();
  const { code, contact } = await askForHelp(page, who);
  await page.context().clearCookies();
  await openWithSlip(page, code, who.email);
  await page.getByRole('link', { name: 'Wat wij u stuurden' }).click();
  await page.getByLabel('Stuur mij een brief').check();
  await press(page, 'Opslaan');
  await expect(page.getByRole('status')).toContainText('Wij weten nu hoe u het wilt horen.');
  await isWithinTheScreen(page);
  const sent = pathOf(page);

  // Another contact person is told at once; on paper, as it was wished.
  const former = await signInAtWork(browser, contact);
  await openHousehold(former.page, who);
  const address = pathOf(former.page);
  await former.page.getByRole('link', { name: 'Overdragen aan een collega' }).click();
  await former.page.getByRole('radio').first().check();
  const next = await former.page.locator('label:has(:checked) > span').first().innerText();
  await former.page.getByLabel('Waarom draagt u over?').fill('Ik ga met pensioen.');
  await press(former.page, 'Draag over');
  await expect(former.page.getByRole('status')).toContainText('overgedragen');

  // The worker writes the letter a moment later; until then there is nothing to read.
  const reading = page.getByRole('link', { name: 'Lees de brief' }).first();
  await expect(async () => {
    await page.goto(sent);
    await expect(page.locator('main')).toContainText('per brief: wordt geprint', { timeout: 500 });
    await expect(reading).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await reading.click();
  await expect(page.locator('main')).toContainText('vanaf nu uw vaste contactpersoon');
  await isWithinTheScreen(page);
  const letter = pathOf(page);
  await withoutFindingsAs(page, browser, [sent, letter]);

  const host = await signInAtWork(browser, 'Truus van Proef', '/balie');
  await host.page.goto('/werk/brieven');
  await press(host.page, 'Maak een stapel');
  await expect(host.page.getByRole('status')).toContainText('De stapel is klaar.');
  await isSound(host);
  const pile = host.page.getByRole('button', { name: /is geprint en op de post$/ }).first();
  await pile.click();
  await expect(host.page.getByRole('status')).toContainText('De stapel is geprint.');
  await page.goto(sent);
  await expect(page.locator('main')).toContainText('per brief: verstuurd op');

  const colleague = await signInAtWork(browser, next.split('\n')[0]!);
  await colleague.page.goto(`${address}/post`);
  await expect(colleague.page.locator('main')).toContainText('per brief: verstuurd op');
  await isSound(colleague);
  expect((await former.page.goto(`${address}/post`))?.status()).toBe(404);
  const other = await (await browser.newContext()).newPage();
  await signInAsResident(other);
  for (const own of [sent, letter]) expect((await other.goto(own))?.status()).toBe(404);
});

test('a colleague chooses the hour of the daily mail, and reads our wordings', async ({
  browser,
}) => {
  const lead = await signInAtWork(browser, 'Ruben Modelman', '/werk/team');
  await lead.page.getByRole('link', { name: 'Onze mails, sms’jes en brieven' }).click();
  await expect(lead.page.locator('main')).toContainText('Uw hulpvraag is goed aangekomen');
  await isSound(lead);
  await lead.page.goto('/werk/team');
  await lead.page.getByRole('link', { name: 'Kies het uur van uw dagelijkse mail' }).click();
  await isSound(lead);
  await press(lead.page, 'Bewaren');
  await expect(lead.page.getByRole('status')).toContainText('Uw keuze is bewaard.');
});

test('some time after the help ended somebody is asked how it is, without a script', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signInAsResident(page, '/contact', /Ton Testma/);
  await page.goto('/mijn');
  await page.getByRole('link', { name: 'Vertel hoe het gaat' }).click();
  await press(page, 'Stuur dit');
  await expect(page.getByRole('link', { name: 'Kies een antwoord.' })).toBeVisible();
  await isWithinTheScreen(page);
  await withoutFindingsAs(page, browser, [pathOf(page)]);
  await page.getByLabel('Goed', { exact: true }).check();
  await press(page, 'Stuur dit');
  await expect(page.locator('main')).toContainText('Dank u wel voor uw antwoord.');
});
