import { expect, type Page } from '@playwright/test';

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
