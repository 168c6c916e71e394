// Nothing but keys, from beginning to end; the journey of the host stands in desk-visit.spec.ts.
import { expect, test, type Locator, type Page } from '../support/browser-test';
import { askElsewhere, stranger, worries } from '../support/asking';
import { emptyScreen, signInAtDesk } from '../support/desk-pages';
import { signInAtWork } from '../support/work-pages';

/** Goes with Tab to something, as somebody does who sees where the focus is. */
async function tabTo(page: Page, goal: Locator, most = 60): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab');
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Not reached within ${most} presses: ${String(goal)}`);
}

/** Presses Enter on it, and waits for the page that follows. */
async function enter(page: Page, goal: Locator): Promise<void> {
  await tabTo(page, goal);
  await Promise.all([page.waitForEvent('load', { timeout: 20_000 }), page.keyboard.press('Enter')]);
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Role and name of what has the focus, as it is read aloud. */
const focused = async (page: Page) =>
  (await page.locator(':focus').ariaSnapshot()).split('\n')[0]!.replace(/^- '?|'?:?$/g, '');

/** Goes on with Tab as far as the list is long: each stop is the one that the list says. */
async function stopsAre(page: Page, stops: readonly (string | RegExp)[]): Promise<void> {
  const found: string[] = [];
  while (found.length < stops.length) {
    await page.keyboard.press('Tab');
    found.push(await focused(page));
  }
  expect(found).toEqual(
    stops.map((stop) => (typeof stop === 'string' ? stop : expect.stringMatching(stop))),
  );
}

test('the keys go through a page in the order in which it is read', async ({ page, browser }) => {
  await page.goto('/hulp-vragen/verhaal');
  await stopsAre(page, [
    ...['link "Naar de inhoud"', /^link "Sociaal Plein/, 'button "Rustiger"'],
    ...['text: Taal (language)', 'button "Snel weg"', 'link "Liever een mens?"'],
    ...['button "Stoppen en later verder"', 'button "Naar het begin"'],
    ...['textbox "Vertel het in uw eigen woorden"', 'link "Ik vertel het liever aan iemand"'],
    ...[/^checkbox "Ik heb een korte vraag/, 'button "Verder"', 'button "Sla deze vraag over"'],
    'link "088 - 000 00 14"',
  ]);
  const desk = await signInAtWork(browser, 'Marijke Denkbeeld');
  await stopsAre(desk.page, [
    ...['link "Naar de inhoud"', /^link "Sociaal Plein/, /^link "Vandaag/, /^link "Huishoudens/],
    ...[/^link "Berichten/, 'link "Al bekend?"', 'button "Uitloggen"'],
    'link "Meedenken met collega’s"',
  ]);
  // Then what waits, the most pressing first.
  await desk.page.keyboard.press('Tab');
  const first = desk.page.getByRole('region', { name: 'Eerst dit' }).locator('li').first();
  await expect(first.locator(':focus')).toBeVisible();
  const host = await (await browser.newContext()).newPage();
  await signInAtDesk(host, /Sadia Proefstuk/);
  await emptyScreen(host);
  // The first question has the focus.
  expect(await focused(host)).toBe('textbox "Naam"');
  await stopsAre(host, [
    ...['textbox "Dag"', 'textbox "Maand"', 'textbox "Jaar"', 'button "Zoek"'],
    ...['textbox "Telefoon"', 'textbox "E-mail"', 'textbox "Postcode"', 'textbox "Huisnummer"'],
    ...[/^checkbox "Geen van beide/, 'text: Straat, taal en veilig contact'],
    ...['textbox "In uw eigen woorden"', 'checkbox "Geld"', 'checkbox "Wonen"'],
  ]);
});

test('a resident asks for help, makes a mistake and mends it, with keys alone', async ({
  page,
}) => {
  await page.goto('/');
  // First the way past the header; then the header itself, which nobody is trapped in.
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Naar de inhoud');
  await page.keyboard.press('Enter');
  await enter(page, page.locator('main').getByRole('link', { name: 'Vertel wat er speelt' }));
  await enter(page, page.getByRole('link', { name: 'Begin', exact: true }));

  // The menu of languages opens and closes, and lets go.
  const languages = page.locator('.plein-langmenu summary');
  await tabTo(page, languages);
  await page.keyboard.press('Enter');
  await expect(page.locator('.plein-langmenu')).toHaveAttribute('open', '');
  await page.keyboard.press('Enter');
  await expect(page.locator('.plein-langmenu')).not.toHaveAttribute('open');

  await tabTo(page, page.locator('textarea'));
  await page.keyboard.type('Ik krijg de huur niet betaald.');
  await tabTo(page, page.getByLabel('Ik heb een korte vraag'));
  await page.keyboard.press('Space');
  await enter(page, button(page, 'Verder'));
  await tabTo(page, page.getByLabel(/^Wonen/));
  await page.keyboard.press('Space');
  await enter(page, button(page, 'Verder'));
  await enter(page, button(page, 'Sla deze vraag over'));

  // Without a name: the summary has the focus, and its link leads to the field.
  await enter(page, button(page, 'Verder'));
  await expect(page.locator('#fouten')).toBeFocused();
  await tabTo(page, page.locator('.plein-error-summary a').first(), 1);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Voornaam')).toBeFocused();
  await page.keyboard.type('Ans');
  await enter(page, button(page, 'Verder'));
  await tabTo(page, page.getByLabel('Telefoonnummer'));
  await page.keyboard.type('0612345678');
  await enter(page, button(page, 'Verder'));
  await enter(page, button(page, 'Stuur mijn vraag'));
  await expect(page).toHaveURL(/\/hulp-vragen\/ontvangen\//);
});

test('a consultant goes from what waits to the household, and writes down a contact', async ({
  browser,
}) => {
  const who = stranger();
  const { page } = await signInAtWork(browser, (await askElsewhere(browser, who, worries)).contact);
  const search = page.getByLabel('Naam van iemand uit uw huishoudens');
  await tabTo(page, search, 120);
  await page.keyboard.type(who.familyName);
  await Promise.all([page.waitForURL(/gezocht=1/), page.keyboard.press('Enter')]);
  await enter(page, page.getByRole('link', { name: who.familyName, exact: true }));
  await enter(page, page.getByRole('link', { name: 'Contact opschrijven' }));
  await enter(page, button(page, 'Bewaar'));
  await expect(page.locator('#fouten')).toBeFocused();
  await tabTo(page, page.locator('.plein-error-summary a').first(), 1);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Ik belde')).toBeFocused();
  await page.keyboard.press('Space');
  await enter(page, button(page, 'Bewaar'));
  await expect(page.getByRole('status')).toContainText('Het contact staat erbij');
  await page.context().close();
});
