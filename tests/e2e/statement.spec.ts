import { readFileSync } from 'node:fs';
import { expect, test } from '../support/browser-test';
import { chooseLanguage } from '../support/choose-language';
import { isWithinTheScreen } from '../support/desk-pages';
import { withoutFindings } from '../support/page-check';

const { kinds } = JSON.parse(readFileSync('lib/platform/accessibility/measured.json', 'utf8')) as {
  kinds: string[];
};

test('the statement of accessibility says what was measured, and what was not', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Toegankelijkheid' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Toegankelijkheid');
  await expect(page.getByText(`naar ${kinds.length} soorten bladzijden`)).toBeVisible();
  await expect(page.getByText('status C')).toBeVisible();
  await expect(page.getByText('Mensen met een beperking hebben dit nog niet')).toBeVisible();
  // The parts of the model of the law: what it is about, how far it is, what it rests on, what is not known, to whom one can
  // turn and within how many days there is an answer, and who stands for it since when.
  await expect(page.locator('main').getByRole('heading', { level: 2 })).toContainText([
    'Over welke website gaat dit?',
    'Hoe ver zijn wij?',
    'Wat wij zelf maten',
    'Wat wij nog niet weten',
    'Lukt iets niet?',
    'Wie staat hiervoor?',
  ]);
  const main = page.locator('main');
  await expect(main).toContainText(`Dit gaat over ${new URL(page.url()).host} van de gemeente`);
  await expect(main).toContainText('De gemeente kiest nog een dag voor dit onderzoek.');
  await expect(main).toContainText('U krijgt binnen 10 werkdagen antwoord.');
  await expect(main).toContainText(/Deze tekst is van \d+ \p{L}+ 20\d\d\./u);
  await isWithinTheScreen(page);
  await withoutFindings(page);
  await chooseLanguage(page, 'Türkçe');
  await expect(page).toHaveURL('/toegankelijkheid');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Erişilebilirlik');
});
