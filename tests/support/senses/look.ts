// One page in every form in which somebody may meet it.
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { localeCookie } from '@/lib/messages';
import {
  clippedText,
  hiddenFocus,
  lostInForcedColours,
  sidewaysScroll,
  smallTargets,
  stuckOnPaper,
  type Findings,
} from './in-page';

const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 640 };
const phone = { width: 360, height: 780 };
const paper = { width: 794, height: 1123 };

/**
 * The rules of axe that ask 7:1 of text, and 4.5:1 of large text (WCAG 1.4.6). The second leaves out what fails the first
 * (1.4.3), so neither says it alone.
 */
const contrast = ['color-contrast', 'color-contrast-enhanced'];

/** Every rule of A, AA and AAA. */
const standard = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** How much is asked of a page. */
export type Question = {
  /** every rule of axe in every form, and each theme; and not colours alone, as where the journeys look anyway */
  isWhole: boolean;
  /** the page may be opened again, in Arabic; what answers a form is gone then, and is only turned round */
  isAgain?: boolean;
};

/** One form of a page, with its name before what is wrong in it. */
type Form = { page: Page; rules: string[] };

async function rulesOfAxe(page: Page, runOnly: string[]): Promise<Findings> {
  return page.evaluate(async (runOnly) => {
    const resultTypes = ['violations' as const];
    const options = { runOnly, resultTypes, preload: false };
    const { violations } = await window.axe.run(document, options);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id} at ${target.join(' ')}`),
    );
  }, runOnly);
}

const named = (form: string, found: Findings) => found.map((one) => `${form}: ${one}`);

/** Whether it fits: nothing sticks out, no text is cut off; and what axe says, if it is asked. */
async function fits({ page, rules }: Form): Promise<Findings> {
  return [
    ...(await page.evaluate(sidewaysScroll)),
    ...(await page.evaluate(clippedText)),
    ...(rules.length ? await rulesOfAxe(page, rules) : []),
  ];
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

/** In light and in dark. */
async function inColours(page: Page, rules: readonly [string[], string[]]): Promise<Findings> {
  const light = await rulesOfAxe(page, rules[0]);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await rulesOfAxe(page, rules[1]);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...named('light', light), ...named('dark', dark)];
}

/** The colours of another municipality, over our own. */
async function inOtherTheme(page: Page): Promise<Findings> {
  const sheet = await page.addStyleTag({ url: '/themes/denhaag.css' });
  const found = await inColours(page, [contrast, contrast]);
  await sheet.evaluate((element: Element) => element.remove());
  return named('theme denhaag', found);
}

/** Twice as large letters on a wide screen, and from right to left on a narrow one. */
async function reflow({ page, rules }: Form, isAgain: boolean): Promise<Findings> {
  const large = await withLargeText(page, () => fits({ page, rules }));
  await page.setViewportSize(narrow);
  const small = await fits({ page, rules });
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  // What is asked again in Arabic has every rule there.
  const turned = await fits({ page, rules: isAgain ? [] : rules });
  await page.evaluate(() => (document.documentElement.dir = 'ltr'));
  await page.setViewportSize(wide);
  return [
    ...named('letters of 200 %', large),
    ...named('320 px', small),
    ...named('right to left', turned),
  ];
}

/** The page as who reads Arabic gets it, on a narrow screen and in a browser of its own; colleagues have Dutch alone. */
async function inArabic(page: Page): Promise<Findings> {
  const storageState = await page.context().storageState();
  const context = await page.context().browser()!.newContext({ storageState, viewport: narrow });
  const cookie = { name: localeCookie, value: 'ar', url: new URL(page.url()).origin };
  await context.addCookies([cookie]);
  const again = await context.newPage();
  await again.emulateMedia({ reducedMotion: 'reduce' });
  await again.goto(page.url());
  await again.evaluate(axe.source);
  const isTurned = (await again.locator('html').getAttribute('dir')) === 'rtl';
  const found = isTurned ? await fits({ page: again, rules: standard }) : [];
  await context.close();
  return named('Arabic', found);
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
 * @param question how much is asked
 * @returns what is wrong; nothing when all is well
 */
export async function inEverySense(
  page: Page,
  { isWhole, isAgain = false }: Question,
): Promise<Findings> {
  await page.evaluate(axe.source);
  // A colour on its way to another is neither.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize(wide);
  const rules = isWhole ? standard : [];
  const found = [
    ...(await inColours(page, isWhole ? [standard, standard] : [contrast, contrast])),
    ...(isWhole ? await inOtherTheme(page) : []),
    ...(await reflow({ page, rules }, isAgain)),
    ...(await otherMedia(page)),
  ];
  await page.setViewportSize(phone);
  found.push(...(await page.evaluate(smallTargets)), ...(await page.evaluate(hiddenFocus)));
  if (isWhole && isAgain) found.push(...(await inArabic(page)));
  return found;
}
