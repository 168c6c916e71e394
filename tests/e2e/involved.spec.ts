import { expect, test } from '../support/browser-test';
import { join, lookUp, story } from '../support/involved-pages';
import { askForHelp, stranger } from '../support/asking';
import { openWithSlip } from '../support/mine-pages';
import { anybodyBut, isSound, openHousehold, press, signInAtWork } from '../support/work-pages';

test('two colleagues who did not know of each other, and a resident who decides what they tell each other', async ({
  browser,
}) => {
  const who = stranger();
  const asking = await (await browser.newContext()).newPage();
  const { code, contact: contactPerson } = await askForHelp(asking, who, { story, bornIn: 1980 });
  const contact = await signInAtWork(browser, contactPerson);
  await openHousehold(contact.page, who);
  const address = contact.page.url().replace(/[?#].*/, '');
  await contact.page.getByRole('link', { name: 'Contact opschrijven' }).click();
  await contact.page.getByLabel('Ik belde').check();
  await press(contact.page, 'Bewaar');

  // A colleague who is about to act finds that somebody helps already, and joins.
  const name = anybodyBut(contactPerson);
  const helper = await signInAtWork(browser, name);
  await helper.page.goto(address);
  await expect(helper.page.locator('main')).not.toContainText(who.givenName);
  await lookUp(helper.page, who);
  await isSound(helper);
  await helper.page.getByRole('link', { name: 'Ik ga ook met dit huishouden werken' }).click();
  await press(helper.page, 'Ik werk mee');
  await expect(helper.page.locator('#fouten')).toBeFocused();
  await isSound(helper);
  await join(helper, { what: 'helpt bij het opvoeden', part: 'Jeugd', why: 'School belde mij.' });
  await expect(helper.page.locator('main')).toContainText(contactPerson);
  await expect(helper.page.locator('main')).toContainText('U leest dit niet.');
  await expect(helper.page.locator('main')).not.toContainText(story);
  await isSound(helper);

  // The contact person sees the other, and asks the resident.
  await contact.page.goto(address);
  await expect(contact.page.locator('#erbij ~ ul, section:has(#erbij)').first()).toContainText(
    name,
  );
  await isSound(contact);
  await contact.page.getByRole('link', { name: 'Wat mag wie lezen?' }).click();
  await contact.page.getByLabel('Van welk onderdeel?').selectOption({ label: 'Wmo' });
  await contact.page.getByLabel('Wie mag het lezen?').selectOption({ label: 'Jeugd' });
  await isSound(contact);
  await press(contact.page, 'Stel de vraag');
  await expect(contact.page.getByRole('status')).toContainText('De vraag is gesteld');
  await contact.page.goto(`${address}/toestemming`);
  await contact.page.locator('main a[href*="/toestemming/"]').first().click();
  await isSound(contact);

  // The resident reads who takes part, says yes, and takes it back.
  const mine = { page: asking };
  await openWithSlip(asking, code, who.email);
  await asking.getByRole('link', { name: 'Wie is erbij?' }).click();
  await expect(asking.locator('main')).toContainText(name);
  await expect(asking.locator('main')).toContainText('School belde mij.');
  await isSound(mine);
  await asking.goto('/mijn/toestemming');
  await isSound(mine);
  await press(asking, 'Ja, dat mag');
  await expect(asking.getByRole('status')).toContainText('U zei ja');
  await helper.page.goto(address);
  await expect(helper.page.locator('main')).toContainText(story);
  await press(asking, 'Ik wil dit niet meer');
  await expect(asking.getByRole('status')).toContainText('leest de collega dit niet meer');
  await isSound(mine);
  await helper.page.goto(address);
  await expect(helper.page.locator('main')).not.toContainText(story);

  // It ends at once, and then the address opens nothing.
  await asking.goto('/mijn/wie-is-erbij');
  await asking.getByRole('link', { name: `Vraag of ${name} kan stoppen` }).click();
  await isSound(mine);
  await press(asking, 'Stuur dit');
  await expect(asking.getByRole('status')).toContainText('Uw contactpersoon leest uw vraag');
  await contact.page.goto(address);
  await contact.page.getByRole('link', { name: `Stop de hulp van ${name}` }).click();
  await isSound(contact);
  await press(contact.page, 'Ja, stop de hulp');
  await expect(contact.page.getByRole('status')).toContainText('Dit is gestopt');
  expect((await helper.page.goto(address))?.status()).toBe(404);
});

test('a look without being involved: one case, with a reason, and judged', async ({ browser }) => {
  const who = stranger();
  const asking = await (await browser.newContext()).newPage();
  const { contact: contactPerson } = await askForHelp(asking, who, { story, bornIn: 1980 });
  const hurried = await signInAtWork(browser, anybodyBut(contactPerson));
  await lookUp(hurried.page, who);
  await hurried.page.getByRole('link', { name: 'Ik moet nu iets weten' }).click();
  await press(hurried.page, 'Kijk mee');
  await isSound(hurried);
  const reason = `Crisis bij ${who.familyName}`;
  await hurried.page.getByLabel('Waarom moet u dit nu weten?').fill(reason);
  await press(hurried.page, 'Kijk mee');
  await expect(hurried.page.locator('main')).toContainText(story);
  await isSound(hurried);
  const address = hurried.page.url();

  const leads = ['Hanna Denkraam', 'Ruben Modelman'];
  for (const lead of leads) {
    const desk = await signInAtWork(browser, lead, '/werk/team/meekijken').catch(() => null);
    if (!desk) continue;
    await isSound(desk);
    const look = desk.page.locator('div.flow', { hasText: reason }).last();
    if ((await look.count()) === 0) continue;
    await look.getByRole('link', { name: 'Geef uw oordeel' }).click();
    await isSound(desk);
    await desk.page.getByLabel('Nee, dit mocht niet').check();
    await desk.page.getByLabel('Wat wilt u de collega zeggen?').fill('Bel eerst.');
    await press(desk.page, 'Geef uw oordeel');
    await expect(desk.page.getByRole('status')).toContainText('Uw oordeel staat erbij');
  }
  expect((await hurried.page.goto(address))?.status()).toBe(404);
});
