import { expect, test } from '../support/browser-test';
import { askForHelp, stranger } from '../support/asking';
import { mailTo, openWithSlip } from '../support/mine-pages';

test.use({ javaScriptEnabled: false });

const story = 'Sinds mijn werk stopte, lukt het niet meer met de rekeningen. 🌧️';

test('a resident comes back with the slip, adds something, and takes the request back', async ({
  page,
}) => {
  const who = stranger();
  const { code } = await askForHelp(page, who, { story });
  expect(code).toMatch(/^PLEIN( [0-9A-Z]{3}){3}$/);
  await page.context().clearCookies();

  await openWithSlip(page, code.toLowerCase().replaceAll(' ', ''), who.email);
  const main = page.locator('main');
  await expect(main).toContainText(story);
  await expect(page.getByRole('heading', { name: 'Wat gebeurt er nu?' })).toBeVisible();
  await expect(main.locator('.plein-cpcard')).toContainText('Uw contactpersoon');
  await expect(main).toContainText(/Uiterlijk \p{L}+dag \d+ \p{L}+ \d{4}/u);
  await expect(page).toHaveTitle('Uw vraag | Sociaal Plein');

  await main.getByRole('link', { name: 'Vul uw vraag aan' }).click();
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  await expect(page.locator('#fouten')).toContainText('Kijk 1 ding na');
  await expect(page).toHaveTitle(/^Fout: /);
  await page.getByLabel('Schrijf het in uw eigen woorden').fill('Er kwam een brief.\nMet rood.');
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  await expect(main).toContainText('Er kwam een brief.');
  await expect(main).toContainText('Uw contactpersoon krijgt wat u erbij schreef.');

  await main.getByRole('link', { name: 'Uw vraag terugnemen' }).click();
  await page.getByLabel(/Wilt u zeggen waarom/).fill('Mijn zus helpt mij nu.');
  await page.getByRole('button', { name: 'Ja, neem mijn vraag terug' }).click();
  await expect(main).toContainText('U nam uw vraag terug');
  await expect(main).toContainText('Mijn zus helpt mij nu.');
  await expect(main.getByRole('link', { name: 'Vul uw vraag aan' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await page.goto('/mijn');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mijn vraag');
  await expect(main).not.toContainText(story);
});

test('the mails that arrive say nothing but that there is something', async ({ page }) => {
  const who = stranger();
  await askForHelp(page, who, { story });
  const mail = await mailTo(page, who.email, /aangekomen/);
  expect(mail).not.toMatch(/rekeningen|werk|Test\d/);
  expect(mail).not.toContain(who.familyName);
});

test('a wrong code opens nothing, says what to do, and keeps the code of the slip', async ({
  page,
}) => {
  const who = stranger();
  const { code } = await askForHelp(page, who, { story });
  await page.context().clearCookies();
  await page.goto('/mijn/code');
  await page.getByLabel('De code op uw briefje').fill(code);
  await page.getByRole('button', { name: 'Stuur mij de tweede code' }).click();
  const mail = await mailTo(page, who.email, /\b\d{6}\b/);
  const right = /\b\d{6}\b/.exec(mail)![0];
  const wrong = right === '000000' ? '000001' : '000000';
  await page.getByLabel('De tweede code').fill(wrong);
  await page.getByRole('button', { name: 'Open mijn vraag' }).click();
  await expect(page.locator('#oneTimeCode-error')).toContainText('Kijk ze na');
  await expect(page.getByLabel('De code op uw briefje')).toHaveValue(code);
  await page.getByLabel('De tweede code').fill(` ${right.slice(0, 3)} ${right.slice(3)}`);
  await page.getByRole('button', { name: 'Open mijn vraag' }).click();
  await expect(page.locator('main')).toContainText(story);
});

test('a slip that does not exist gets the same answer as one that does', async ({ page }) => {
  const who = stranger();
  const { code } = await askForHelp(page, who, { story });
  await page.context().clearCookies();
  const answers: string[] = [];
  for (const typed of [code, 'PLEIN 222 333 444']) {
    await page.goto('/mijn/code');
    await page.getByLabel('De code op uw briefje').fill(typed);
    await page.getByRole('button', { name: 'Stuur mij de tweede code' }).click();
    await page.getByLabel('De tweede code').fill('000000');
    answers.push(await page.locator('main').innerText());
    await page.getByRole('button', { name: 'Open mijn vraag' }).click();
    answers.push(await page.locator('main').innerText());
  }
  expect(answers.slice(0, 2)).toEqual(answers.slice(2));
});

test('a code can be pasted, and a password manager knows what it is', async ({ page }) => {
  await page.goto('/mijn/code?stap=2');
  const field = page.getByLabel('De tweede code');
  await expect(field).toHaveAttribute('autocomplete', 'one-time-code');
  await expect(field).toHaveAttribute('inputmode', 'numeric');
  await expect(field).not.toHaveAttribute('maxlength');
});

test('asks for another contact person, and reads what happens now', async ({ page }) => {
  const who = stranger();
  const { code } = await askForHelp(page, who, { story });
  await page.context().clearCookies();
  await openWithSlip(page, code, who.email);
  const main = page.locator('main');
  await main.getByRole('link', { name: 'Liever een andere contactpersoon?' }).click();
  await page.getByRole('button', { name: 'Vraag om iemand anders' }).click();
  await expect(main).toContainText('U vroeg om een andere contactpersoon');
  await expect(main).toContainText(/neemt uiterlijk \p{L}+dag \d+ \p{L}+ \d{4} contact met u op/u);
  await expect(main.getByRole('link', { name: /andere contactpersoon/ })).toHaveCount(0);
});
