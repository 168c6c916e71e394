import { expect, test, type Page } from '../support/browser-test';
import { addGoal, addStep, openOwnPlan, send } from '../support/plan-pages';
import { withoutFindings } from '../support/page-check';
import { signInAsResident } from '../support/sign-in-pages';

const stepOf = (page: Page, title: string) => page.locator('.plein-planstep', { hasText: title });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a resident makes a plan, a circle is refused, and says yes to it', async ({
    browser,
    page,
  }) => {
    const plan = await openOwnPlan(browser, page, { givenName: 'Ans', bornIn: 1980 });
    await expect(page.locator('main')).toContainText('Nog geen doel. Wat wilt u het liefst?');

    await page.getByRole('link', { name: 'Doel erbij' }).click();
    await send(page);
    await expect(page.locator('#words-error')).toContainText('Schrijf op wat u wilt bereiken.');
    await expect(page).toHaveTitle(/^Fout: /);
    await page.goto(plan);
    await addGoal(page, 'Ik wil weer slapen.');
    await addGoal(page, 'Mijn moeder kan veilig naar boven.');
    await addStep(page, 1, 'De post openen');
    await addStep(page, 1, 'Een lijst maken', ['De post openen']);
    await addStep(page, 2, 'Naar de trap kijken', ['Een lijst maken']);
    await expect(stepOf(page, 'De post openen')).toContainText('Kan nu beginnen.');
    await expect(stepOf(page, 'De post openen')).toContainText('kunnen er 2 andere stappen verder');
    await expect(stepOf(page, 'Een lijst maken')).toContainText('Begint als stap 1 klaar is.');
    await expect(stepOf(page, 'Naar de trap')).toContainText(
      'Begint als stap 2 van doel 1 klaar is.',
    );

    await stepOf(page, 'De post openen').locator('summary').click();
    await stepOf(page, 'De post openen')
      .getByRole('link', { name: /^Anders opschrijven/ })
      .click();
    await page.getByLabel('Wat gaat er gebeuren?').fill('De post openen op maandag');
    await page.getByRole('checkbox', { name: /Naar de trap kijken/ }).check();
    await send(page);
    const circle = page.locator('#waitsFor-error');
    await expect(circle).toContainText('Deze stappen wachten op elkaar:');
    for (const title of ['De post openen', 'Een lijst maken', 'Naar de trap kijken']) {
      await expect(circle).toContainText(title);
    }
    await expect(page.getByLabel('Wat gaat er gebeuren?')).toHaveValue('De post openen op maandag');

    await page.goto(plan);
    await stepOf(page, 'De post openen')
      .getByRole('button', { name: /^Dit is gelukt/ })
      .click();
    await expect(stepOf(page, 'De post openen')).toContainText(
      /Klaar op \p{L}+dag \d+ \p{L}+ \d{4}/u,
    );
    await expect(stepOf(page, 'Een lijst maken')).toContainText('Kan nu beginnen.');

    await page.getByRole('button', { name: 'Ja, zo wil ik het' }).click();
    await expect(page.getByRole('status')).toContainText('U zei ja tegen het plan.');
    await expect(page.locator('[aria-labelledby=akkoord]')).toContainText(/U zei ja op/);
    await expect(page.getByRole('button', { name: 'Ja, zo wil ik het' })).toHaveCount(0);
    await addGoal(page, 'Weer werken.');
    await expect(page.getByRole('button', { name: 'Ja, zo wil ik het' })).toBeVisible();
    await expect(page.locator('[aria-labelledby=akkoord]')).toContainText('Dat was versie 6.');

    await page.getByRole('link', { name: 'Bekijk wat er veranderde' }).click();
    await expect(page.locator('main')).toContainText('Deze stap is klaar: “De post openen”');
    await page
      .getByRole('link', { name: /^Lees het plan zoals het toen was ?: versie 1$/ })
      .click();
    await expect(page.locator('main')).toContainText('Ik wil weer slapen.');
    await expect(page.locator('main')).not.toContainText('Mijn moeder');
  });

  test('two tabs on one goal: both texts are in sight, and what was typed stays', async ({
    browser,
    page,
  }) => {
    await openOwnPlan(browser, page, { givenName: 'Ans', bornIn: 1980 });
    await addGoal(page, 'Rust.');
    const other = await page.context().newPage();
    await page.getByRole('link', { name: /^Anders opschrijven ?: doel 1/ }).click();
    await other.goto(page.url());
    await other.getByLabel('In uw eigen woorden').fill('Rust in huis.');
    await send(other);
    await page.getByLabel('In uw eigen woorden').fill('Weer slapen.');
    await send(page);
    await expect(page.locator('main')).toContainText('Iemand anders veranderde dit net');
    await expect(page.locator('.plein-answers')).toContainText('Rust in huis.');
    await expect(page.getByLabel('In uw eigen woorden')).toHaveValue('Weer slapen.');
    await send(page);
    await expect(page.locator('.plein-goal')).toContainText('Weer slapen.');
  });

  test('a young person reads "je", and keeps a goal private', async ({ browser, page }) => {
    const bornIn = new Date().getFullYear() - 15;
    await openOwnPlan(browser, page, { givenName: 'Bo', bornIn });
    await expect(page.locator('main')).toContainText('Dit plan is van jou en van thuis.');
    await page.getByRole('link', { name: 'Doel erbij' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat wil jij bereiken?');
    await page.getByLabel('In je eigen woorden').fill('Een rustige klas.');
    await page.getByLabel('Van mij. Ik houd het voor mij. Ook thuis leest niemand het.').check();
    await send(page);
    await expect(page.locator('.plein-goal')).toContainText('alleen jij leest dit');
    await page.locator('.plein-goal__edit summary').click();
    await page.getByRole('button', { name: /^Laat anderen dit doel ook lezen/ }).click();
    await expect(page.locator('.plein-goal')).not.toContainText('alleen jij leest dit');
  });

  test('a plan of somebody else is not found, to look at and to change', async ({
    browser,
    page,
  }) => {
    const plan = await openOwnPlan(browser, page, { givenName: 'Ans', bornIn: 1980 });
    await addGoal(page, 'Dit is van mij alleen.');
    const outsider = await browser.newContext({ javaScriptEnabled: false });
    const other = await outsider.newPage();
    await signInAsResident(other, '/contact', /Zoë Bronwaßer/);
    const pages = [
      ...['', '/doel', '/versies', '/versies/1', '/wat-gaat-goed', '/terugkijken', '/pdf'],
      ...['/hoe-gaat-het', '/hoe-gaat-het/afronden'],
    ];
    for (const part of pages) {
      expect((await other.goto(plan + part))?.status()).toBe(404);
      expect(await other.content()).not.toContain('van mij alleen');
    }
    const form = { seen: '1', formKey: crypto.randomUUID(), words: 'Anders.', whose: '' };
    for (const part of ['/doel/opslaan', '/wat-gaat-goed/opslaan', '/akkoord']) {
      const headers = { origin: new URL(plan).origin };
      const answer = await other.request.post(plan + part, { form, headers });
      expect(answer.status()).toBe(404);
    }
    await outsider.close();
    await page.goto(plan);
    await expect(page.locator('.plein-goal')).toHaveCount(1);
    await expect(page.locator('.plein-goal')).toContainText('Dit is van mij alleen.');
  });
});

test('the demo family: the mother accepts a proposal, and never reads what her son keeps private', async ({
  browser,
  page,
}) => {
  await signInAsResident(page, '/contact', /Samira Voorbeeld/);
  await page.goto('/mijn/plan');
  await page.waitForURL(/\/mijn\/plan\//);
  const plan = page.url();
  await expect(page.locator('main')).toContainText('Bilal maakt dit deel zelf.');
  await expect(page.locator('main')).not.toContainText('rustig is');
  const proposal = page.locator('[aria-labelledby=voorstellen]');
  await expect(proposal).toContainText('Bellen met wie geld van u krijgt');
  await withoutFindings(page);
  await proposal.getByRole('button', { name: /^Ja, zet dit in mijn plan/ }).click();
  await expect(page.getByRole('status').first()).toContainText('U zei ja.');
  await expect(stepOf(page, 'Bellen met wie geld van u krijgt')).toBeVisible();
  for (const part of ['/versies', '/versies/3', '/doel', '/terugkijken', '/als-het-misgaat']) {
    await page.goto(plan + part);
    await withoutFindings(page);
    expect(await page.content()).not.toContain('klas waar het rustig');
  }

  const young = await (await browser.newContext()).newPage();
  await signInAsResident(young, '/contact', /Bilal Voorbeeld/);
  await young.goto(plan);
  await expect(young.locator('main')).toContainText('Ik wil naar een klas waar het rustig is.');
  await expect(young.locator('main')).toContainText('alleen jij leest dit');
  await withoutFindings(young);
  await young.context().close();
});

test('the plan is one A4 without buttons', async ({ page }) => {
  await signInAsResident(page, '/contact', /Samira Voorbeeld/);
  await page.goto('/mijn/plan');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.plein-goal').first()).toBeVisible();
  const buttons = page.locator('main').getByRole('button');
  for (const button of await buttons.all()) await expect(button).toBeHidden();
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
});
