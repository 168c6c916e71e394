import { expect, test } from '../support/browser-test';
import { askForHelp, stranger } from '../support/asking';
import { isSound, openHousehold, press, signInAtWork } from '../support/work-pages';
import { fillDate } from '../support/request-pages';

test('an institution is guardian: written down with whom to ask there, and asked about the child', async ({
  browser,
}) => {
  const mine = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const mother = stranger('Ans');
  const child = { name: 'Yara', bornIn: new Date().getFullYear() - 9 };
  const question = { story: 'Mijn dochter slaapt slecht.', areas: ['gezin'], bornIn: 1980, child };
  const asked = await askForHelp(mine, mother, question);
  await mine.context().clearCookies();
  const contact = await signInAtWork(browser, asked.contact);
  const work = contact.page;
  await openHousehold(work, mother);
  const address = work.url().replace(/[?#].*/, '');
  await work.getByRole('link', { name: 'Contact opschrijven' }).click();
  await work.getByLabel('Ik belde').check();
  await press(work, 'Bewaar');

  // What is missing is said at the field, and everything typed stays.
  await work.getByRole('link', { name: 'Wie heeft gezag over de kinderen?' }).click();
  await work.getByRole('link', { name: 'Schrijf op wie gezag heeft' }).click();
  await work.getByLabel('Een instelling die voogd is').check();
  await work.getByLabel('Naam van de instelling').fill('Jeugdzorg Voorbeeld');
  await work.getByLabel('Ik zag het papier').check();
  await press(work, 'Schrijf op');
  await expect(work.locator('#fouten')).toBeFocused();
  await expect(work.locator('main')).toContainText('Vul in sinds welke dag');
  await expect(work.getByLabel('Naam van de instelling')).toHaveValue('Jeugdzorg Voorbeeld');
  await isSound(contact);
  await work.getByLabel('Wie vraagt u daar? Naam').fill('Tess Fictief');
  await work.getByLabel('Telefoon van deze persoon').fill('0612345678');
  await fillDate(work, ['15', '1', '2026'], 'since');
  await press(work, 'Schrijf op');
  await expect(work.getByRole('status')).toContainText('Het staat erbij.');
  await expect(work.locator('main')).toContainText('Ans heeft nu geen gezag over Yara.');
  await isSound(contact);

  // Somebody else is to be asked there from now on.
  await work.getByRole('link', { name: 'Wijzig' }).click();
  await isSound(contact);
  await work.getByLabel('Wie vraagt u daar? Naam').fill('Bo Verzinsel');
  await press(work, 'Bewaar deze persoon');
  await expect(work.locator('main')).toContainText('Vraag een ja of nee aan Bo Verzinsel');

  // The question about the child goes to the institution.
  await work.goto(`${address}/toestemming`);
  await work.getByLabel('Van welk onderdeel?').selectOption({ label: 'Jeugd' });
  await work.getByLabel('Wie mag het lezen?').selectOption({ label: 'Wmo' });
  await work.getByLabel('Yara, 9 jaar').check();
  await expect(work.locator('main')).toContainText('Yara: Jeugdzorg Voorbeeld');
  await press(work, 'Stel de vraag');
  await expect(work.getByRole('status')).toContainText('De vraag is gesteld');
});
