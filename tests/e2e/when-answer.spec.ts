import { expect, test, type Page } from '../support/browser-test';
import { chooseLanguage } from '../support/choose-language';
import { withoutFindings } from '../support/page-check';

const at = '/wanneer-antwoord';

async function fill(page: Page, about: RegExp | null, [day, month, year]: readonly string[]) {
  if (about) await page.getByRole('radio', { name: about }).check();
  await page.getByLabel('Dag', { exact: true }).fill(day!);
  await page.getByLabel('Maand').fill(month!);
  await page.getByLabel('Jaar').fill(year!);
  await page.getByRole('button', { name: 'Laat zien' }).click();
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('somebody finds the page below every page, and reads the last day and how it is found', async ({
    page,
  }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Wanneer krijg ik antwoord?' }).click();
    await expect(page).toHaveURL(at);
    await fill(page, /vertelde dat ik hulp nodig heb/, ['20', 'feb', '2026']);
    const main = page.getByRole('main');
    await expect(main).toContainText(/[Uu]iterlijk dinsdag 7 april 2026/);
    await expect(main).toContainText('vrijdag 3 april 2026 (Goede Vrijdag)');
    await expect(
      page.getByRole('heading', { name: 'Wat als de gemeente te laat is?' }),
    ).toBeVisible();
    await expect(main).toContainText('Dat spijt ons');
    await expect(main).toContainText('ook zonder ons onderzoek');
    await page.getByText('In woorden van de wet').click();
    await expect(page.getByText(/\(Atw 1 lid 1\)/)).toBeVisible();
    // What was filled in is there, to change it; the address holds the answer.
    await expect(page.getByLabel('Maand')).toHaveValue('feb');
    await expect(page).toHaveURL(/\?over=hulp&dag=20&maand=feb&jaar=2026$/);
  });

  test('what is missing is told at the field, and what was typed stays', async ({ page }) => {
    await page.goto(at);
    await fill(page, null, ['31', '2', '2026']);
    await expect(page).toHaveTitle(/^Fout: Wanneer krijg ik antwoord/);
    const summary = page.getByRole('region', { name: 'Kijk 2 dingen na' });
    await expect(summary.getByRole('link')).toHaveText([
      'Kies waar het over gaat.',
      'Deze datum bestaat niet. Kijk de dag, de maand en het jaar na.',
    ]);
    await expect(page.getByRole('group', { name: 'Op welke dag was dat?' })).toContainText(
      'Deze datum bestaat niet',
    );
    await expect(page.getByLabel('Dag', { exact: true })).toHaveValue('31');
    await summary.getByRole('link', { name: 'Kies waar het over gaat.' }).click();
    await expect(page.getByRole('radio').first()).toBeFocused();
    await fill(page, /jonger dan 27/, ['3', '10', '2009']);
    await expect(page.getByRole('group', { name: 'Op welke dag was dat?' })).toContainText(
      'Deze regel gold nog niet',
    );
  });

  for (const [about, day, answer, more] of [
    [
      /jonger dan 27/,
      ['3', '10', '2026'],
      'U kunt bijstand aanvragen vanaf zaterdag 31 oktober 2026',
      'Soms mag het eerder',
    ],
    [
      /kreeg een besluit/,
      ['23', '2', '2026'],
      'tot en met dinsdag 7 april 2026',
      'Stuur uw bezwaar toch',
    ],
    [/maakte bezwaar/, ['2', '11', '2026'], 'uiterlijk maandag 25 januari 2027', 'commissie'],
    [/vroeg bijstand aan/, ['2', '11', '2026'], 'uiterlijk maandag 28 december 2026', '€ 1.442'],
    [
      /geld nodig \(voorschot\)/,
      ['2', '11', '2026'],
      'uiterlijk maandag 30 november 2026',
      'elke 4 weken',
    ],
    [
      /raak bijna mijn huis/,
      ['26', '11', '2026'],
      'uiterlijk dinsdag 1 december 2026',
      'een klacht sturen',
    ],
  ] as const) {
    test(`answers about ${about}`, async ({ page }) => {
      await page.goto(at);
      await fill(page, about, day);
      await expect(page.getByRole('main')).toContainText(answer);
      await expect(page.getByRole('main')).toContainText(more);
    });
  }

  test('says that a person is sooner, as long as the day is still to come', async ({ page }) => {
    const sooner = page.getByText('binnen 2 werkdagen contact met u op');
    await page.goto(`${at}?over=bijstand&dag=2&maand=11&jaar=2090`);
    await expect(page.getByRole('main')).toContainText('Dat is de laatste dag');
    await expect(sooner).toBeVisible();
    await page.goto(`${at}?over=bijstand&dag=2&maand=11&jaar=2020`);
    await expect(page.getByRole('main')).toContainText('U had uiterlijk');
    await expect(sooner).toHaveCount(0);
  });

  test('speaks English, and keeps the question when the language changes', async ({ page }) => {
    await page.goto(`${at}?over=hulp&dag=20&maand=2&jaar=2026`);
    await chooseLanguage(page, 'English');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('When do I get an answer?');
    await expect(page.getByRole('main')).toContainText('Tuesday 7 April 2026');
    await expect(page.getByRole('main')).toContainText('Good Friday');
  });
});

for (const width of [320, 360, 1280]) {
  test(`the page fits ${width} px: empty, with errors, and with an answer`, async ({ page }) => {
    await page.setViewportSize({ width, height: 780 });
    const answer = `${at}?over=bijstand&dag=2&maand=11&jaar=2026`;
    for (const address of [at, `${at}?over=&dag=1`, answer]) {
      await page.goto(address);
      await expect(page.getByRole('link', { name: '112' })).toBeVisible();
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(excess).toBeLessThanOrEqual(0);
      await withoutFindings(page);
    }
  });
}

test('the page does what the machine is told', async ({ page, request }) => {
  const answer = await request.get('/api/v1/terms?rule=wmo.onderzoek&start=2026-02-20');
  const { end } = (await answer.json()) as { end: string };
  expect(end).toBe('2026-04-07');
  await page.goto(`${at}?over=hulp&dag=20&maand=2&jaar=2026`);
  await expect(page.getByRole('main')).toContainText('7 april 2026');
  const wrong = await request.get('/api/v1/terms?rule=no.such');
  expect(wrong.status()).toBe(400);
  expect(wrong.headers()['content-type']).toBe('application/problem+json');
  expect((await request.get('/api/v1/openapi.json')).headers()['cache-control']).toMatch(/public/);
});
