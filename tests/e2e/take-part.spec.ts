import { expect, test, type Browser, type Page } from '../support/browser-test';
import { isWithinTheScreen } from '../support/desk-pages';
import { fillInvitation } from '../support/involved-pages';
import { mailTo } from '../support/mine-pages';
import { addGoal } from '../support/plan-pages';
import { withoutFindings, withoutFindingsAs } from '../support/page-check';
import { talking } from '../support/talk-pages';
import { openHousehold, signInAtWork } from '../support/work-pages';

/** For a browser with a script: axe is one. */
const sound = async (page: Page) => {
  await isWithinTheScreen(page);
  await withoutFindings(page);
};
const pressIn = (page: Page, name: string) =>
  page.locator('main').getByRole('button', { name, exact: true }).click();

/** The contact person gives somebody who was invited a step of the plan. */
async function giveStep(browser: Browser, contact: string, familyName: string): Promise<void> {
  const { page } = await signInAtWork(browser, contact);
  await openHousehold(page, { familyName });
  await expect(page.locator('main')).toContainText('Heeft de uitnodiging nog niet gebruikt.');
  await page.getByRole('link', { name: 'Nodig iemand van buiten uit' }).click();
  await pressIn(page, 'Nodig uit');
  await expect(page.locator('main')).toContainText('Vul in op welke dag de inwoner ja zei.');
  await sound(page);
  const address = new URL(page.url()).pathname.replace('/erbij/van-buiten', '');
  await page.goto(`${address}/plan`);
  await page.getByRole('link', { name: /^Stap erbij ?: doel 1$/ }).click();
  await page.locator('[name=title]').fill('Mee naar het gesprek');
  await page.getByRole('radio', { name: /Ravi/ }).check();
  await page.locator('main form.plein-form button').last().click();
  await expect(page.getByRole('status')).toBeVisible();
  await page.context().close();
}

test('a resident without a script invites a maatje, who comes in by link and code, does a step and writes; ended, nothing is found', async ({
  browser,
}) => {
  const { page, familyName, contact } = await talking(browser);
  const talk = new URL(page.url()).pathname;
  const email = `ravi.${familyName.toLowerCase()}@example.nl`;

  await page.goto('/mijn/wie-is-erbij');
  await page.getByRole('link', { name: 'Nodig iemand van buiten uit' }).click();
  await pressIn(page, 'Nodig uit');
  await expect(page.locator('main')).toContainText('Vul de naam in.');
  await expect(page.locator('main')).toContainText('Kies wie dit is.');
  await withoutFindingsAs(page, browser, [new URL(page.url()).pathname]);
  await fillInvitation(page, email);
  await isWithinTheScreen(page);
  await pressIn(page, 'Nodig uit');
  await expect(page.getByRole('status')).toContainText('De uitnodiging is verstuurd.');
  await isWithinTheScreen(page);
  await page.goto('/mijn/plan');
  await addGoal(page, 'Ik wil rust.');
  await giveStep(browser, contact, familyName);
  await page.goto(`${talk}/meelezen`);
  await page.getByRole('radio', { name: /Ravi/ }).check();
  await page.locator('main form.plein-form button').last().click();
  await page.goto(`${talk}/schrijven`);
  await page.getByLabel('Uw bericht').fill('Kun je donderdag mee?');
  await pressIn(page, 'Stuur bericht');

  // The mail names nobody, and its link shows nobody either.
  const mail = await mailTo(page, email, /uitnodiging\//);
  expect(mail).not.toMatch(new RegExp(`Ans|Ravi|${familyName}`));
  const ravi = await (await browser.newContext()).newPage();
  await ravi.goto(/http\S+uitnodiging\/\S+/.exec(mail)![0].replace(/^https?:\/\/[^/]+/, ''));
  await expect(ravi.locator('main')).not.toContainText(/Ans|fictief/i);
  await expect(ravi.locator('main')).toContainText('r•••@example.nl');
  await sound(ravi);
  await pressIn(ravi, 'Stuur mij een code');
  await sound(ravi);
  const code = /\b\d{6}\b/.exec(await mailTo(ravi, email, /\b\d{6}\b/))![0];
  await ravi.getByLabel('De code uit de mail').fill(code);
  await pressIn(ravi, 'Ga verder');
  await ravi.waitForURL(/\/meedoen\/[\w-]{36}$/);
  const own = new URL(ravi.url()).pathname;
  const main = ravi.locator('main');
  await expect(main).toContainText('Ans nodigde u uit. U helpt met: gaat mee naar gesprekken.');
  await expect(main).toContainText(contact);
  await expect(main).not.toContainText(/Ik wil rust|een brief die ik niet begrijp/);
  await sound(ravi);
  await ravi.getByRole('button', { name: 'Dit is gelukt' }).click();
  await expect(main).toContainText('Klaar op');
  await ravi.getByRole('link', { name: 'Het gesprek samen' }).click();
  await expect(main).toContainText('Kun je donderdag mee?');
  await sound(ravi);
  await ravi.getByRole('link', { name: 'Schrijf een bericht' }).click();
  await sound(ravi);
  await ravi.getByLabel('Uw bericht').fill('Ja, ik ben er.');
  await pressIn(ravi, 'Stuur bericht');
  await expect(ravi.getByRole('status')).toContainText('Uw bericht is verstuurd.');

  await withoutFindingsAs(ravi, browser, [
    own,
    `${own}/stoppen`,
    `${own}/hoe-gaat-het`,
    '/meedoen',
  ]);

  await page.goto(talk);
  await expect(page.locator('main')).toContainText('Ja, ik ben er.');
  await page.goto('/mijn/wie-is-erbij');
  await page.getByRole('link', { name: 'Stop met Ravi Fictief' }).click();
  await isWithinTheScreen(page);
  await pressIn(page, 'Stop nu');
  await expect(page.getByRole('status')).toContainText('Dit is gestopt. Dat geldt meteen.');
  for (const path of [own, `${own}/gesprek/samen`, `${own}/stoppen`]) {
    expect((await ravi.goto(path))!.status()).toBe(404);
  }
  await ravi.goto('/meedoen');
  await expect(main).toContainText('U doet nu nergens mee');
  await sound(ravi);
  await ravi.goto('/meedoen/code');
  await sound(ravi);
});
