import { expect, test, type Browser, type Page } from '../support/browser-test';
import { fillInvitation, join, lookUp, story } from '../support/involved-pages';
import { askForHelp, stranger, type Stranger } from '../support/asking';
import { openWithSlip } from '../support/mine-pages';
import { addGoal } from '../support/plan-pages';
import { isSound, openHousehold, press, signInAtWork, type Desk } from '../support/work-pages';

const colleagues = ['Omar Verzinsel', 'Kees Fabel', 'Naima Luchtkasteel', 'Marijke Denkbeeld'];

/** A colleague who is about to help finds the household, and joins for one part. */
async function comeIn(browser: Browser, name: string, who: Stranger, part: string): Promise<Desk> {
  const desk = await signInAtWork(browser, name);
  await lookUp(desk.page, who);
  await desk.page.getByRole('link', { name: 'Ik ga ook met dit huishouden werken' }).click();
  await join(desk, { what: 'helpt mee', part, why: 'De inwoner belde mij.' });
  return desk;
}

/** A step for the first goal, done by who is named so; what it waits for, by title. */
async function putStep(page: Page, plan: string, owner: RegExp, title: string, waitsFor?: string) {
  await page.goto(plan);
  await page.getByRole('link', { name: /^Stap erbij ?: doel 1$/ }).click();
  await page.locator('[name=title]').fill(title);
  await page.getByRole('radio', { name: owner }).check();
  if (waitsFor) await page.getByRole('checkbox', { name: new RegExp(waitsFor) }).check();
  await page.locator('main form.plein-form button').last().click();
  await expect(page.getByRole('status')).toContainText(/Het staat in het plan|U stelde dit voor/);
}

/** Somebody from outside, with the resident's own invitation. */
async function invite(page: Page, email: string): Promise<void> {
  await page.goto('/mijn/wie-is-erbij');
  await page.getByRole('link', { name: 'Nodig iemand van buiten uit' }).click();
  await fillInvitation(page, email);
  await press(page, 'Nodig uit');
  await expect(page.getByRole('status')).toContainText('De uitnodiging is verstuurd.');
}

test('a family with three parts and four people: from colleagues who did not know of each other to one plan with a yes', async ({
  browser,
  page: mother,
}) => {
  const who = stranger();
  const about = ['geld', 'gezin', 'dagelijks'];
  const { code, contact: contactPerson } = await askForHelp(mother, who, {
    story,
    areas: about,
    bornIn: 1980,
  });
  const contact = await signInAtWork(browser, contactPerson);
  await openHousehold(contact.page, who);
  const address = new URL(contact.page.url()).pathname;
  const plan = `${address}/plan`;
  const parts = contact.page.locator('section:has(#onderdelen), #onderdelen').first();
  for (const part of ['Wmo', 'Jeugd', 'Armoede en schulden']) {
    await expect(parts).toContainText(part);
  }
  await contact.page.getByRole('link', { name: 'Contact opschrijven' }).click();
  await contact.page.getByLabel('Ik belde').check();
  await press(contact.page, 'Bewaar');

  // Each finds, before acting, that somebody helps already; the second finds the first.
  const [first, second] = colleagues.filter((name) => name !== contactPerson);
  const youth = await comeIn(browser, first!, who, 'Jeugd');
  await expect(youth.page.locator('main')).toContainText(contactPerson);
  const debts = await comeIn(browser, second!, who, 'Armoede en schulden');
  await expect(debts.page.locator('main')).toContainText(first!);
  await youth.page.goto(address);
  await expect(youth.page.locator('main')).toContainText(second!);

  // The plan is hers: the goal in her words, and somebody of her own beside her.
  await openWithSlip(mother, code, who.email);
  await mother.goto('/mijn/plan');
  await addGoal(mother, 'Ik wil weer rust in huis.');
  const own = mother.url().replace(/[?#].*/, '');
  await invite(mother, `ravi.${who.email}`);

  await putStep(debts.page, plan, /^Ikzelf/, 'Een lijst van de schulden maken');
  await putStep(youth.page, plan, /^Ikzelf/, 'Met school praten');
  await putStep(contact.page, plan, /Ravi/, 'Mee naar het gesprek', 'Met school praten');
  await putStep(contact.page, plan, new RegExp(who.givenName), 'De post bewaren');
  await expect(contact.page.locator('main')).toContainText('De post bewaren');

  // What is hers to do waits for her yes; then she says yes to the whole of it.
  await mother.goto(own);
  const proposal = mother.locator('[aria-labelledby=voorstellen]');
  await expect(proposal).toContainText('De post bewaren');
  await proposal.getByRole('button', { name: /^Ja, zet dit in mijn plan/ }).click();
  await expect(mother.getByRole('status').first()).toContainText('U zei ja.');
  await mother.getByRole('button', { name: 'Ja, zo wil ik het' }).click();
  await expect(mother.getByRole('status')).toContainText('U zei ja tegen het plan.');

  // One plan, the same for all of them, with what comes first.
  for (const desk of [contact, youth, debts]) {
    await desk.page.goto(plan);
    const main = desk.page.locator('main');
    await expect(main).toContainText(`${who.givenName} zei ja op`);
    for (const step of ['Een lijst van de schulden', 'Met school praten', 'Mee naar het gesprek']) {
      await expect(main).toContainText(step);
    }
    await expect(main).toContainText('Begint als stap');
    await isSound(desk);
  }
  // Whoever stops leaves a step that nobody does; she gives it to somebody who is there.
  await mother.goto('/mijn/wie-is-erbij');
  await mother.getByRole('link', { name: /^Stop met Ravi/ }).click();
  await press(mother, 'Stop nu');
  await expect(mother.getByRole('status')).toContainText('Dit is gestopt.');
  const kept = (page: Page) =>
    page.locator('.plein-planstep').filter({ hasText: 'Mee naar het gesprek' }).first();
  for (const [page, where] of [
    [contact.page, plan],
    [mother, own],
  ] as const) {
    await page.goto(where);
    await expect(kept(page)).toContainText('Nu niemand');
    await expect(kept(page)).toContainText('doet niet meer mee. Kies samen wie dit nu doet.');
    await isSound({ page });
  }
  const outsider = await signInAtWork(
    browser,
    colleagues.find((one) => ![contactPerson, first, second].includes(one))!,
  );
  expect((await outsider.page.goto(plan))?.status()).toBe(404);
});
