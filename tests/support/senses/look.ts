// One page in every form in which somebody may meet it.
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import {
  hiddenFocus,
  lostInForcedColours,
  sidewaysScroll,
  smallTargets,
  stuckOnPaper,
  type Findings,
} from './in-page';

const wide = { width: 1280, height: 900 };
const paper = { width: 794, height: 1123 };

/** The rule of axe that asks 7:1 of text, and 4.5:1 of large text (WCAG 1.4.6): what is enough for it, is for 1.4.3. */
const contrast = (page: Page, form: string) => rulesOfAxe(page, form, ['color-contrast-enhanced']);

/** Every rule of A, AA and AAA. */
const standard = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function rulesOfAxe(page: Page, form: string, runOnly: string[]): Promise<Findings> {
  return page.evaluate(
    async ({ form, runOnly }) => {
      const resultTypes = ['violations' as const];
      const options = { runOnly, resultTypes, preload: false };
      const { violations } = await window.axe.run(document, options);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${form}: ${id} at ${target.join(' ')}`),
      );
    },
    { form, runOnly },
  );
}

/** As when somebody chooses letters of twice the size in the browser. */
async function withLargeText<Result>(page: Page, look: () => Promise<Result>): Promise<Result> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  const seen = await look();
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
  await browser.detach();
  return seen;
}

/** Twice as large letters on a wide screen, and from right to left on a narrow one. */
async function reflow(page: Page): Promise<Findings> {
  await page.setViewportSize({ width: 320, height: 640 });
  const narrow = await page.evaluate(sidewaysScroll);
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  const turned = await page.evaluate(sidewaysScroll);
  await page.evaluate(() => (document.documentElement.dir = 'ltr'));
  await page.setViewportSize(wide);
  const large = await withLargeText(page, () => page.evaluate(sidewaysScroll));
  return [
    ...narrow,
    ...turned.map((one) => `right to left, ${one}`),
    ...large.map((one) => `letters of 200 %, ${one}`),
  ];
}

async function otherMedia(page: Page): Promise<Findings> {
  await page.emulateMedia({ forcedColors: 'active' });
  const forced = await page.evaluate(lostInForcedColours);
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  await page.setViewportSize(paper);
  const printed = [
    ...(await page.evaluate(stuckOnPaper)),
    ...(await page.evaluate(sidewaysScroll)).map((one) => `on paper, ${one}`),
  ];
  await page.emulateMedia({ media: 'screen' });
  return [...forced, ...printed];
}

/**
 * Looks at the page that is open in every form.
 * @param page on a screen of any size; it is left on a narrow one
 * @param isWhole with every rule of axe, and not those of colours alone: the journeys look with all of them anyway
 * @returns what is wrong; nothing when all is well
 */
export async function inEverySense(page: Page, isWhole: boolean): Promise<Findings> {
  await page.evaluate(axe.source);
  // A colour on its way to another is neither.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize(wide);
  const light = isWhole ? await rulesOfAxe(page, 'light', standard) : await contrast(page, 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await contrast(page, 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  const reflowed = await reflow(page);
  const media = await otherMedia(page);
  await page.setViewportSize({ width: 360, height: 780 });
  return [
    ...light,
    ...dark,
    ...reflowed,
    ...media,
    ...(await page.evaluate(smallTargets)),
    ...(await page.evaluate(hiddenFocus)),
  ];
}
