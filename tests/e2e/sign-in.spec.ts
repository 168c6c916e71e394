import { expect, test, type Page } from '../support/browser-test';
import { signInOverHttp } from '../support/sign-in';
import { withoutFindings } from '../support/page-check';
import { choose, isSignedIn, signInAsResident } from '../support/sign-in-pages';

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

  test('a request that was begun goes along, and waits behind the sign-in', async ({ page }) => {
    const story = 'Sinds mijn werk stopte, lukt het niet meer. 🌧️';
    const storyPage = '/hulp-vragen/verhaal';
    const shown = async () => {
      await page.goto(storyPage);
      return page.locator('main textarea').first().inputValue();
    };
    await page.goto(storyPage);
    await page.locator('main textarea').first().fill(story);
    await page.getByRole('button', { name: 'Verder', exact: true }).click();

    await signInAsResident(page, '/hulp-vragen/wie-bent-u', /Zoë Bronwaßer/);
    await expect(page.locator('main')).toContainText('Zoë Bronwaßer');
    expect(await shown()).toBe(story);

    await page.goto('/aanmelden');
    await page.locator('main').getByRole('button', { name: 'Log uit' }).click();
    expect(await shown()).toBe('');
    await signInAsResident(page, '/contact', /Zoë Bronwaßer/);
    expect(await shown()).toBe(story);
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

test('somebody can sign in on several devices at once', async ({ page, baseURL }) => {
  const ways = [1, 2, 3, 4].map(() => signInOverHttp(baseURL!, 'inwoner', 'inwoner-11'));
  for (const cookie of await Promise.all(ways)) {
    const answer = await page.request.get('/aanmelden/verleng', { headers: { cookie } });
    expect(await answer.json()).toEqual({ secondsLeft: expect.any(Number) });
  }
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
