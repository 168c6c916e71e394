import { expect, type Page } from '@playwright/test';
import { family } from './work-pages';

/** Somebody whom nobody knows yet, so that no two tests meet in one household. */
export type Stranger = { name: string; familyName: string; email: string; houseNumber: string };

export function stranger(): Stranger {
  const number = Math.floor(Math.random() * 90_000) + 10_000;
  return {
    name: `Test${number}`,
    familyName: family().familyName,
    email: `test${number}@example.nl`,
    houseNumber: String(number),
  };
}

async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Verder', exact: true }).click();
}

/**
 * Asks for help as a person does, with as little as is needed.
 * @returns the code on the slip, as it stands there
 */
export async function askForHelp(page: Page, who: Stranger, story: string): Promise<string> {
  await page.goto('/hulp-vragen/verhaal');
  await page.locator('[name=story]').fill(story);
  await next(page);
  await page.goto('/hulp-vragen/wie-bent-u');
  await page.locator('[name=givenName]').fill(who.name);
  await page.locator('[name=familyName]').fill(who.familyName);
  await page.locator('[name=houseNumber]').fill(who.houseNumber);
  await page.locator('[name=postcode]').fill('1211 AB');
  await next(page);
  await page.locator('[name=email]').fill(who.email);
  await next(page);
  await page.goto('/hulp-vragen/controleren');
  await page.locator('main form.plein-form button[type=submit]').last().click();
  await page.waitForURL('**/hulp-vragen/ontvangen/**');
  return (await page.locator('.plein-slip .plein-code').innerText()).trim();
}

/** Waits for a mail of the demo and reads it. */
export async function mailTo(page: Page, address: string, about: RegExp): Promise<string> {
  const url = `${process.env.E2E_MAIL_URL ?? 'http://127.0.0.1:3002'}/mail.json`;
  let text = '';
  await expect
    .poll(
      async () => {
        const mails: { to: string[]; text: string }[] = await (await page.request.get(url)).json();
        const found = mails.find((mail) => mail.to.includes(address) && about.test(mail.text));
        text = found?.text ?? '';
        return text;
      },
      { timeout: 20_000 },
    )
    .not.toBe('');
  return text;
}

/** From the slip to the own page: both codes, as a person does it. */
export async function openWithSlip(page: Page, code: string, address: string): Promise<void> {
  await page.goto('/mijn');
  await page.getByRole('link', { name: 'Gebruik de code van uw briefje' }).click();
  await page.getByLabel('De code op uw briefje').fill(code);
  await page.getByRole('button', { name: 'Stuur mij de tweede code' }).click();
  const mail = await mailTo(page, address, /\b\d{6}\b/);
  await page.getByLabel('De tweede code').fill(/\b\d{6}\b/.exec(mail)![0]);
  await page.getByRole('button', { name: 'Open mijn vraag' }).click();
  await page.waitForURL('**/mijn/vraag/**');
}
