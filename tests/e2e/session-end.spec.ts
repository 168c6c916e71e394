import { expect, test, type Page } from '../support/browser-test';
import { withoutFindings } from '../support/page-check';
import { signInAsResident } from '../support/sign-in-pages';

test.describe('a session that is about to end', () => {
  /** On a page of somebody who is signed in, at the moment that the page asks the server how long is left. */
  async function nearTheEnd(
    page: Page,
    secondsLeft: () => number | null,
    onPage: () => Promise<unknown> = () => page.goto('/aanmelden'),
  ) {
    let asked = 0;
    await page.clock.install();
    await signInAsResident(page);
    await page.route('**/aanmelden/verleng', async (route) => {
      if (route.request().method() === 'POST') return route.continue();
      asked += 1;
      await route.fulfill({ json: { secondsLeft: secondsLeft() } });
    });
    await onPage();
    // The page may still be waking up: time goes on until it asks the server.
    await expect
      .poll(async () => {
        await page.clock.fastForward('13:30');
        return asked;
      })
      .toBeGreaterThan(0);
  }

  test('asks, takes the focus, and goes on when somebody is there', async ({ page }) => {
    let left = 90;
    await nearTheEnd(page, () => left);
    const question = page.getByRole('alertdialog', { name: 'Bent u er nog?' });
    await expect(question).toBeVisible();
    await expect(page.getByRole('button', { name: 'Ik ben er nog' })).toBeFocused();
    await withoutFindings(page);
    left = 900;
    const extended = page.waitForRequest((request) => request.method() === 'POST');
    await page.keyboard.press('Escape');
    expect(new URL((await extended).url()).pathname).toBe('/aanmelden/verleng');
    await expect(question).toBeHidden();
  });

  test('says nothing when another tab was busy', async ({ page }) => {
    await nearTheEnd(page, () => 800);
    await expect(page.getByRole('alertdialog')).toBeHidden();
  });

  test('leaves the page when it has ended', async ({ page }) => {
    await nearTheEnd(page, () => null);
    await expect(page).toHaveURL(/\/aanmelden\/afgemeld\?stil=1&naar=/);
    await expect(page.locator('main')).toContainText('U was een tijd stil.');
  });

  for (const [what, change] of [
    ['typed', (page: Page) => page.getByLabel('Wie mag erbij zijn?').fill('Mijn zus')],
    ['chosen from a list', (page: Page) => page.getByLabel('In welke taal').selectOption('en')],
    ['ticked', (page: Page) => page.getByLabel('tolk').check()],
  ] as const) {
    test(`stays on the page when something was ${what} and not sent`, async ({ page }) => {
      await nearTheEnd(
        page,
        () => null,
        async () => {
          await page.goto('/hulp-vragen/taal');
          await change(page);
        },
      );
      const ended = page.getByRole('alertdialog', { name: 'U bent uitgelogd' });
      await expect(ended).toBeVisible();
      await withoutFindings(page);
      await ended.getByRole('button').click();
      await expect(ended).toBeHidden();
      await expect(page).toHaveURL(/\/hulp-vragen\/taal$/);
    });
  }
});

test('how long it lasts can be asked without making it longer', async ({ page }) => {
  await signInAsResident(page);
  const answer = await page.request.get('/aanmelden/verleng');
  const { secondsLeft } = (await answer.json()) as { secondsLeft: number };
  expect(secondsLeft).toBeGreaterThan(14 * 60);
  expect(secondsLeft).toBeLessThanOrEqual(15 * 60);
});
