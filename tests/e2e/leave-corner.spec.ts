import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test';
import { chooseLanguage } from '../support/choose-language';
import { isWithinTheScreen } from '../support/desk-pages';
import { signInAsResident } from '../support/sign-in-pages';
import { localeNames } from '@/lib/messages';

/** "Snel weg" stands in the upper corner, at the end of the first line. */
async function isInTheCorner(page: Page) {
  const button = page.locator('form[action="/snel-weg"] button').first();
  const box = (await button.boundingBox())!;
  const isTurned = (await page.locator('html').getAttribute('dir')) === 'rtl';
  expect(box.y).toBeLessThan(60);
  const toTheEdge = isTurned ? box.x : page.viewportSize()!.width - box.x - box.width;
  expect(toTheEdge).toBeLessThan(40);
  await isWithinTheScreen(page);
}

for (const isSignedIn of [false, true]) {
  const who = isSignedIn ? 'for who is signed in' : 'for everybody';
  test(`the way out at once is in the upper corner ${who}, in every language`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    if (isSignedIn) await signInAsResident(page);
    else await page.goto('/contact');
    await isInTheCorner(page);
    for (const name of Object.values(localeNames)) {
      if (name !== localeNames.nl) await chooseLanguage(page, name);
      await expect(page.locator('html')).toHaveAttribute(
        'dir',
        name === localeNames.ar ? 'rtl' : 'ltr',
      );
      await isInTheCorner(page);
    }
  });
}
