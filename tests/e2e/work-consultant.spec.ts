import { expect, test } from '../support/browser-test';
import { askElsewhere, stranger, worries } from '../support/asking';
import { anybodyBut, isSound, openHousehold, press, signInAtWork } from '../support/work-pages';

test('a consultant: from a new request to a household that is closed, and open again @wide', async ({
  browser,
}) => {
  const who = stranger();
  const desk = await signInAtWork(browser, (await askElsewhere(browser, who, worries)).contact);
  const { page } = desk;

  await expect(page.getByRole('heading', { level: 1 })).toContainText(/wacht(en)? op u/);
  await isSound(desk);
  await openHousehold(page, who);
  await expect(page.getByText(worries.story.split('\n')[1]!)).toBeVisible();
  await expect(page.locator('#wie ~ div, .plein-house')).toContainText('Ans');
  // What must be seen first stands above what can be done.
  const [owed, action] = await Promise.all([
    page.locator('.utrecht-alert').first().boundingBox(),
    page.getByRole('link', { name: 'Contact opschrijven' }).boundingBox(),
  ]);
  expect(owed!.y).toBeLessThan(action!.y);
  await isSound(desk);

  await page.getByRole('link', { name: 'Contact opschrijven' }).click();
  await press(page, 'Bewaar');
  await expect(page.locator('#fouten')).toBeFocused();
  await page.getByRole('link', { name: 'Kies hoe u contact had.' }).click();
  await isSound(desk);
  await page.getByLabel('Ik belde').check();
  await page.getByLabel('Wat wilt u onthouden?').fill('Zij belt graag ’s ochtends.');
  // A simple question is answered at once; the other part goes on.
  await page.getByText('Is er meteen iets beantwoord?').click();
  await page.getByLabel('Is beantwoord').first().check();
  await press(page, 'Bewaar');
  await page.getByRole('link', { name: /^Schrijf op wat de uitkomst is/ }).click();
  await isSound(desk);
  await page
    .getByLabel(/^Uw antwoord over/)
    .first()
    .fill('Er is een betaalregeling.');
  await press(page, 'Bewaar');
  await expect(page.getByRole('status')).toContainText('Het contact staat erbij');
  await expect(page.getByRole('cell', { name: 'Er is een betaalregeling.' })).toBeVisible();
  await expect(page.getByText('Contact: gebeld')).toBeVisible();

  // What was said about letters is written down, with its day.
  await page.locator('main a[href*="/persoon/"]').first().click();
  await page.getByRole('link', { name: /^Hoe hoort .* van een bericht/ }).click();
  await press(page, 'Bewaar');
  await expect(page.locator('#fouten')).toBeFocused();
  await isSound(desk);
  await page.getByLabel('Stuur mij een brief').check();
  await page.getByLabel('Brieven met grote letters').check();
  await press(page, 'Bewaar');
  await expect(page.getByRole('status')).toContainText('Wij weten nu hoe');
  await expect(page.getByText(/Brieven hebben grote letters\. Gezegd op/)).toBeVisible();

  await page.getByRole('link', { name: 'Afsluiten' }).click();
  await page.getByLabel('Wat is er bereikt?').fill('Er is weer rust.');
  await press(page, 'Sluit af');
  // What is left to do leads to where it is done.
  const left = page.getByRole('link', { name: /Er zijn nog onderdelen open/ });
  await expect(left).toHaveAttribute('href', /\/werk\/zaak\/[0-9a-f-]+\/onderdeel\/[0-9a-f-]+$/);
  await isSound(desk);
  await page.getByRole('link', { name: 'Terug naar het huishouden' }).click();

  const outcome = 'School helpt mee.';
  const open = page.getByRole('row').filter({ hasText: 'Bezig' });
  await open.getByRole('link', { name: /^Bijwerken/ }).click();
  await page.getByLabel('De vraag is beantwoord').check();
  await page.getByLabel('Wat is de uitkomst?').fill(outcome);
  await isSound(desk);
  await press(page, 'Bewaar');
  await expect(page.getByRole('cell', { name: outcome })).toBeVisible();

  await page.getByRole('link', { name: 'Afsluiten' }).click();
  // What was typed before the parts were done is still there.
  await expect(page.getByLabel('Wat is er bereikt?')).toHaveValue('Er is weer rust.');
  await press(page, 'Sluit af');
  await expect(page.getByRole('status')).toContainText('afgesloten');
  await page.getByRole('link', { name: 'Weer openen' }).click();
  await isSound(desk);
  await page.getByLabel('Waarom opent u het weer?').fill('Het gaat toch niet.');
  await press(page, 'Open weer');
  await expect(page.getByRole('status')).toContainText('weer open');
  // It is promised again, and the form says that there is nothing to open.
  await expect(page.getByText(/Beloofd: uiterlijk/).first()).toBeVisible();
  await page.goto(`${page.url().replace(/[?#].*/, '')}/heropenen`);
  await expect(page.locator('main')).toContainText('Dit huishouden is al open.');
});

test('a stale save shows both versions, nothing typed is lost; who leaves gets a household', async ({
  browser,
}) => {
  const who = stranger();
  const desk = await signInAtWork(browser, (await askElsewhere(browser, who, worries)).contact);
  const { page } = desk;
  await openHousehold(page, who);
  await page.getByRole('link', { name: 'Adres en veiligheid aanpassen' }).click();
  await isSound(desk);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByLabel('Straat').fill('Eerste straat');
  await press(other, 'Bewaar');
  await expect(other.getByRole('status')).toContainText('bijgewerkt');

  await page.getByLabel('Straat').fill('Tweede straat');
  await page.getByLabel('Plaats').fill('Proefdorp');
  await press(page, 'Bewaar');
  await expect(page.getByText('Dit is net ergens anders veranderd')).toBeVisible();
  await expect(page.getByLabel('Uw tekst: Tweede straat')).toBeChecked();
  await isSound(desk);
  await page.getByLabel('Staat er nu: Eerste straat').check();
  await press(page, 'Bewaar deze keuze');
  await expect(page.locator('main')).toContainText(`Eerste straat ${who.houseNumber}`);
  await expect(page.locator('main')).toContainText('Proefdorp');

  const here = page.url();
  await page.getByRole('link', { name: /^Wonen zij nu samen/ }).click();
  await isSound(desk);
  await page.getByLabel('Nummer van het andere huishouden').fill('999999');
  await press(page, 'Zoek dit huishouden');
  await page.getByRole('link', { name: /^Vul het nummer in/ }).click();
  await other.goto('/werk');
  await other.locator('main a[href^="/werk/zaak/"]').last().click();
  await expect(other.locator('main')).toContainText(/Nummer \d+/);
  const number = /Nummer (\d+)/.exec(await other.locator('main').innerText())![1]!;
  await page.getByLabel('Nummer van het andere huishouden').fill(number);
  await press(page, 'Zoek dit huishouden');
  await expect(page.getByRole('heading', { name: 'Dit huishouden komt erbij' })).toBeVisible();
  await isSound(desk);

  await page.goto(here);
  await page.getByRole('link', { name: 'Woont hier iemand niet meer?' }).click();
  await isSound(desk);
  await page.getByLabel('Straat').fill('Elders');
  await press(page, 'Schrijf dit op');
  await page.getByRole('link', { name: 'Kies wie er weggaat.' }).click();
  await page.getByLabel(/^Ans/).check();
  await expect(page.getByLabel('Straat')).toHaveValue('Elders');
  await press(page, 'Schrijf dit op');
  // Read back once: who leaves, before it is so.
  await expect(page.locator('#fouten')).toContainText(/Ans .*woont dan niet meer hier/);
  await isSound(desk);
  await press(page, 'Schrijf dit op');
  await expect(page.getByRole('status')).toContainText('een eigen huishouden');
  await expect(page.locator('.plein-house')).not.toContainText('Ans');
  await expect(page.locator('main')).not.toContainText('Elders');
});

test('a hand-over: the colleague reads why, the former contact person finds nothing', async ({
  browser,
}) => {
  const who = stranger();
  const { contact: former } = await askElsewhere(browser, who, worries);
  const desk = await signInAtWork(browser, former);
  const { page } = desk;
  await openHousehold(page, who);
  const address = page.url().replace(/[?#].*/, '');
  await page.getByRole('link', { name: 'Overdragen aan een collega' }).click();
  await isSound(desk);
  await press(page, 'Draag over');
  await expect(page.locator('#fouten')).toBeFocused();
  await page.getByRole('radio').first().check();
  const next = await page.locator('label:has(:checked) > span').first().innerText();
  await page.getByLabel('Waarom draagt u over?').fill('Ik ga met pensioen.');
  await page.getByLabel(/Een persoonlijk woord/).fill('Het ga u goed.');
  await press(page, 'Draag over');
  await expect(page.getByRole('status')).toContainText('overgedragen');

  const refused = await page.goto(address);
  expect(refused!.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dit vinden wij niet');
  await expect(page).toHaveTitle(/^Niet gevonden/);

  const colleague = await signInAtWork(browser, next.split('\n')[0]!);
  await expect(colleague.page.locator('.plein-today')).toContainText(who.familyName);
  await openHousehold(colleague.page, who);
  await expect(colleague.page.getByText('“Ik ga met pensioen.”', { exact: true })).toBeVisible();
  await expect(colleague.page.getByText('Het ga u goed.')).toBeVisible();
  await expect(colleague.page.getByRole('cell', { name: /maar mocht niet/ })).toBeVisible();
  await isSound(colleague);
});

test('an outsider finds nothing, and the record says that it was tried @wide', async ({
  browser,
}) => {
  const who = stranger();
  const { contact: name } = await askElsewhere(browser, who, worries);
  const own = await signInAtWork(browser, name);
  await openHousehold(own.page, who);
  const address = own.page.url().replace(/[?#].*/, '');
  const outsider = await signInAtWork(browser, anybodyBut(name));
  for (const path of [
    '',
    '/contact',
    '/overdragen',
    '/adres',
    '/afsluiten',
    '/wie-keek',
    '/vragen',
  ]) {
    const answer = await outsider.page.goto(address + path);
    expect(answer!.status(), path).toBe(404);
    await expect(outsider.page.locator('main')).not.toContainText(who.familyName);
  }
  const posted = await outsider.page.request.post(`${address}/afsluiten/opslaan`, {
    form: { outcome: 'x', version: '1' },
    maxRedirects: 0,
  });
  expect(posted.status()).toBe(404);
  await own.page.reload();
  await expect(own.page.getByRole('cell', { name: /maar mocht niet/ })).toBeVisible();

  await outsider.page.goto('/werk/bekend');
  await outsider.page
    .getByLabel('Naam', { exact: true })
    .fill(`${who.givenName} ${who.familyName}`);
  for (const [part, value] of Object.entries({ Dag: '3', Maand: '4', Jaar: '1980' })) {
    await outsider.page.getByLabel(part).fill(value);
  }
  await press(outsider.page, 'Kijk');
  await expect(outsider.page.getByRole('status')).toContainText(name);
  await expect(outsider.page.locator('main')).not.toContainText(worries.story.split('\n')[1]!);
  expect(outsider.page.url()).not.toContain(who.familyName);
});

test('without a script, a probable match is confirmed or given a household of its own', async ({
  browser,
}) => {
  const who = stranger();
  const { contact: name } = await askElsewhere(browser, who, worries);
  await askElsewhere(browser, who, { ...worries, story: 'Nog een vraag.' });
  const desk = await signInAtWork(browser, name);
  const { page } = desk;
  await openHousehold(page, who);
  await page.getByRole('link', { name: 'Kijk wie dit is' }).click();
  await isSound(desk);
  await page.getByLabel(`Ja, dit is ${who.givenName} ${who.familyName}`).check();
  await press(page, 'Bewaar');
  await expect(page.getByRole('status')).toContainText('hoort nu bij dit huishouden');
  await expect(page.getByText('Nog een vraag.')).toBeVisible();

  await askElsewhere(browser, who, { ...worries, story: 'Van iemand anders.' });
  await openHousehold(page, who);
  await page.getByRole('link', { name: 'Kijk wie dit is' }).click();
  await page.getByLabel('Nee, dit is iemand anders').check();
  await press(page, 'Bewaar');
  await expect(page.getByRole('status')).toContainText('eigen huishouden');
  await expect(page.getByText('Van iemand anders.')).toHaveCount(0);
});
