// What the first five minutes take (VALUES H1). The report stands with each test: `--reporter=html`, or in its JSON.
import { expect, test, type Page } from '../support/browser-test';
import { askElsewhere, stranger, worries } from '../support/asking';
import { emptyScreen, hostOf, newcomer, signInAtDesk } from '../support/desk-pages';
import { Effort } from '../support/effort';
import { signInAtWork } from '../support/work-pages';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

function tell(what: string, { report }: Pick<Effort, 'report'>): void {
  test.info().annotations.push({ type: what, description: report });
}

/** From the front page to the first question. */
async function begin(page: Page): Promise<Effort> {
  await page.goto('/');
  const effort = new Effort(page);
  await effort.goOn(link(page, 'Vertel wat er speelt').first());
  await effort.goOn(link(page, 'Begin'));
  return effort;
}

async function end(page: Page, effort: Effort): Promise<void> {
  await effort.goOn(button(page, 'Stuur mijn vraag'));
  await expect(page).toHaveURL(/\/hulp-vragen\/ontvangen\//);
}

test('a simple question: nine pages and a minute of typing at most', async ({ page }) => {
  const effort = await begin(page);
  await effort.type(
    page.getByLabel('Vertel het in uw eigen woorden'),
    'Ik krijg de energierekening niet betaald. Wie helpt?',
  );
  await effort.choose(page.getByLabel('Ik heb een korte vraag'));
  await effort.goOn(button(page, 'Verder'));
  await effort.choose(page.getByLabel(/^Geld/));
  await effort.goOn(button(page, 'Verder'));
  await effort.goOn(button(page, 'Sla deze vraag over'));
  await effort.type(page.getByLabel('Voornaam'), 'Samira');
  await effort.type(page.getByLabel('Achternaam'), stranger().familyName);
  await effort.goOn(button(page, 'Verder'));
  await effort.type(page.getByLabel('Telefoonnummer'), '0612345678');
  await effort.goOn(button(page, 'Verder'));

  // What was left out can be said all the same.
  await expect(page).toHaveURL(/controleren/);
  const other = page.locator('a[href*="/hulp-vragen/huishouden"]');
  await page.goto((await other.first().getAttribute('href'))!);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wie wonen er bij u?');
  await page.goto('/hulp-vragen/controleren');
  await end(page, effort);
  tell('a simple question', effort);
  expect(effort.pages).toBeLessThanOrEqual(9);
  expect(effort.seconds).toBeLessThanOrEqual(60);
});

test('a question about everything, with all that can be said', async ({ page }) => {
  const effort = await begin(page);
  await effort.type(
    page.getByLabel('Vertel het in uw eigen woorden'),
    'Sinds mijn werk stopte, lukt het niet meer. De huur is te hoog en mijn zoon slaapt slecht. Ik weet niet waar ik moet beginnen.',
  );
  await effort.goOn(button(page, 'Verder'));
  for (const area of [/^Geld/, /^Gezin en opvoeden/, /^Wonen/])
    await effort.choose(page.getByLabel(area));
  await effort.goOn(button(page, 'Verder'));
  await effort.type(page.getByLabel('Naam'), 'Bilal');
  await effort.type(page.getByLabel('Wie is dit van u?'), 'mijn zoon');
  await effort.goOn(button(page, 'Verder'));
  await effort.type(page.getByLabel('Wie helpt u?'), 'Leila, mijn buurvrouw');
  await effort.goOn(button(page, 'Verder'));
  await effort.type(page.getByLabel('Wat wilt u het liefst?'), 'Weer rust in huis.');
  await effort.goOn(button(page, 'Verder'));
  await effort.choose(page.getByLabel(/Stroom, gas of water/));
  await effort.goOn(button(page, 'Verder'));
  await effort.goOn(button(page, 'Verder'));
  await effort.type(page.getByLabel('Voornaam'), 'Samira');
  await effort.type(page.getByLabel('Achternaam'), stranger().familyName);
  await effort.type(page.getByLabel('Postcode'), '1221AB');
  await effort.type(page.getByLabel('Huisnummer'), stranger().houseNumber);
  await effort.goOn(button(page, 'Verder'));
  await effort.type(page.getByLabel('Telefoonnummer'), '0612345678');
  await effort.goOn(button(page, 'Verder'));
  await effort.choose(page.getByLabel(/^Bel mij|^Bellen/).first());
  await effort.goOn(button(page, 'Verder'));
  await effort.goOn(button(page, 'Verder'));
  await end(page, effort);
  tell('a question about everything', effort);
  // Nobody is asked more than a quarter of an hour holds, and nothing twice.
  expect(effort.pages).toBeLessThanOrEqual(15);
  expect(effort.seconds).toBeLessThanOrEqual(240);
});

test('a walk-in: 45 keys beside name and story', async ({ page }, info) => {
  await signInAtDesk(page, hostOf(info));
  await emptyScreen(page);
  const { name, day, month, year } = newcomer();
  const effort = new Effort(page);
  // What has the focus is what is typed in: no mouse is touched.
  const type = (text: string) => effort.type(page.locator(':focus'), text);
  await page.keyboard.type(name);
  for (const part of [day, month, year]) {
    await effort.key('Tab');
    await type(part);
  }
  await effort.key('Alt+2');
  await type('0612345678');
  await effort.key('Alt+3');
  await page.keyboard.type('De verwarming doet het niet, en ik heb het koud.');
  await effort.key('Tab');
  await effort.key('Space');
  await effort.key('Control+Enter');
  await page.waitForURL(/\/balie\/briefje\//);
  tell('a walk-in', effort);
  expect(effort.keys).toBeLessThanOrEqual(45);
});

test('a consultant sees what needs attention first without a press', async ({ browser }) => {
  const who = stranger();
  const { contact } = await askElsewhere(browser, who, worries);
  const { page } = await signInAtWork(browser, contact);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/wacht(en)? op u/);
  const first = page.locator('main a[href*="/werk/zaak/"]').first();
  await expect(first).toBeInViewport();
  test.info().annotations.push({ type: 'a consultant', description: '0 presses after signing in' });
  await page.context().close();
});
