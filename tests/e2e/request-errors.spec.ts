import { expect, test, type Page } from '../support/browser-test';
import { begin, fillDate, fillInBriefly, onward, title } from '../support/request-pages';

const summary = (page: Page) => page.getByRole('heading', { name: /^Kijk \d+ ding/ });

/** Each error of the summary leads to its field, and stands there as well. */
async function expectErrors(page: Page, errors: Record<string, RegExp>) {
  await expect(page).toHaveTitle(/^Fout: /);
  const links = page.locator('.plein-error-list a');
  await expect(links).toHaveCount(Object.keys(errors).length);
  for (const [id, text] of Object.entries(errors)) {
    const link = page.locator(`.plein-error-list a[href="#${id}"]`);
    await expect(link).toHaveText(text);
    const field = page.locator(`[id="${id}"]`);
    await expect(field).toBeVisible();
    const wrong = page.locator('.utrecht-form-field--invalid').filter({ has: field });
    await expect(wrong.locator('.utrecht-form-field-error-message').first()).toHaveText(text);
  }
}

for (const javaScriptEnabled of [false, true]) {
  test.describe(`errors, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('come all at once, at the field and in a summary that takes the focus', async ({
      page,
    }) => {
      await begin(page);
      await page.goto('/hulp-vragen/wie-bent-u');
      await page.getByLabel('Achternaam').fill('O’Connor-Çelik 🙂');
      await fillDate(page, ['30', '02', '1980']);
      await page.getByLabel('Postcode').fill('2000');
      await page.getByLabel('Huisnummer').fill('twaalf');
      await onward(page);
      await expect(summary(page)).toHaveText(/4 dingen/);
      await expect(summary(page)).toBeFocused();
      await expectErrors(page, {
        givenName: /^Vul uw naam in/,
        'birthDate.day': /^Deze datum bestaat niet/,
        houseNumber: /^Vul een huisnummer in/,
        postcode: /^Vul een Nederlandse postcode in/,
      });
      await expect(page.getByLabel('Achternaam')).toHaveValue('O’Connor-Çelik 🙂');
      await expect(page.getByLabel('Postcode')).toHaveValue('2000');
      await expect(page.locator('[name="birthDate.day"]')).toHaveValue('30');
      await page.locator('.plein-error-list a[href="#givenName"]').click();
      await expect(page.getByLabel('Voornaam')).toBeFocused();
    });
  });
}

test('a birth date in the future is told from one that cannot be', async ({ page }) => {
  await page.goto('/hulp-vragen/wie-bent-u');
  await page.getByLabel('Voornaam').fill('Samira');
  await fillDate(page, ['1', '1', '2199']);
  await onward(page);
  await expectErrors(page, { 'birthDate.year': /nog niet geweest/ });
});

test('eleven household members, of whom one has no name', async ({ page }) => {
  await begin(page);
  await page.goto('/hulp-vragen/huishouden');
  for (let count = 1; count < 11; count += 1) {
    await page.getByRole('button', { name: 'Nog iemand erbij' }).click();
  }
  for (let count = 0; count < 11; count += 1) {
    if (count !== 6) await page.locator(`[id="members.${count}.name"]`).fill(`Kind ${count + 1}`);
    await page.locator(`[id="members.${count}.relation"]`).fill('mijn kind');
  }
  await onward(page);
  await expectErrors(page, { 'members.6.name': /^Vul een naam in/ });
  await page.getByRole('button', { name: 'Haal weg persoon 7' }).click();
  await expect(page.locator('[id="members.6.name"]')).toHaveValue('Kind 8');
  await onward(page);
  await expect(title(page)).toHaveText('Wie helpt u al?');
});

test('a story of 20 000 characters is kept; one more is told, and still kept', async ({ page }) => {
  await page.goto('/hulp-vragen/verhaal');
  const longest = '🌧️'.repeat(10_000);
  await page.locator('#story').fill(longest);
  await onward(page);
  await expect(title(page)).toHaveText('Waar gaat het over?');
  await page.goto('/hulp-vragen/verhaal');
  await page.locator('#story').fill(`${longest}a`);
  await onward(page);
  await expectErrors(page, { story: /te lang\. Haal ongeveer 1 woord weg/ });
  await expect(page.locator('#story')).toHaveValue(`${longest}a`);
});

test('neither phone nor e-mail needs another way to meet', async ({ page }) => {
  await page.goto('/hulp-vragen/wie-bent-u');
  await page.getByLabel('Voornaam').fill('Samira');
  await onward(page);
  await onward(page);
  await expectErrors(page, { phone: /geen van beide/ });
  await page.getByLabel('Geen van beide').check();
  await onward(page);
  await onward(page);
  await expectErrors(page, { ways: /Wij kunnen u nu niet bereiken/ });
  await page.getByLabel('Ik kom naar het plein').check();
  await onward(page);
  await onward(page);
  await expect(title(page)).toHaveText('Klopt dit zo?');
});

test('the check page says what misses, with the way to it and straight back', async ({ page }) => {
  await begin(page);
  await page.goto('/hulp-vragen/controleren');
  await expect(page).toHaveTitle(/^Fout: /);
  await page.getByRole('button', { name: 'Stuur mijn vraag' }).click();
  await expect(summary(page)).toBeFocused();
  await page.locator('.plein-error-list a').first().click();
  await expect(title(page)).toHaveText('Wie bent u?');
  await page.getByLabel('Voornaam').fill('Samira');
  await page.getByRole('button', { name: 'Bewaar en ga terug' }).click();
  await expect(page.locator('.plein-error-list a')).toHaveCount(1);
  await expect(page.locator('.plein-error-list')).toContainText('telefoonnummer');
});

test.describe('what no person sends', () => {
  const post = (page: Page, path: string, data: string | Buffer, type: string) =>
    page.request.post(path, { data, headers: { 'content-type': type }, maxRedirects: 0 });
  const form = 'application/x-www-form-urlencoded';

  test('a step that does not exist is not found', async ({ page }) => {
    expect((await page.goto('/hulp-vragen/verzonnen'))?.status()).toBe(404);
    await expect(title(page)).toHaveText(/niet gevonden/i);
    await expect(page).toHaveTitle(/^Niet gevonden/);
    const answer = await post(page, '/hulp-vragen/verzonnen/bewaren', 'story=x', form);
    expect(answer.status()).toBe(404);
  });

  test('a body of 5 MB is refused kindly', async ({ page }) => {
    const body = `story=${'a'.repeat(5 * 1024 * 1024)}`;
    const answer = await post(page, '/hulp-vragen/verhaal/bewaren', body, form);
    expect(answer.status()).toBe(413);
    expect(await answer.text()).toContain('Maak uw tekst korter');
  });

  test('missing, repeated and broken fields never break anything', async ({ page }) => {
    await begin(page);
    for (const [path, body] of [
      ['verhaal', ''],
      ['verhaal', 'story=een&story=twee&story='],
      ['huishouden', 'members=x&members.0=y&members.0.name=Noor&members.0.name=Bilal'],
      ['huishouden', 'members.constructor.prototype.name=x&__proto__.name=y'],
      ['wie-bent-u', 'birthDate=1980-01-01&birthDate.day.deep.er=3'],
      ['verhaal', 'versie=kapot&terug=https://elders.example&doe=rij-weg.99'],
      ['verhaal', 'story=%00%01%ff%ed%a0%80'],
    ] as const) {
      const answer = await post(page, `/hulp-vragen/${path}/bewaren`, body, form);
      expect(answer.status(), body).toBe(303);
      expect(answer.headers().location, body).toMatch(/^\/hulp-vragen/);
    }
    const broken = await post(page, '/hulp-vragen/verhaal/bewaren', '{', 'application/json');
    expect(broken.status()).toBe(400);
    const odd = await post(page, '/hulp-vragen/verhaal/bewaren', 'story', 'text/plain');
    expect(odd.status()).toBe(415);
  });

  test('a form of another site is refused', async ({ page }) => {
    await fillInBriefly(page);
    for (const path of ['/hulp-vragen/versturen', '/hulp-vragen/verhaal/bewaren']) {
      const answer = await page.request.post(path, {
        form: { story: 'x' },
        headers: { origin: 'https://elders.example' },
        maxRedirects: 0,
      });
      expect(answer.status()).toBe(403);
    }
    await page.goto('/hulp-vragen/controleren');
    await expect(title(page)).toHaveText('Klopt dit zo?');
  });
});
