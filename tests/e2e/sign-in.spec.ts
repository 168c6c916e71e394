import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const signedIn = 'U bent ingelogd';

async function choose(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).click();
}

async function signInAsResident(page: Page, to = '/contact', name = /Ruud Denkeling/) {
  await page.goto(`/aanmelden?naar=${encodeURIComponent(to)}`);
  await page.getByRole('link', { name: 'Log in met DigiD' }).click();
  await choose(page, name);
  await page.waitForURL(`**${to}`);
}

const isSignedIn = async (page: Page) => {
  await page.goto('/aanmelden');
  return (await page.locator('main').innerText()).includes(signedIn);
};

async function withoutFindings(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });

  test('a resident signs in, comes back to the same page, and signs out', async ({ page }) => {
    await signInAsResident(page, '/contact');
    expect(await isSignedIn(page)).toBe(true);
    await page.locator('main').getByRole('button', { name: 'Log uit' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('U bent uitgelogd');
    expect(await isSignedIn(page)).toBe(false);
  });

  test('a colleague signs in, as the directory knows her', async ({ page }) => {
    await page.goto('/aanmelden?naar=/contact');
    await page.getByRole('link', { name: 'Log in als medewerker' }).click();
    await choose(page, /Truus van Proef/);
    await page.waitForURL('**/contact');
    await page.goto('/aanmelden');
    await expect(page.locator('main')).toContainText('Truus van Proef, gastvrouw');
  });

  test('one browser can be one person after another', async ({ page }) => {
    await page.goto('/aanmelden/medewerker?naar=/contact');
    await choose(page, /Truus van Proef/);
    await page.goto('/aanmelden/medewerker?naar=/contact');
    await choose(page, /Henk Oefening/);
    await page.goto('/aanmelden');
    await expect(page.locator('main')).toContainText('Henk Oefening, gastheer');
  });

  test('the end of a session is on the server: the old cookie opens nothing', async ({ page }) => {
    await signInAsResident(page);
    const old = await page.context().cookies();
    await page.goto('/aanmelden');
    await page.locator('main').getByRole('button', { name: 'Log uit' }).click();
    await page.context().addCookies(old);
    expect(await isSignedIn(page)).toBe(false);
  });

  test('a new session replaces the one that this browser had', async ({ page }) => {
    await signInAsResident(page);
    const old = await page.context().cookies();
    await signInAsResident(page, '/contact', /Zoë Bronwaßer/);
    await page.context().clearCookies();
    await page.context().addCookies(old);
    expect(await isSignedIn(page)).toBe(false);
  });
});

test.describe('who is not let in gets a kind page', () => {
  const heading = (page: Page) => page.getByRole('heading', { level: 1 });

  test('with a level of assurance that is too low', async ({ page }) => {
    await page.goto('/aanmelden/inwoner?naar=/contact');
    await page.getByLabel(/Basis/).check();
    await choose(page, /Ruud Denkeling/);
    await expect(heading(page)).toHaveText('Log nog een keer in, op een andere manier');
    await withoutFindings(page);
    expect(await isSignedIn(page)).toBe(false);
  });

  test('with a number that cannot be a BSN, which is shown nowhere', async ({ page }) => {
    const seen: string[] = [];
    page.on('request', (request) => seen.push(request.url()));
    await page.goto('/aanmelden/inwoner');
    await choose(page, /Otto Onmogelijk/);
    await expect(heading(page)).toHaveText('Wij konden niet zien wie u bent');
    expect([...seen, await page.content()].join('\n')).not.toContain('999993846');
  });

  test('without a task here', async ({ page }) => {
    await page.goto('/aanmelden/medewerker');
    await choose(page, /Willem Zonderrol/);
    await expect(heading(page)).toHaveText('U hebt hier nog geen taak');
  });

  test('who stops half-way, with the way back to the page', async ({ page }) => {
    await page.goto('/aanmelden/inwoner?naar=/hulp-vragen/verhaal');
    await choose(page, /Stop en ga terug/);
    await expect(heading(page)).toHaveText('U bent gestopt met inloggen');
    const back = page.getByRole('link', { name: 'Ga terug zonder in te loggen' });
    await expect(back).toHaveAttribute('href', '/hulp-vragen/verhaal');
  });

  test('with an answer that this browser never asked for', async ({ page }) => {
    await page.goto('/api/auth/callback/inwoner?code=stolen&state=guessed');
    await expect(heading(page)).toHaveText('Inloggen lukte niet');
    expect(await isSignedIn(page)).toBe(false);
  });
});

test('the BSN is in no address, cookie or page of a sign-in', async ({ page }) => {
  const seen: string[] = [];
  page.on('request', (request) => seen.push(request.url()));
  page.on('response', (response) => seen.push(JSON.stringify(response.headers())));
  await signInAsResident(page, '/contact', /Ruud Denkeling/);
  await page.goto('/aanmelden');
  const cookies = JSON.stringify(await page.context().cookies());
  expect([...seen, cookies, await page.content()].join('\n')).not.toContain('999990019');
});

test('nobody is sent to another site after signing in', async ({ page }) => {
  for (const to of ['https://elsewhere.example/', '//elsewhere.example', '/.//elsewhere.example']) {
    await page.goto(`/aanmelden/medewerker?naar=${encodeURIComponent(to)}`);
    await choose(page, /Truus van Proef/);
    await page.waitForURL('**/balie');
    expect(new URL(page.url()).hostname).toMatch(/^(localhost|127\.0\.0\.1)$/);
  }
});

test('the doors of next-auth that we do not use are shut', async ({ request }) => {
  for (const path of ['session', 'csrf', 'providers', 'signin', 'signout', '_log'])
    expect((await request.get(`/api/auth/${path}`)).status()).toBe(404);
  expect((await request.get('/api/auth/callback/github')).status()).toBe(404);
});

test('sign-in starts only when a person opens it', async ({ request }) => {
  const headers = { 'sec-fetch-dest': 'image' };
  const answer = await request.get('/aanmelden/inwoner', { headers, maxRedirects: 0 });
  expect(answer.status()).toBe(403);
});

test('the pages of sign-in have no findings', async ({ page }) => {
  await page.goto('/aanmelden');
  await withoutFindings(page);
  await page.getByRole('link', { name: 'Log in met DigiD' }).click();
  await withoutFindings(page);
  await page.goto('/aanmelden/medewerker');
  await withoutFindings(page);
  await page.goto('/aanmelden/afgemeld');
  await withoutFindings(page);
});

test.describe('a session that is about to end', () => {
  async function nearTheEnd(page: Page, secondsLeft: () => number | null) {
    let asked = 0;
    await page.clock.install();
    await signInAsResident(page);
    await page.route('**/aanmelden/verleng', async (route) => {
      if (route.request().method() === 'POST') return route.continue();
      asked += 1;
      await route.fulfill({ json: { secondsLeft: secondsLeft() } });
    });
    await page.goto('/aanmelden');
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
});

test('how long it lasts can be asked without making it longer', async ({ page }) => {
  await signInAsResident(page);
  const answer = await page.request.get('/aanmelden/verleng');
  const { secondsLeft } = (await answer.json()) as { secondsLeft: number };
  expect(secondsLeft).toBeGreaterThan(14 * 60);
  expect(secondsLeft).toBeLessThanOrEqual(15 * 60);
});
