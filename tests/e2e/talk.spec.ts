import { expect, test, type Browser, type Page } from '../support/browser-test';
import sharp from 'sharp';
import { chooseLanguage } from '../support/choose-language';
import { isWithinTheScreen } from '../support/desk-pages';
import { pdf, photo } from '../support/files/make';
import { withoutFindings } from '../support/page-check';
import { signInAsResident } from '../support/sign-in-pages';
import { talking } from '../support/talk-pages';
import { anybodyBut, isSound, press, signInAtWork } from '../support/work-pages';

/** Words that no other test says. */
const words = (what: string) => `${what} ${crypto.randomUUID().slice(0, 8)}`;

/** A resident without a script, on the page of the household's messages. */
async function samira(browser: Browser, javaScriptEnabled = false): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
  await signInAsResident(page, '/contact', /Samira Voorbeeld/);
  await page.goto('/mijn/berichten');
  const choice = page.locator('main').getByRole('link', { name: /^Samen met/ });
  if ((await choice.count()) > 0) await choice.first().click();
  await page.waitForURL(/\/mijn\/berichten\/[\w-]+\/samen/);
  return page;
}

const messageWith = (page: Page, text: string) =>
  page.locator('.plein-message').filter({ hasText: text });

test('a resident without a script sends a photo, the contact person answers, and nobody else finds anything', async ({
  browser,
}) => {
  const { page, familyName, contact } = await talking(browser);
  const talk = page.url();
  await page.getByRole('link', { name: 'Schrijf een bericht' }).click();
  await page.getByRole('button', { name: 'Stuur bericht' }).click();
  await expect(page.locator('#fouten')).toBeVisible();
  await expect(page.locator('main')).toContainText('Schrijf iets, of kies een foto of bestand.');

  const question = words('Deze brief kreeg ik.');
  await page.getByLabel('Uw bericht').fill(question);
  await page
    .getByLabel('Foto of bestand erbij')
    .setInputFiles({ name: 'virus.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('MZ') });
  await page.getByRole('button', { name: 'Stuur bericht' }).click();
  await expect(page.locator('main')).toContainText(
    'Dit bestand kunnen wij niet aannemen: virus.jpg',
  );
  // What was typed stays, whatever was wrong with the file.
  await expect(page.getByLabel('Uw bericht')).toHaveValue(question);
  await page.getByLabel('Foto of bestand erbij').setInputFiles({
    ...{ name: 'brief van de woningbouw.jpg', mimeType: 'image/jpeg' },
    buffer: await photo(),
  });
  await page.getByRole('button', { name: 'Stuur bericht' }).click();
  await expect(page.getByRole('status')).toContainText('Uw bericht is verstuurd.');
  await expect(messageWith(page, question)).toContainText('Download brief van de woningbouw.jpg');
  await expect(messageWith(page, question)).toContainText('Nog niet gelezen');

  const desk = await signInAtWork(browser, contact, '/werk/berichten');
  await isSound(desk);
  await desk.page
    .locator('li', { hasText: `Huishouden ${familyName}` })
    .getByRole('link', { name: 'Lees' })
    .click();
  await expect(messageWith(desk.page, question)).toContainText('Nieuw');
  await isSound(desk);
  const [download] = await Promise.all([
    desk.page.waitForEvent('download'),
    messageWith(desk.page, question)
      .getByRole('link', { name: /^Download/ })
      .click(),
  ]);
  expect(download.suggestedFilename()).toBe('brief van de woningbouw.jpg');
  const { exif, width, height } = await sharp(await download.path()).metadata();
  expect([exif, width, height]).toEqual([undefined, 48, 64]);
  const file = new URL(download.url()).pathname;
  const given = await desk.page.request.get(file);
  expect(given.headers()).toMatchObject({
    'content-disposition': expect.stringMatching(/^attachment;/),
    'content-security-policy': expect.stringContaining('sandbox'),
    'x-content-type-options': 'nosniff',
    'cache-control': expect.stringContaining('no-store'),
  });
  const answer = words('Ik kijk ernaar.');
  await desk.page.getByLabel('Uw bericht').fill(answer);
  await press(desk.page, 'Stuur bericht');
  await expect(desk.page.getByRole('status')).toContainText('Uw bericht is verstuurd.');
  const theCase = desk.page.url().replace(/\?.*/, '');

  await page.goto(talk);
  await expect(messageWith(page, answer)).toContainText('Nieuw');
  await expect(messageWith(page, question)).toContainText(`Gelezen door ${contact}`);

  const outsider = await signInAtWork(browser, anybodyBut(contact));
  const other = await (await browser.newContext()).newPage();
  await signInAsResident(other, '/contact', /Zoë Bronwaßer/);
  for (const [who, path] of [
    [outsider.page, theCase],
    [outsider.page, theCase.replace(/gesprek.*/, 'notities')],
    [outsider.page, file],
    [other, talk],
    [other, file],
  ] as const) {
    const found = await who.request.get(path);
    expect(found.status(), path).toBe(404);
    expect(await found.text()).not.toContain(question);
  }
  const origin = new URL(talk).origin;
  const posted = await other.request.post(`${new URL(talk).pathname}/versturen`, {
    headers: { origin },
    multipart: { formKey: crypto.randomUUID(), seen: '', text: 'Ik lees mee.' },
    maxRedirects: 0,
  });
  expect(posted.status()).toBe(404);
  await page.goto(talk);
  await expect(page.locator('main')).not.toContainText('Ik lees mee.');
});

test('a large file comes in whole; one that is too large is said, and the text stays', async ({
  browser,
}) => {
  const { page } = await talking(browser);
  const talk = page.url();
  const megabytes = (count: number) =>
    Buffer.concat([pdf(), Buffer.alloc(count * 1024 * 1024, 'x')]);
  const letter = (count: number) => ({
    ...{ name: 'groot.pdf', mimeType: 'application/pdf', buffer: megabytes(count) },
  });
  await page.getByRole('link', { name: 'Schrijf een bericht' }).click();
  await page.getByLabel('Uw bericht').fill('Het hele besluit.');
  await page.getByLabel('Foto of bestand erbij').setInputFiles(letter(21));
  await page.getByRole('button', { name: 'Stuur bericht' }).click();
  await expect(page.locator('main')).toContainText('Kies een bestand tot 20 MB.');
  await expect(page.getByLabel('Uw bericht')).toHaveValue('Het hele besluit.');
  await page.getByLabel('Foto of bestand erbij').setInputFiles(letter(15));
  await page.getByRole('button', { name: 'Stuur bericht' }).click();
  await expect(page.getByRole('status')).toContainText('Uw bericht is verstuurd.');
  await expect(messageWith(page, 'Het hele besluit.')).toContainText('groot.pdf, 15 MB');
  const file = await messageWith(page, 'Het hele besluit.')
    .getByRole('link', { name: /^Download/ })
    .getAttribute('href');
  const given = await page.request.get(file!);
  expect((await given.body()).equals(megabytes(15))).toBe(true);
  // Only this door takes files: another one takes a form of 256 kB at most.
  const elsewhere = await page.request.post(`${talk.replace(/[?].*/, '')}/meelezen/opslaan`, {
    headers: { origin: new URL(talk).origin },
    multipart: { involvementId: '', files: letter(1) },
  });
  expect(elsewhere.status()).toBe(413);
});

test('the messages of a resident have no findings, and fit the screen', async ({ browser }) => {
  const page = await samira(browser, true);
  for (const part of ['', '/schrijven', '/meelezen']) {
    await page.goto(page.url().replace(/(samen).*/, `$1${part}`));
    await isWithinTheScreen(page);
    await withoutFindings(page);
  }
  await page.goto(page.url().replace(/(samen).*/, '$1/schrijven'));
  await page.getByRole('button', { name: 'Stuur bericht' }).click();
  await expect(page.locator('#fouten')).toBeFocused();
  await withoutFindings(page);
  await chooseLanguage(page, 'English');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Write a message');
});

test('a young person writes alone to the contact person, in "je"; the parent finds no trace', async ({
  browser,
}) => {
  const page = await (await browser.newContext()).newPage();
  await signInAsResident(page, '/contact', /Bilal/);
  await page.goto('/mijn/berichten');
  await page.waitForURL(/\/alleen/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('alleen jij');
  await withoutFindings(page);
  await page.getByRole('link', { name: 'Schrijf een bericht' }).click();
  const secret = words('Ik wil het niet thuis zeggen.');
  await page.getByLabel('Je bericht').fill(secret);
  await page.getByRole('button', { name: 'Stuur bericht' }).click();
  await expect(page.getByRole('status')).toContainText('Je bericht is verstuurd.');

  const mother = await samira(browser);
  expect(await mother.content()).not.toContain(secret);
  const own = mother.url().replace(/samen.*/, 'alleen');
  await mother.goto(own);
  expect(await mother.content()).not.toContain(secret);
});

test('notes stay among colleagues: who reads it is said before and after, and nothing there leads to the conversation', async ({
  browser,
}) => {
  const resident = await samira(browser);
  const contact = await resident
    .locator('.plein-person', { hasText: 'Uw contactpersoon' })
    .locator('.plein-person__name')
    .innerText();
  const desk = await signInAtWork(browser, contact);
  const { page } = desk;
  await page.getByLabel('Naam van iemand uit uw huishoudens').fill('Voorbeeld');
  await page.getByRole('button', { name: 'Zoek', exact: true }).click();
  await page.waitForURL(/gezocht=1/);
  await page.getByRole('link', { name: 'Voorbeeld', exact: true }).click();
  await page.getByRole('link', { name: 'Aantekeningen van collega’s' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aantekeningen');
  await isSound(desk);
  await press(page, 'Bewaar de aantekening');
  await expect(page.locator('#fouten')).toBeFocused();
  await isSound(desk);
  const note = words('De moeder hoort slecht.');
  await page.getByLabel('Alleen de contactpersoon en wie invalt').check();
  await page.getByLabel('Aantekening', { exact: true }).fill(note);
  await press(page, 'Bewaar de aantekening');
  await expect(page.getByRole('status')).toContainText('bewaard');
  await expect(messageWith(page, note)).toContainText(`Dit lezen: ${contact}`);
  await expect(page.locator('main a[href*="/gesprek"]')).toHaveCount(0);
  const conversation = page.url().replace(/notities.*/, 'gesprek');
  await page.goto(conversation);
  await expect(page.locator('main')).not.toContainText(note);
  await expect(page.locator('main a[href*="/notities"]')).toHaveCount(0);
  await resident.reload();
  await expect(resident.locator('main')).not.toContainText(note);
});
