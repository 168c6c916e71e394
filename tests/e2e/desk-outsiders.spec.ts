import { expect, test, type Page } from '../support/browser-test';
import { signInAsResident } from '../support/sign-in-pages';

const pages = ['/balie', '/balie/vandaag', '/balie/briefje/01a20269-72c0-746b-9d40-2a6d4904d560'];
const doors = ['zoeken', 'bewaren', 'doorgeven', 'beantwoorden', 'leeg', 'verder', 'weg'];

async function findNothing(page: Page): Promise<void> {
  for (const path of pages) {
    await page.goto(path);
    expect(page.url()).toContain('/aanmelden');
    await expect(page.locator('#balie, .plein-slip, table')).toHaveCount(0);
  }
  for (const door of doors) {
    const form = { walkIn: '01a20269-72c0-746b-9d40-2a6d4904d560', name: 'Samira Voorbeeld' };
    const answer = await page.request.post(`/balie/${door}`, { form, maxRedirects: 0 });
    expect(answer.status(), door).toBe(303);
    expect(answer.headers().location, door).toMatch(/^\/aanmelden/);
  }
}

test('nobody who is not signed in gets to the desk', async ({ page }) => {
  await findNothing(page);
});

test('a resident does not get to the desk', async ({ page }) => {
  await signInAsResident(page);
  await findNothing(page);
});
