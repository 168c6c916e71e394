import { expect, test } from '../support/browser-test';
import { talking } from '../support/talk-pages';
import { withoutFindings } from '../support/page-check';
import { anybodyBut, isSound, openHousehold, press, signInAtWork } from '../support/work-pages';

test('a colleague thinks along without seeing whose case it is, and nobody asks twice what was told', async ({
  browser,
}) => {
  const { page: mine, familyName, contact } = await talking(browser);
  const desk = await signInAtWork(browser, contact);
  const { page } = desk;
  await openHousehold(page, { familyName });
  const address = page.url().replace(/[?#].*/, '');

  await page.getByRole('link', { name: 'Laat een collega meedenken' }).click();
  await press(page, 'Stuur de vraag');
  await expect(page.locator('#fouten')).toBeFocused();
  await isSound(desk);
  const name = anybodyBut(contact);
  const option = page.locator('#toStaffId option').filter({ hasText: name });
  await page.getByLabel('Wie wilt u vragen?').selectOption((await option.getAttribute('value'))!);
  const question = `Mag dit zonder uitkering? ${crypto.randomUUID().slice(0, 8)}`;
  await page.getByLabel('Wat wilt u vragen?').fill(question);
  await page.getByLabel('Waar gaat het over?').fill(`brief ${question.slice(-8)}`);
  await press(page, 'Stuur de vraag');
  await expect(page.getByRole('status')).toContainText('Uw vraag is gestuurd');
  await isSound(desk);

  // Who is asked reads the question and nothing of the household; the case stays shut.
  const thinker = await signInAtWork(browser, name);
  await thinker.page.getByRole('link', { name: /^Meedenken/ }).click();
  await isSound(thinker);
  await thinker.page
    .locator('li', { hasText: question.slice(-8) })
    .getByRole('link', { name: 'Lees de vraag en geef antwoord' })
    .click();
  await expect(thinker.page.locator('main')).toContainText(question);
  await expect(thinker.page.locator('main')).not.toContainText(familyName);
  await isSound(thinker);
  const asked = thinker.page.url();
  expect((await thinker.page.request.get(address)).status()).toBe(404);
  expect((await thinker.page.request.get(`${address}/weten-we-al`)).status()).toBe(404);
  expect((await page.request.get(asked)).status()).toBe(404);
  await thinker.page.getByLabel('Wat raadt u aan?').fill('Ja, met bijzondere bijstand.');
  await press(thinker.page, 'Stuur uw antwoord');
  await expect(thinker.page.getByRole('status')).toContainText('Uw antwoord is gestuurd');
  await page.goto(address);
  await expect(page.locator('main')).toContainText('Ja, met bijzondere bijstand.');

  // What the household told is written down once, and stands where somebody may ask it again.
  await page.getByRole('link', { name: 'Dit weten we al' }).click();
  await page.getByLabel('Waar gaat het over?').selectOption({ label: 'Geld' });
  await page.getByLabel('Wat vertelde de inwoner?').fill('Ik heb bijstand sinds mei.');
  await page.getByLabel('Waar komt het vandaan?').fill('gesprek aan de telefoon');
  await press(page, 'Schrijf op');
  await expect(page.getByRole('status')).toContainText('Het staat op de lijst');
  await isSound(desk);
  for (const form of ['gesprek/samen', 'bezoek/nieuw', 'onderdeel/nieuw']) {
    await page.goto(`${address}/${form}`);
    await expect(page.getByRole('complementary', { name: 'Dit weten we al' })).toContainText(
      'Ik heb bijstand sinds mei.',
    );
    await isSound(desk);
  }
  await page.goto(address);
  await page
    .getByRole('link', { name: /^Vraag iets/ })
    .first()
    .click();
  await expect(page.getByRole('complementary', { name: 'Dit weten we al' })).toContainText(
    'Ik heb bijstand sinds mei.',
  );
  await isSound(desk);

  // The resident, without a script, says that it is no longer so; who was asked what for stands in the log.
  await mine.goto('/mijn');
  await mine.getByRole('link', { name: 'Bekijk alles' }).click();
  await expect(mine.locator('main')).toContainText(`Vroeg ${name}, medewerker`);
  await mine.goto('/mijn');
  await mine.getByRole('link', { name: 'Dit weten wij al' }).click();
  await expect(mine.locator('main')).toContainText('Gesprek aan de telefoon');
  await mine.getByText('Klopt dit niet meer?').first().click();
  await mine.getByLabel('Hoe is het nu?').fill('Ik werk sinds september.');
  const scripted = await browser.newContext({ storageState: await mine.context().storageState() });
  const seen = await scripted.newPage();
  await seen.goto('/mijn/weten-we-al');
  await seen.getByText('Klopt dit niet meer?').first().click();
  await withoutFindings(seen);
  await mine.locator('.plein-langmenu summary').click();
  await mine.getByRole('button', { name: 'English', exact: true }).click();
  await expect(mine.getByRole('textbox').first()).toHaveValue('Ik werk sinds september.');
  await mine.locator('.plein-langmenu summary').click();
  await mine.getByRole('button', { name: 'Nederlands', exact: true }).click();
  await press(mine, 'Geef door dat dit niet klopt');
  await expect(mine.getByRole('status')).toContainText('Dit is doorgegeven');
  await expect(mine.locator('main')).toContainText('Zo is het nu: Ik werk sinds september.');

  await page.goto(`${address}/weten-we-al`);
  await expect(page.locator('main')).toContainText('dit klopt niet meer');
  await page.getByRole('link', { name: 'Klopt dit niet meer?' }).first().click();
  await page.getByLabel('Hoe is het nu?').fill('Ik werk sinds september.');
  await isSound(desk);
  await press(page, 'Haal het van de lijst');
  await expect(page.getByRole('status')).toContainText('Het staat niet meer op de lijst');
  await expect(page.locator('main')).not.toContainText('Ik heb bijstand sinds mei.');
});
