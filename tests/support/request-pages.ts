import { expect, type Page } from '@playwright/test';

/** The main button of a question page. */
export const onward = (page: Page) =>
  page.getByRole('button', { name: /^(Verder|Continue)$/ }).click();

/** The title of the page, which is the question. */
export const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** A birth date in its three fields; `name` is the name of the group, such as `birthDate`. */
export async function fillDate(
  page: Page,
  [day, month, year]: readonly (string | number)[],
  name = 'birthDate',
) {
  for (const [part, value] of Object.entries({ day, month, year })) {
    await page.locator(`[name="${name}.${part}"]`).fill(String(value ?? ''));
  }
}

/** Begins with a story: from here on the request is on the server. */
export async function begin(page: Page, story = 'Het lukt niet meer met de rekeningen.') {
  await page.goto('/hulp-vragen/verhaal');
  await page.locator('#story').fill(story);
  await onward(page);
  await expect(title(page)).toHaveText(/Waar gaat het over|What is it about/);
}

/** The story as it is kept. */
export const storyOf = async (page: Page) => {
  await page.goto('/hulp-vragen/verhaal');
  return page.locator('#story').inputValue();
};

/** Only what is needed: a story, a name and a phone number; ends on the check page. */
export async function fillInBriefly(page: Page, name = 'Samira') {
  await begin(page);
  await page.goto('/hulp-vragen/wie-bent-u');
  await page.locator('#givenName').fill(name);
  await onward(page);
  await page.locator('#phone').fill('06 0000 0187');
  for (let pages = 0; pages < 3; pages += 1) await onward(page);
  await expect(title(page)).toHaveText('Klopt dit zo?');
}

export const send = (page: Page) => page.getByRole('button', { name: 'Stuur mijn vraag' }).click();

/** The last part of the address of a receipt. */
export const receiptAddress = /\/hulp-vragen\/ontvangen\/[\w-]{30,}$/;
