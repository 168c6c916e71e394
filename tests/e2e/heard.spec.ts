import { expect, test, type Page } from '../support/browser-test';
import { talking } from '../support/talk-pages';
import { withoutFindingsAs } from '../support/page-check';
import { isSound, press, signInAtWork, type Desk } from '../support/work-pages';

const mark = () => crypto.randomUUID().slice(0, 8);
const main = (page: Page) => page.locator('main');
const codeOn = async (page: Page) =>
  (await page.locator('.plein-slip .plein-code').first().innerText()).trim();

/** The languages are folded behind the first word of the header. */
async function inLanguage(page: Page, name: string): Promise<void> {
  await page.locator('.plein-langmenu summary').click();
  await page.getByRole('button', { name, exact: true }).click();
}

/** In a browser without a script. */
const plainly = { javaScriptEnabled: false };

/** Finds what is marked on the list of complaints, whoever of the two leads has it. */
async function openComplaint(desk: Desk, words: string): Promise<boolean> {
  const { page } = desk;
  await page.goto('/werk/klachten');
  const links = await page.getByRole('link', { name: /^Lees de klacht/ }).all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
  for (const address of addresses) {
    await page.goto(address!);
    if ((await main(page).innerText()).includes(words)) return true;
  }
  return false;
}

test('a complaint without signing in, without a script, and its answer by the code', async ({
  browser,
}) => {
  const words = `Ik moest drie keer terugkomen. ${mark()}`;
  const page = await (await browser.newContext(plainly)).newPage();
  await page.goto('/');
  await page.getByRole('link', { name: 'Een klacht over hoe wij u helpen' }).click();
  await page.getByText('Wilt u meer vertellen?').click();
  await page.getByLabel('Wat moet er nu gebeuren?').fill('Ik wil dat iemand belt.');
  await press(page, 'Stuur mijn klacht');
  await expect(page.getByRole('link', { name: /Schrijf op wat er is gebeurd/ })).toBeVisible();
  await expect(page.getByLabel('Wat moet er nu gebeuren?')).toHaveValue('Ik wil dat iemand belt.');
  await withoutFindingsAs(page, browser, ['/klacht']);
  await page.getByLabel('Wat is er gebeurd?').fill(words);
  // In another language and back: everything is still there, and nothing was sent.
  await inLanguage(page, 'Türkçe');
  await expect(page.locator('html')).toHaveAttribute('lang', /^tr/);
  await expect(page).toHaveURL(/\/klacht$/);
  await expect(page.locator('[name="words"]')).toHaveValue(words);
  await expect(page.locator('[name="wish"]')).toHaveValue('Ik wil dat iemand belt.');
  await inLanguage(page, 'Nederlands');
  await expect(page.getByLabel('Wat is er gebeurd?')).toHaveValue(words);
  await press(page, 'Stuur mijn klacht');
  await expect(page.getByRole('status')).toContainText('Wij hebben uw klacht');
  await expect(main(page)).toContainText('U krijgt uiterlijk');
  const code = await codeOn(page);
  await withoutFindingsAs(page, browser, ['/klacht/volgen']);
  await press(page, 'Sluit mijn klacht op dit apparaat');
  await page.goto('/klacht/volgen');
  await expect(page).toHaveURL(/\/klacht\/code$/);
  await withoutFindingsAs(page, browser, ['/klacht/code']);
  await page.getByLabel('Uw code', { exact: true }).fill('PLEIN 222 222 222');
  await press(page, 'Bekijk mijn klacht');
  await expect(page.getByRole('link', { name: /Deze code kennen wij niet/ })).toBeVisible();

  // Whoever handles it finds it; who does not, finds nothing.
  const leads = [
    await signInAtWork(browser, 'Hanna Denkraam', '/werk/team'),
    await signInAtWork(browser, 'Ruben Modelman', '/werk/team'),
  ];
  let handler: Desk | undefined;
  for (const lead of leads) if (await openComplaint(lead, words)) handler = lead;
  expect(handler).toBeDefined();
  const address = handler!.page.url().replace(/[?#].*/, '');
  const other = leads.find((lead) => lead !== handler)!;
  expect((await other.page.request.get(address)).status()).toBe(404);
  const consultant = await signInAtWork(browser, 'Marijke Denkbeeld');
  expect((await consultant.page.request.get(address)).status()).toBe(404);
  await isSound(handler!);
  await press(handler!.page, 'Stuur het antwoord');
  await expect(handler!.page.getByRole('link', { name: /Kies wat u van de klacht/ })).toBeVisible();
  const today = new Date();
  await handler!.page.getByLabel('Ja', { exact: true }).check();
  await handler!.page.getByLabel('Dag', { exact: true }).fill(String(today.getDate()));
  await handler!.page.getByLabel('Maand', { exact: true }).fill(String(today.getMonth() + 1));
  await handler!.page.getByLabel('Jaar', { exact: true }).fill(String(today.getFullYear()));
  await handler!.page.getByLabel('Wat is er gezegd?').fill('Mevrouw wil gebeld worden.');
  await press(handler!.page, 'Bewaar');
  await expect(handler!.page.getByRole('status')).toContainText('Het gesprek is bewaard');
  await handler!.page.getByLabel('2 weken').check();
  await handler!.page.getByLabel('Waarom duurt het langer?').fill('Een collega is ziek.');
  await press(handler!.page, 'Verleng');
  await expect(handler!.page.getByRole('status')).toContainText('langer duurt');
  await handler!.page.getByLabel('De inwoner heeft gelijk', { exact: true }).check();
  await handler!.page.getByLabel('Uw antwoord').fill('U hebt gelijk. Wij bellen voortaan eerst.');
  await press(handler!.page, 'Stuur het antwoord');
  await expect(handler!.page.getByRole('status')).toContainText('De inwoner leest uw antwoord');
  await handler!.page.goto('/werk/klachten');
  await isSound(handler!);

  await page.getByLabel('Uw code', { exact: true }).fill(code.toLowerCase());
  await press(page, 'Bekijk mijn klacht');
  await expect(main(page)).toContainText('U hebt gelijk. Wij bellen voortaan eerst.');
  await expect(main(page)).toContainText('Een collega is ziek.');
  await expect(main(page)).toContainText('Nationale ombudsman');
});

test('a complaint told at the desk goes along on a slip', async ({ browser }) => {
  const desk = await signInAtWork(browser, 'Truus van Proef', '/balie');
  const { page } = desk;
  await page.getByRole('link', { name: 'Klacht', exact: true }).click();
  await press(page, 'Geef de klacht door');
  await expect(page.getByRole('link', { name: /Schrijf op wat er is gebeurd/ })).toBeVisible();
  await isSound(desk);
  await page.getByLabel('Wat is er gebeurd?').fill(`Niemand belde terug. ${mark()}`);
  await press(page, 'Geef de klacht door');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('De klacht is doorgegeven');
  await isSound(desk);
  const code = await codeOn(page);
  const home = await (await browser.newContext(plainly)).newPage();
  await home.goto('/klacht/code');
  await home.getByLabel('Uw code', { exact: true }).fill(code);
  await press(home, 'Bekijk mijn klacht');
  await expect(main(home)).toContainText('Niemand belde terug.');
});

test('something asked first without a name is answered by a code, and becomes a request', async ({
  browser,
}) => {
  const words = `Mag mijn zoon bij mij wonen? ${mark()}`;
  const page = await (await browser.newContext(plainly)).newPage();
  await page.goto('/');
  await page.getByRole('link', { name: 'Eerst iets vragen, zonder uw naam' }).first().click();
  await press(page, 'Stel mijn vraag');
  await expect(page.getByRole('link', { name: /Schrijf op wat u wilt weten/ })).toBeVisible();
  await withoutFindingsAs(page, browser, ['/eerst-vragen']);
  await page.getByLabel('Wat wilt u weten?').fill(words);
  await press(page, 'Stel mijn vraag');
  await expect(page.getByRole('status')).toContainText('Uw vraag is gesteld');
  const code = await codeOn(page);
  await press(page, 'Sluit dit gesprek op dit apparaat');
  await withoutFindingsAs(page, browser, ['/eerst-vragen/code']);

  const desk = await signInAtWork(browser, 'Marijke Denkbeeld');
  await desk.page.goto('/werk/eerst-vragen');
  await isSound(desk);
  const links = await desk.page.getByRole('link', { name: /^Lees de vraag/ }).all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
  for (const address of addresses.toReversed()) {
    await desk.page.goto(address!);
    if ((await main(desk.page).innerText()).includes(words)) break;
  }
  await press(desk.page, 'Ik geef antwoord');
  await expect(desk.page.getByRole('status')).toContainText('U geeft hier antwoord');
  await desk.page.getByLabel('Uw antwoord').fill('Ja, dat mag. Werkt uw zoon?');
  await press(desk.page, 'Stuur het antwoord');
  await expect(desk.page.getByRole('link', { name: /Kies of een antwoord/ })).toBeVisible();
  await isSound(desk);
  await desk.page.getByLabel('Ja, het antwoord heeft gevolgen').check();
  await desk.page.getByLabel('Welke gevolgen?').fill('Zijn loon kan meetellen.');
  await press(desk.page, 'Stuur het antwoord');
  await expect(desk.page.getByRole('status')).toContainText('Uw antwoord staat klaar');

  await page.getByLabel('Uw code', { exact: true }).fill(code);
  await press(page, 'Lees het antwoord');
  await expect(main(page)).toContainText('Ja, dat mag. Werkt uw zoon?');
  await expect(main(page)).toContainText('Marijke Denkbeeld, medewerker');
  await expect(main(page)).toContainText(
    'Uw antwoord hierop heeft gevolgen: Zijn loon kan meetellen.',
  );
  await withoutFindingsAs(page, browser, [
    '/eerst-vragen/gesprek',
    '/eerst-vragen/gesprek/hulpvraag',
  ]);
  await page.getByRole('link', { name: 'Ik wil hier hulp bij' }).click();
  await press(page, 'Ga verder met een hulpvraag');
  await expect(page).toHaveURL(/\/hulp-vragen\/verhaal/);
  await expect(page.locator('textarea[name=story]')).toHaveValue(words);
  await page.goto('/eerst-vragen/gesprek');
  await expect(page).toHaveURL(/\/eerst-vragen\/code$/);
});

test('after a contact one tap says how the help was, and a complaint stands on the own page', async ({
  browser,
}) => {
  const { page, contact } = await talking(browser);
  await page.goto('/mijn');
  const asked = page.getByRole('form', { name: 'Hoe bent u geholpen?' });
  await expect(asked).toContainText(contact);
  await asked.getByRole('button', { name: 'Gaat wel' }).click();
  await expect(page.getByRole('status')).toContainText('U zei: Gaat wel.');
  const words = `Het duurde lang. ${mark()}`;
  await page.getByLabel(/Wilt u er iets over vertellen/).fill(words);
  await page.getByLabel(`${contact} mag dit lezen`).check();
  await withoutFindingsAs(page, browser, [
    new URL(page.url()).pathname + new URL(page.url()).search,
  ]);
  await press(page, 'Bewaar');
  await expect(page.getByRole('status')).toContainText('Dit is bewaard');
  await page.goto('/mijn');
  await expect(asked).toHaveCount(0);

  const desk = await signInAtWork(browser, contact);
  await desk.page.goto('/werk/gehoord');
  await expect(main(desk.page)).toContainText(words);
  await isSound(desk);

  await page.goto('/mijn');
  await page
    .getByRole('main')
    .getByRole('link', { name: /klacht over hoe wij u helpen/ })
    .click();
  await page.getByLabel(contact).check();
  await page.getByLabel('Wat is er gebeurd?').fill('Ik werd niet gehoord.');
  await press(page, 'Stuur mijn klacht');
  await expect(main(page)).not.toContainText(`${contact} (`);
  await page.goto('/mijn');
  await page.getByRole('link', { name: 'Uw klachten (1)' }).click();
  await page.getByRole('link', { name: /^Klacht van/ }).click();
  await expect(main(page)).toContainText('Ik werd niet gehoord.');
  await withoutFindingsAs(page, browser, ['/mijn/klachten', new URL(page.url()).pathname]);
});

test('what somebody says about a rule is answered in words for everybody', async ({ browser }) => {
  const words = `Een briefadres duurt te lang. ${mark()}`;
  const page = await (await browser.newContext(plainly)).newPage();
  await page.goto('/wat-we-leren');
  await page.getByLabel('Wat gaat er mis door een regel?').fill(words);
  await press(page, 'Vertel dit');
  await expect(page.getByRole('status')).toContainText('Dank u wel');

  const lead = await signInAtWork(browser, 'Hanna Denkraam', '/werk/team');
  await lead.page.goto('/werk/team/gehoord');
  await isSound(lead);
  await lead.page.goto('/werk/team/belemmeringen/van-inwoners');
  await isSound(lead);
  await lead.page
    .locator('li', { hasText: words })
    .getByRole('link', { name: 'Geef antwoord' })
    .click();
  await isSound(lead);
  await lead.page
    .getByLabel('Waar lopen mensen tegenaan?')
    .fill(`Een briefadres. ${words.slice(-8)}`);
  await lead.page.getByLabel('Wat doen wij ermee?').fill('Wij regelen het in een week.');
  await press(lead.page, 'Zet het antwoord op de website');
  await expect(lead.page.getByRole('status')).toContainText('Het antwoord staat nu');
  await page.goto('/wat-we-leren');
  await expect(main(page)).toContainText(`Een briefadres. ${words.slice(-8)}`);
  await expect(main(page)).not.toContainText('duurt te lang');
  await withoutFindingsAs(page, browser, ['/wat-we-leren']);
});
