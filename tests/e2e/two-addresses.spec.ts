import { expect, test, type Browser, type Page } from '../support/browser-test';
import { askForHelp, stranger, type Question } from '../support/asking';
import { isWithinTheScreen } from '../support/desk-pages';
import { openWithSlip } from '../support/mine-pages';
import { withoutFindingsAs } from '../support/page-check';
import { signInAsResident } from '../support/sign-in-pages';
import { isSound, openHousehold, press, signInAtWork } from '../support/work-pages';

const fillDate = async (page: Page, name: string, year: number) => {
  for (const [part, value] of Object.entries({ day: '3', month: '4', year: String(year) })) {
    await page.locator(`[name="${name}.${part}"]`).fill(value);
  }
};

/** Asks for help, without a script, at an address of one's own. */
async function ask(browser: Browser, givenName: string, child?: Question['child']) {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const who = stranger(givenName);
  const question = { story: 'Mijn dochter slaapt slecht.', areas: ['gezin'], bornIn: 1980, child };
  const asked = await askForHelp(page, who, question);
  await page.context().clearCookies();
  return { page, ...who, ...asked };
}

/** The pages that a goal of a child and its step lead to. */
async function pagesOfTheGoal(page: Page): Promise<string[]> {
  const hrefs = await page
    .locator('main a[href*="/doel/"], main a[href*="/stap/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  const pages = [/\/doel\/[\w-]{36}$/, /\/doel\/[\w-]{36}\/stap$/, /\/stap\/[\w-]{36}$/];
  return pages.map((one) => {
    const found = hrefs.map((href) => href.replace(/[?#].*/, '')).find((href) => one.test(href));
    expect(found, `a link like ${one}`).toBeDefined();
    return found!;
  });
}

/** What a parent at home may: a goal and a step of the child, and what goes wrong at the field. */
async function planFor(page: Page, browser: Browser): Promise<void> {
  await page.getByRole('link', { name: 'Doel erbij' }).click();
  await page.getByRole('button', { name: 'Zet in het plan' }).click();
  await expect(page.locator('main')).toContainText('Schrijf op wat uw kind wil bereiken.');
  await isWithinTheScreen(page);
  await page.getByLabel('In de woorden van uw kind').fill('Ik wil weer slapen.');
  await page.getByRole('button', { name: 'Zet in het plan' }).click();
  await expect(page.getByRole('status')).toContainText('Het staat in het plan van uw kind.');
  await page.getByRole('link', { name: /Stap erbij/ }).click();
  await page.getByLabel('Wat gaat er gebeuren?').fill('Om acht uur naar bed.');
  await expect(page.getByLabel('Yara', { exact: true })).toBeVisible();
  await page.getByLabel('Yara', { exact: true }).check();
  await page.getByRole('button', { name: 'Zet in het plan' }).click();
  await expect(page.getByRole('status')).toContainText('Het staat in het plan van uw kind.');
  await withoutFindingsAs(page, browser, await pagesOfTheGoal(page));
  await page.getByRole('button', { name: /Dit is gelukt/ }).click();
  await expect(page.locator('main')).toContainText('Klaar');
  await isWithinTheScreen(page);
}

/** What somebody at home would leave to the parent elsewhere waits for that parent, who says yes. */
async function proposeFromHome(mother: Page, father: Page, child: string, browser: Browser) {
  const title = 'Papa belt met school.';
  await mother.goto('/mijn/plan');
  await mother.getByRole('link', { name: /^Stap erbij ?: doel 1$/ }).click();
  await mother.getByLabel('Wat gaat er gebeuren?').fill(title);
  await mother.getByRole('radio', { name: /^Karim.*woont ergens anders/ }).check();
  await mother.locator('main form.plein-form button').last().click();
  await expect(mother.getByRole('status')).toContainText('U stelde dit voor.');
  const waiting = mother.locator('[aria-labelledby=wacht]');
  await expect(waiting).toContainText('Wacht op het antwoord van Karim.');
  await expect(mother.getByRole('button', { name: /^Ja, zet dit in mijn plan/ })).toHaveCount(0);
  await isWithinTheScreen(mother);

  await father.goto(child);
  const asked = father.locator('[aria-labelledby=voorstellen]');
  await expect(asked).toContainText(title);
  await expect(asked).toContainText('Iemand bij het kind thuis stelde dit voor');
  await expect(father.locator('main')).not.toContainText('Ans');
  await isWithinTheScreen(father);
  await withoutFindingsAs(father, browser, [child]);
  await asked.getByRole('button', { name: /^Ja, zet dit in mijn plan/ }).click();
  await expect(father.getByRole('status').first()).toContainText('U zei ja.');
  await expect(asked).toHaveCount(0);
  await mother.goto('/mijn/plan');
  await expect(waiting).toHaveCount(0);
  await expect(mother.locator('.plein-goal')).toContainText(title);
}

test('a child of nine with parents at two addresses: both are asked, each reads the own, and news from home is told alone', async ({
  browser,
}) => {
  const mother = await ask(browser, 'Ans', { name: 'Yara', bornIn: new Date().getFullYear() - 9 });
  const father = await ask(browser, 'Karim');
  const contact = await signInAtWork(browser, mother.contact);
  const work = contact.page;
  await openHousehold(work, mother);
  const address = work.url().replace(/[?#].*/, '');
  await work.getByRole('link', { name: 'Contact opschrijven' }).click();
  await work.getByLabel('Ik belde').check();
  await press(work, 'Bewaar');

  // Presumed until somebody writes it down: first the mother, then the father, whom we know.
  await work.getByRole('link', { name: 'Wie heeft gezag over de kinderen?' }).click();
  await expect(work.locator('main')).toContainText('Ans noemde Yara als eigen kind.');
  await isSound(contact);
  const add = () => work.getByRole('link', { name: 'Schrijf op wie gezag heeft' }).click();
  await add();
  await work.getByLabel(`Ans ${mother.familyName}`).check();
  await work.getByLabel('Iemand vertelde het').check();
  await press(work, 'Schrijf op');
  await expect(work.getByRole('status')).toContainText('Het staat erbij.');
  await add();
  await work.getByLabel('Iemand die ergens anders woont').check();
  await work.getByLabel('Naam', { exact: true }).fill(`Karim ${father.familyName}`);
  await fillDate(work, 'birthDate', 1980);
  await press(work, 'Schrijf op');
  await expect(work.locator('#fouten')).toBeFocused();
  await work.getByLabel('Ik keek in het gezagsregister of de BRP').check();
  await press(work, 'Schrijf op');
  await work.getByLabel('Ja, dit is dezelfde').check();
  await isSound(contact);
  await press(work, 'Schrijf op');
  await expect(work.locator('main')).toContainText('Woont ergens anders.');
  await isSound(contact);
  await work.getByRole('link', { name: 'Wijzig' }).last().click();
  await isSound(contact);

  // Both are asked.
  await work.goto(`${address}/toestemming`);
  await work.getByLabel('Van welk onderdeel?').selectOption({ label: 'Jeugd' });
  await work.getByLabel('Wie mag het lezen?').selectOption({ label: 'Wmo' });
  await work.getByLabel('Yara, 9 jaar').check();
  await expect(work.locator('main')).toContainText('Yara: Ans en Karim');
  await isSound(contact);
  await press(work, 'Stel de vraag');
  await expect(work.getByRole('status')).toContainText('De vraag is gesteld');

  // The father reads his child, and answers; who has nothing to do with it finds nothing.
  await openWithSlip(father.page, father.code, father.email);
  await father.page.getByRole('link', { name: 'Uw kind op een ander adres' }).click();
  await isWithinTheScreen(father.page);
  await father.page.getByRole('link', { name: 'Lees over Yara' }).click();
  const child = new URL(father.page.url()).pathname;
  await expect(father.page.locator('main')).toContainText('U beslist mee over Yara.');
  await expect(father.page.locator('main')).not.toContainText(/Ans|slaapt slecht/);
  await isWithinTheScreen(father.page);
  await planFor(father.page, browser);
  await father.page.getByRole('link', { name: /aan elkaar vertellen/ }).click();
  await father.page.getByRole('button', { name: 'Ja, dat mag' }).click();
  await expect(father.page.getByRole('status')).toContainText('U zei ja');
  const outsider = await (await browser.newContext()).newPage();
  await signInAsResident(outsider);
  expect((await outsider.goto(child))!.status()).toBe(404);

  // The mother tells what changes at home; only the contact person reads it, until it was dealt with.
  await openWithSlip(mother.page, mother.code, mother.email);
  expect((await mother.page.goto(child))!.status()).toBe(404);
  await proposeFromHome(mother.page, father.page, child, browser);
  await mother.page.goto('/mijn');
  await mother.page.getByRole('link', { name: 'Er verandert iets bij ons thuis' }).click();
  await press(mother.page, 'Vertel dit aan mijn contactpersoon');
  await expect(mother.page.locator('main')).toContainText('Kies wat er verandert.');
  await isWithinTheScreen(mother.page);
  await mother.page.getByLabel('Wij gaan uit elkaar').check();
  await mother.page.getByLabel(/Wilt u er iets over vertellen/).fill('Ik ga zaterdag weg.');
  await press(mother.page, 'Vertel dit aan mijn contactpersoon');
  await expect(mother.page.getByRole('status')).toContainText('neemt uiterlijk');
  await expect(mother.page.locator('main')).not.toContainText('Ik ga zaterdag weg.');
  await isWithinTheScreen(mother.page);
  await work.goto(address);
  await expect(work.locator('main')).toContainText('Ik ga zaterdag weg.');
  await isSound(contact);
  await press(work, 'Hierover is gepraat met Ans');
  await expect(work.locator('main')).not.toContainText('Ik ga zaterdag weg.');
  await mother.page.goto('/mijn/thuis-verandert');
  await expect(mother.page.locator('main')).toContainText('Hier is met u over gepraat');
  await withoutFindingsAs(father.page, browser, ['/mijn/kinderen', child, `${child}/doel`]);
  await withoutFindingsAs(mother.page, browser, ['/mijn/thuis-verandert']);
});
