// What a screen reader makes of the main pages: landmarks, headings in order, names of what can be pressed, titles with the
// step, and what is said of itself.
import { expect, test, type Page } from '../support/browser-test';
import { emptyScreen, signInAtDesk } from '../support/desk-pages';
import { onward } from '../support/request-pages';
import { openHousehold, signInAtWork } from '../support/work-pages';

/** Headings go down a level at a time, and there is one of the first. */
async function hasHeadingsInOrder(page: Page): Promise<void> {
  const levels = await page
    .locator('main :is(h1, h2, h3, h4)')
    .evaluateAll((all) => all.map((heading) => Number(heading.localName[1])));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  const leaps = levels.filter((level, at) => level - (levels[at - 1] ?? 1) > 1);
  expect(leaps).toEqual([]);
}

/** Where somebody is, on every page for residents. */
async function hasLandmarks(page: Page): Promise<void> {
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "Naar de inhoud"
    - banner:
      - link "Sociaal Plein Gemeente Pleinstad"
      - button "Snel weg"
    - navigation "Hulp":
      - link "Liever een mens?"
    - main
    - contentinfo:
      - list
  `);
  await hasHeadingsInOrder(page);
}

test('a resident hears where the page is about, how far it is, and what went wrong', async ({
  page,
}) => {
  await page.goto('/');
  await hasLandmarks(page);
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - heading "Hulp nodig? U vertelt het maar één keer." [level=1]
    - link "Vertel wat er speelt"
    - region "Liever een mens?":
      - heading "Liever een mens?" [level=2]
    - region "Nu hulp nodig? Bel meteen":
      - list:
        - listitem:
          - text: Direct gevaar
          - link "112"
    - region "Voor u begint"
  `);

  await page.goto('/hulp-vragen/verhaal');
  await expect(page).toHaveTitle('Vraag 1: Wat is er aan de hand? | Sociaal Plein');
  await hasLandmarks(page);
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - paragraph: /Vraag 1 van ongeveer \\d+/
    - heading "Wat is er aan de hand?" [level=1]
    - textbox "Vertel het in uw eigen woorden"
    - checkbox /Ik heb een korte vraag/
    - button "Verder"
    - button "Sla deze vraag over"
  `);
  await page.locator('textarea').fill('Ik zoek rust.');
  await onward(page);
  await expect(page).toHaveTitle('Vraag 2: Waar gaat het over? | Sociaal Plein');
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - group "Waar gaat het over?":
      - heading "Waar gaat het over?" [level=1]
      - checkbox /Geld/
      - checkbox /Wonen/
  `);

  // What went wrong is in the title, in the summary that has the focus, and at the field.
  await page.goto('/hulp-vragen/wie-bent-u');
  await onward(page);
  await expect(page).toHaveTitle(/^Fout: Vraag \d+: Wie bent u\?/);
  await expect(page.locator('#fouten')).toBeFocused();
  const name = page.getByLabel('Voornaam');
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await expect(name).toHaveAccessibleDescription(/voornaam|naam/i);
  await page.goto('/hulp-vragen/controleren');
  await hasLandmarks(page);
});

test('a host hears each group of the screen by its question', async ({ page }) => {
  await signInAtDesk(page, /Sadia Proefstuk/);
  await emptyScreen(page);
  await hasHeadingsInOrder(page);
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - heading /Waar kunnen wij mee helpen/ [level=1]
    - region "Wie bent u?":
      - textbox "Naam"
      - group "Geboortedatum":
        - textbox "Dag"
        - textbox "Maand"
        - textbox "Jaar"
    - region "Hoe bereiken wij u?":
      - textbox "Telefoon"
    - region "Waar komt u voor?":
      - textbox "In uw eigen woorden"
  `);
});

test('a consultant finds headings in order at work, on a case and on a plan', async ({
  browser,
}) => {
  const { page } = await signInAtWork(browser, 'Marijke Denkbeeld');
  await hasHeadingsInOrder(page);
  await openHousehold(page, { familyName: 'Voorbeeld' });
  await hasHeadingsInOrder(page);
  await page.goto(`${page.url()}/plan`);
  await hasHeadingsInOrder(page);
  await page.context().close();
});
