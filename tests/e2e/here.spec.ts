import { expect, test } from '../support/browser-test';
import { askElsewhere, stranger, worries } from '../support/asking';
import { anybodyBut, isSound, openHousehold, press, signInAtWork } from '../support/work-pages';

test('two colleagues in one case: they see each other, take over kindly, and lose nothing', async ({
  browser,
}) => {
  const who = stranger();
  const { contact: contactPerson } = await askElsewhere(browser, who, worries);
  const contact = await signInAtWork(browser, contactPerson);
  await openHousehold(contact.page, who);
  const address = contact.page.url().replace(/[?#].*/, '');

  // A colleague who is asked to take part; before that the address opens nothing, and nobody sees the attempt.
  const name = anybodyBut(contactPerson);
  const helper = await signInAtWork(browser, name);
  expect((await helper.page.goto(address))?.status()).toBe(404);
  await contact.page.goto(`${address}/erbij`);
  await expect(contact.page.locator('.plein-here')).toBeHidden();
  await contact.page.locator('[name=staffId]').selectOption({ label: name });
  await contact.page.locator('[name=role]').fill('helpt bij geld');
  await contact.page.locator('[name=reason]').fill('De post is veel.');
  await contact.page.locator('main form.plein-form button').last().click();
  await expect(contact.page.getByRole('status')).toBeVisible();

  // A goal with a step that the colleague does; the contact person may change it as well.
  await contact.page.goto(`${address}/plan/doel`);
  await contact.page.locator('[name=words]').fill('Rust met geld');
  await contact.page.getByLabel('De inwoner zei dit in een gesprek').check();
  await contact.page.locator('main form.plein-form button').last().click();
  await contact.page.waitForURL(/gedaan=/);
  await contact.page.locator('a[href$="/stap"]').first().click();
  await contact.page.locator('[name=title]').fill('De post openen');
  await contact.page.getByLabel(name).check();
  await contact.page.locator('main form.plein-form button').last().click();
  await contact.page.waitForURL(/gedaan=/);
  const step = (await contact.page.locator('a[href*="/plan/stap/"]').first().getAttribute('href'))!;

  // Both open the step: each sees the other, and where the other types.
  await contact.page.goto(step);
  await helper.page.goto(step);
  // It comes on a page that stays, so it is read aloud of itself.
  await expect(helper.page.locator('.plein-here[aria-live="polite"]')).toContainText(
    `${contactPerson} kijkt hier ook`,
  );
  await contact.page.locator('[name=title]').fill('De post openen en ordenen');
  await expect(contact.page.locator('.plein-here')).toContainText(name);
  await helper.page.reload();
  await expect(helper.page.locator('.plein-here')).toContainText(
    `${contactPerson} typt in het plan`,
  );
  await expect(helper.page.locator('main')).toContainText(`${contactPerson} typt hier nu ook.`);
  await isSound(helper);

  // Taken over: who had it keeps the text.
  await press(helper.page, 'Neem over');
  await expect(helper.page.locator('main')).toContainText('U nam het over');
  await expect(contact.page.locator('main')).toContainText(`${name} nam dit over`, {
    timeout: 15_000,
  });
  await isSound(contact);
  await helper.page.locator('[name="dueOn.day"]').fill('18');
  await helper.page.locator('[name="dueOn.month"]').fill('3');
  await helper.page.locator('[name="dueOn.year"]').fill('2030');
  await helper.page.locator('main form.plein-form .nl-button').last().click();
  await helper.page.waitForURL(/gedaan=veranderd/);

  // The text comes back, and what each of the two changed goes together without a question.
  await contact.page.goto(address);
  await contact.page.goto(step);
  await expect(contact.page.locator('main')).toContainText('Uw tekst is bewaard');
  await isSound(contact);
  await contact.page.getByRole('link', { name: 'Zet mijn tekst terug' }).click();
  await expect(contact.page.locator('[name=title]')).toHaveValue('De post openen en ordenen');
  await contact.page.locator('main form.plein-form .nl-button').last().click();
  await contact.page.waitForURL(/gedaan=samen/);
  await contact.page.goto(step);
  await expect(contact.page.locator('[name=title]')).toHaveValue('De post openen en ordenen');
  await expect(contact.page.locator('[name="dueOn.year"]')).toHaveValue('2030');
  await expect(contact.page.locator('main')).not.toContainText('Uw tekst is bewaard');

  // Both change the same words: who is second sees both. On a slow line the save waits for what tells of the typing, which
  // would else keep as not saved what is saved.
  await helper.page.goto(step);
  await contact.page.route(/\/bewerken$/, async (route) => {
    await new Promise((done) => setTimeout(done, 500));
    const response = await route.fetch();
    await route.fulfill({ response }).catch(() => undefined);
  });
  await contact.page.locator('[name=title]').fill('Alle post openen');
  await contact.page.waitForRequest(/\/bewerken$/);
  await contact.page.locator('main form.plein-form .nl-button').last().click();
  await contact.page.waitForURL(/gedaan=veranderd/);
  await contact.page.waitForTimeout(1000);
  await contact.page.goto(step);
  await expect(contact.page.locator('[name=title]')).toHaveValue('Alle post openen');
  await expect(contact.page.locator('main')).not.toContainText('Uw tekst is bewaard');
  await helper.page.locator('[name=title]').fill('Samen post openen');
  await helper.page.locator('main form.plein-form .nl-button').last().click();
  await helper.page.waitForURL(/#fouten/);
  await expect(helper.page.locator('main')).toContainText('Alle post openen');
  await expect(helper.page.locator('[name=title]')).toHaveValue('Samen post openen');
  await isSound(helper);
});
