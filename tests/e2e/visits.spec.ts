import { readFile } from 'node:fs/promises';
import { expect, test, type Download, type Page } from '../support/browser-test';
import { askForHelp, stranger } from '../support/asking';
import { openWithSlip } from '../support/mine-pages';
import { isSound, openHousehold, press, signInAtWork } from '../support/work-pages';

/** Fills in a visit at this hour, so many days from today; the month as people write it. */
async function fillVisit(
  page: Page,
  { days, time, what }: Record<'time' | 'what', string> & { days: number },
) {
  const day = new Date(Date.now() + days * 86_400_000);
  await page.getByLabel('Op bezoek').check();
  await page.getByLabel('Dag').fill(String(day.getDate()));
  await page.getByLabel('Maand').fill(String(day.getMonth() + 1));
  await page.getByLabel('Jaar').fill(String(day.getFullYear()));
  await page.getByLabel('Hoe laat?').fill(time);
  await page.getByLabel('Waarvoor?').fill(what);
}

/** What a calendar reads in a file that was given out (RFC 5545). */
async function calendarOf(file: Download): Promise<Record<string, string>> {
  const text = await readFile(await file.path(), 'utf8');
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  return Object.fromEntries(lines.map((line) => line.split(/:(.*)/s).slice(0, 2)));
}

/** Who sent the request is known for certain once her contact person, or the next one, spoke with her. */
async function speakWithSender(page: Page, theCase: string) {
  await page.goto(`${theCase}/contact`);
  await page.getByLabel('Ik belde').check();
  await press(page, 'Bewaar');
  await expect(page.getByRole('status')).toBeVisible();
}

test('two colleagues would come on one day: they go together; the resident asks for another moment, and gets it', async ({
  browser,
  page,
}) => {
  const who = stranger();
  const { code } = await askForHelp(page, who, { story: 'Ik zoek rust.' });
  const name = (await page.locator('#contactpersoon').innerText()).trim();
  const desk = await signInAtWork(browser, name);
  await openHousehold(desk.page, who);
  const theCase = desk.page.url().replace(/[?#].*/, '');

  await speakWithSender(desk.page, theCase);
  await desk.page.getByRole('link', { name: 'Bezoek plannen' }).click();
  await press(desk.page, 'Zet in de agenda');
  await expect(desk.page.locator('#fouten')).toBeFocused();
  await isSound(desk);
  await fillVisit(desk.page, { days: 4, time: '10', what: 'Wij openen samen de post.' });
  await press(desk.page, 'Zet in de agenda');
  await expect(desk.page.getByRole('status')).toContainText('staat in de agenda');
  await expect(desk.page.locator('.plein-visit')).toContainText('Wij openen samen de post.');
  await isSound(desk);

  // The case goes to a colleague, who does not know that somebody comes that day.
  await desk.page.goto(`${theCase}/overdragen`);
  await expect(desk.page.getByRole('region', { name: 'Wat staat er open?' })).toContainText(
    'Wij openen samen de post.',
  );
  await desk.page.getByRole('radio').first().check();
  const next = await desk.page.locator('label:has(:checked) > span').first().innerText();
  await desk.page.getByLabel('Waarom draagt u over?').fill('Ik ga met vakantie.');
  await press(desk.page, 'Draag over');
  await expect(desk.page.getByRole('status')).toContainText('overgedragen');
  const colleague = await signInAtWork(browser, next.split('\n')[0]!.trim());
  await colleague.page.goto(theCase);
  await expect(
    colleague.page.locator('.utrecht-alert', { hasText: 'Dit staat nu nog open' }),
  ).toContainText('Wij openen samen de post.');
  await isSound(colleague);
  await colleague.page.goto(`${theCase}/bezoek/nieuw`);
  await fillVisit(colleague.page, { days: 4, time: '14.30', what: 'Wij kijken naar de trap.' });
  await press(colleague.page, 'Zet in de agenda');
  const warning = colleague.page.locator('.utrecht-alert--warning');
  await expect(warning).toContainText('Op dezelfde dag');
  await expect(warning).toContainText(name);
  await expect(warning.getByRole('link', { name: `Bel eerst ${name}` })).toHaveAttribute(
    'href',
    /^tel:/,
  );
  await expect(colleague.page.getByLabel('Waarvoor?')).toHaveValue('Wij kijken naar de trap.');
  await isSound(colleague);
  await warning.getByRole('button', { name: /^Samen gaan/ }).click();
  await expect(colleague.page.getByRole('status')).toContainText('U gaat mee');
  await colleague.page.goto(`${theCase}/bezoek/nieuw`);
  await expect(colleague.page.getByLabel('Waarvoor?')).toHaveValue('');

  await speakWithSender(colleague.page, theCase);

  await page.context().clearCookies();
  await openWithSlip(page, code, who.email);
  await saysNo(page, name);
  await page.getByRole('link', { name: 'Bekijk al uw afspraken' }).click();
  await expect(page.locator('main')).toContainText('Wij openen samen de post.');
  await expect(page.locator('main')).not.toContainText('Wij kijken naar de trap.');
  const mine = { page };
  await isSound(mine);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Zet in uw agenda/ }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('afspraak.ics');
  const [inCalendar, address] = [await calendarOf(file), page.url().replace(/[?#].*/, '')];
  expect(inCalendar).toMatchObject({ STATUS: 'CONFIRMED' });
  expect(inCalendar.SUMMARY).toContain('op bezoek');
  expect(inCalendar.DTSTART).toMatch(/^\d{8}T\d{6}Z$/);
  expect(inCalendar.URL).toBe(address);
  // A calendar is read by others too: not what it is about.
  expect(Object.values(inCalendar).join()).not.toContain('post');
  await page.getByRole('link', { name: /^Liever een ander moment/ }).click();
  await press(page, 'Vraag een ander moment');
  await expect(page.locator('#fouten')).toBeFocused();
  await page.getByLabel('Welk moment is beter?').fill('Liever een dag later.');
  await isSound(mine);
  await press(page, 'Vraag een ander moment');
  await expect(page.getByRole('status')).toContainText('een ander moment');

  await colleague.page.goto(`${theCase}/bezoek`);
  await expect(colleague.page.locator('.utrecht-alert--warning')).toContainText(
    'Liever een dag later.',
  );
  await colleague.page
    .getByRole('link', { name: /^Verzet/ })
    .first()
    .click();
  await isSound(colleague);
  const second = await colleague.page.context().newPage();
  await second.goto(colleague.page.url());
  await fillVisit(colleague.page, { days: 5, time: '11.00', what: 'Wij openen samen de post.' });
  await press(colleague.page, 'Verzet de afspraak');
  await expect(colleague.page.getByRole('status')).toContainText('verzet');
  // Who comes second reads how it stands now, with what was typed still there.
  await fillVisit(second, { days: 6, time: '14.00', what: 'Wij bellen samen.' });
  await press(second, 'Verzet de afspraak');
  await expect(second.locator('#fouten')).toContainText('van 11.00 tot 12.00 uur');
  await expect(second.locator('[name="what"]')).toHaveValue('Wij bellen samen.');
  await second.close();
  await page.goto(address);
  await expect(page.locator('main')).toContainText('van 11.00 tot 12.00 uur');
  await page.getByRole('link', { name: /^Zeg af/ }).click();
  await isSound(mine);
  await press(page, 'Ja, zeg af');
  await expect(page.locator('main')).toContainText('Gaat niet door');
  await isSound(mine);
  const [gone] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Haal dit uit uw agenda/ }).click(),
  ]);
  const outOfCalendar = await calendarOf(gone);
  expect(outOfCalendar).toMatchObject({ UID: inCalendar.UID, STATUS: 'CANCELLED' });
  expect(Number(outOfCalendar.SEQUENCE)).toBeGreaterThan(Number(inCalendar.SEQUENCE));

  await outsiderFindsNothing(browser, {
    theCase,
    address,
    helps: [name, next.split('\n')[0]!.trim()],
  });
});

/** Somebody else took over, and the sender would rather go on with who helped first. */
async function saysNo(page: Page, before: string) {
  await page.getByRole('link', { name: 'Ik wil dit liever niet' }).click();
  await page.getByLabel(`Ik ga liever verder met ${before}`).check();
  await isSound({ page });
  await press(page, 'Vraag om iemand anders');
  await expect(page.locator('main')).toContainText(`U gaat liever verder met ${before}.`);
  await expect(page.getByRole('link', { name: 'Ik wil dit liever niet' })).toHaveCount(0);
}

async function outsiderFindsNothing(
  browser: Parameters<typeof signInAtWork>[0],
  { theCase, address, helps }: { theCase: string; address: string; helps: string[] },
) {
  const others = ['Marijke Denkbeeld', 'Kees Fabel', 'Naima Luchtkasteel'];
  const outsider = await signInAtWork(
    browser,
    others.find((name) => !helps.includes(name))!,
  );
  for (const path of ['/bezoek', '/bezoek/nieuw', `/bezoek/${crypto.randomUUID()}/verzetten`]) {
    expect((await outsider.page.goto(theCase + path))!.status(), path).toBe(404);
  }
  const form = { appointmentId: crypto.randomUUID(), version: '1' };
  const posted = await outsider.page.request.post(`${theCase}/bezoek/samen`, {
    form,
    maxRedirects: 0,
  });
  expect(posted.status()).toBe(404);
  expect((await outsider.page.goto(address))!.status()).not.toBe(200);
}
