import { expect, test } from '../support/browser-test';
import { isSound, press, signInAtWork } from '../support/work-pages';

test('a team lead sees what may be destroyed, what goes and what stays, and confirms', async ({
  browser,
}) => {
  const leads = ['Hanna Denkraam', 'Ruben Modelman'];
  let seen = 0;
  for (const name of leads) {
    const desk = await signInAtWork(browser, name, '/werk/team');
    const { page } = desk;
    await page.getByRole('link', { name: 'Wat vernietigd mag worden' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat vernietigd mag worden');
    await isSound(desk);
    // The demo names who they were; a team lead reads nothing of that here.
    await expect(page.locator('main')).not.toContainText(/Verleden|Weleer/);
    const links = page.getByRole('link', { name: /^Bekijk wat weggaat/ });
    const before = await links.count();
    if (before === 0) continue;
    seen += 1;
    await links.first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dit onderdeel vernietigen?');
    await expect(page.getByRole('heading', { name: 'Dit gaat weg' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Dit blijft' })).toBeVisible();
    await isSound(desk);
    const at = new URL(page.url()).pathname;

    const other = await signInAtWork(browser, 'Kees Fabel');
    for (const path of ['/werk/bewaren', at, '/werk/bewaren/vernietigd']) {
      expect((await other.page.goto(path))!.status()).toBe(404);
    }

    await press(page, 'Vernietig dit onderdeel');
    await expect(page.getByRole('status')).toContainText('Het onderdeel is vernietigd.');
    await expect(links).toHaveCount(before - 1);
    expect((await page.goto(at))!.status()).toBe(404);
    await page.goto('/werk/bewaren');
    await page.getByRole('link', { name: 'Wat vernietigd is' }).click();
    await expect(page.locator('main')).toContainText(`door ${name}`);
    await isSound(desk);
  }
  expect(seen).toBeGreaterThan(0);
});

test('a resident reads how long what is kept, and that a person confirms', async ({ page }) => {
  await page.goto('/privacy');
  await expect(page.locator('main')).toContainText('20 jaar na de laatste verandering');
  await expect(page.locator('main')).toContainText('Dan kijkt een medewerker of het weg mag');
});
