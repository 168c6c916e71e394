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
  await isWithinTheScreen(page);
  await withoutFindings(page);
  await chooseLanguage(page, 'Türkçe');
  await expect(page).toHaveURL('/toegankelijkheid');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Erişilebilirlik');
});
