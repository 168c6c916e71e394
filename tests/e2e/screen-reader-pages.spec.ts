// The main pages as a screen reader finds them. The journey has a household of its own.
import { expect, test } from '../support/browser-test';
import { askForHelp, speak, stranger, worries } from '../support/asking';
import { readsOwnPlan, readsOwnQuestion, readsReceipt } from '../support/heard-resident';
import { readsCase, readsPlanOfHousehold, readsWork } from '../support/heard-work';
import { openWithSlip } from '../support/mine-pages';
import { addGoal, addStep } from '../support/plan-pages';
import { openHousehold, signInAtWork } from '../support/work-pages';

test('the pages of a household, as the resident and the contact person hear them', async ({
  page,
  browser,
}) => {
  const who = stranger();
  const { code, contact } = await askForHelp(page, who, worries);
  await readsReceipt(page);
  await page.context().clearCookies();
  await speak(browser, contact, who);
  await openWithSlip(page, code, who.email);
  await page.goto('/mijn');
  await readsOwnQuestion(page);
  await page.goto('/mijn/plan');
  await addGoal(page, 'Ik wil weer slapen.');
  await addStep(page, 1, 'De post openen');
  await addStep(page, 1, 'Een lijst maken', ['De post openen']);
  await readsOwnPlan(page);

  const desk = await signInAtWork(browser, contact);
  await readsWork(desk.page, who.familyName);
  await openHousehold(desk.page, who);
  await readsCase(desk.page, who.familyName);
  await readsPlanOfHousehold(desk.page);
});

test('what changes on a page that stays is said by a part that stood there already', async ({
  page,
  context,
}) => {
  await page.goto('/hulp-vragen/verhaal', { waitUntil: 'networkidle' });
  const notice = page.locator('[aria-live="polite"]').filter({ hasText: 'Er is geen verbinding' });
  const before = (await notice.elementHandle())!;
  expect(await before.innerText()).toBe('');
  await page.locator('#story').fill('Ik zoek rust.');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Verder', exact: true }).click();
  await expect.poll(() => before.innerText()).toContain('Er is geen verbinding');
  // The very same part, and the focus is where it was.
  expect(await before.evaluate((element) => element.isConnected)).toBe(true);
  await expect(page.getByRole('button', { name: 'Verder', exact: true })).toBeFocused();
  await context.setOffline(false);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Waar gaat het over?');
});
