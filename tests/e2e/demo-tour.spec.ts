import { expect, test, type Page } from '../support/browser-test';
import { choose, signInAsResident } from '../support/sign-in-pages';

/** The steps of one role on the sign-in page of a demo. */
async function stepsOf(page: Page, role: string): Promise<string[]> {
  await page.goto('/aanmelden');
  const steps = page.locator('[aria-labelledby="rondje"] section', { hasText: role });
  return steps
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!.replace(/#.*/, '')));
}

/** Each step opens a page for who that role is. */
async function opensAll(page: Page, steps: readonly string[]): Promise<void> {
  expect(steps.length).toBeGreaterThan(1);
  for (const step of steps) {
    const answer = await page.goto(step);
    expect({ step, status: answer?.status() }).toEqual({ step, status: 200 });
  }
}

test('the tour of a demo leads a resident where it says', async ({ page }) => {
  const steps = await stepsOf(page, 'Als inwoner');
  // A way in begins at once: from this page, a link to this page did nothing.
  await page.goto('/aanmelden?naar=/mijn');
  await page.getByRole('link', { name: /^Log in als Samira/ }).click();
  await choose(page, /Samira Voorbeeld/);
  await page.waitForURL('**/mijn/**');
  await page.context().clearCookies();
  await signInAsResident(page, '/contact', /Samira Voorbeeld/);
  await opensAll(page, steps);
});

for (const [role, name, start] of [
  ['Aan de balie', 'Truus van Proef', '/balie'],
  ['Als contactpersoon', 'Marijke Denkbeeld', '/werk'],
  ['Als teamleider', 'Hanna Denkraam', '/werk/team'],
] as const) {
  test(`and who works here: ${role}`, async ({ page }) => {
    const steps = await stepsOf(page, role);
    await page.goto(`/aanmelden/medewerker?naar=${start}`);
    await choose(page, new RegExp(name));
    await page.waitForURL(`**${start}`);
    await opensAll(page, steps);
  });
}
