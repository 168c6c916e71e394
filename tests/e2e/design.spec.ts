import { expect, test, type Page } from '../support/browser-test';
import { isWithinTheScreen } from '../support/desk-pages';
import { withoutFindings } from '../support/page-check';

/** Text of 7:1 or more, as the browser draws it; the rule is one of WCAG's level AAA, so axe has to be asked for it. */
async function isEasyToRead(page: Page): Promise<void> {
  const poor = await page.evaluate(async () => {
    const rule = ['color-contrast-enhanced'];
    const { violations } = await window.axe.run(document, {
      runOnly: { type: 'rule', values: rule },
    });
    return violations.flatMap(({ nodes }) =>
      nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
    );
  });
  expect(poor).toEqual([]);
}

test('every component in every state: light and dark, both directions, each theme', async ({
  page,
}) => {
  for (const theme of ['plein', 'denhaag']) {
    for (const [colorScheme, direction] of [
      ['light', 'ltr'],
      ['dark', 'ltr'],
      ['light', 'rtl'],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`/ontwerp?richting=${direction}&thema=${theme}`);
      await expect(page.getByRole('main')).toHaveAttribute('dir', direction);
      await withoutFindings(page);
      await isEasyToRead(page);
    }
  }
  await isWithinTheScreen(page);
});

test('another theme changes the colours of the whole page, and nothing else', async ({ page }) => {
  const look = () =>
    page.evaluate(() => {
      const { backgroundColor, fontFamily, fontSize } = getComputedStyle(document.body);
      return { paper: backgroundColor, letter: fontFamily, fontSize };
    });
  await page.goto('/ontwerp?thema=plein');
  const own = await look();
  await page.goto('/ontwerp?thema=denhaag');
  const other = await look();
  expect(own.paper).toBe('rgb(251, 247, 239)');
  expect(other).toEqual({ ...own, paper: 'rgb(255, 255, 255)' });
});
