import { expect, test } from '../support/browser-test';
import { looksTheSame, openLook, visitor } from '../support/look';
import { fillInBriefly, receiptAddress, send } from '../support/request-pages';
import { choose, signInAsResident } from '../support/sign-in-pages';

// Every component and the pages that matter most, as pictures in tests/look; `npm run look` takes them again.

test.describe.configure({ mode: 'serial' });

let look: Awaited<ReturnType<typeof openLook>>;
test.beforeAll(async () => {
  look = await openLook();
});
test.afterAll(async () => {
  await look?.close();
});
const open = () => visitor(look.browser, look.address);
const same = (page: Awaited<ReturnType<typeof open>>, name: string, parts?: string) =>
  looksTheSame(page, name, look.isCompared, parts);

test('every component looks as it did', async () => {
  const page = await open();
  await page.goto('/ontwerp');
  await same(page, 'ontwerp', 'main > section');
});

test('the pages of somebody who asks for help look as they did', async () => {
  const page = await open();
  for (const [name, address] of [
    ['home', '/'],
    ['verhaal', '/hulp-vragen/verhaal'],
    ['leefgebieden', '/hulp-vragen/leefgebieden'],
  ] as const) {
    await page.goto(address);
    await same(page, name);
  }
  // On a whole page one more button is too little to differ.
  await same(page, 'kop-inwoner', 'header');
  await fillInBriefly(page);
  await same(page, 'controleren');
  await send(page);
  await expect(page).toHaveURL(receiptAddress);
  await same(page, 'ontvangen');
});

test('the own plan looks as it did', async () => {
  const page = await open();
  await signInAsResident(page, '/contact', /Samira Voorbeeld/);
  await page.goto('/mijn/plan');
  await same(page, 'mijn-plan');
});

test('the desk, the caseload and a case look as they did', async () => {
  const [desk, work] = [await open(), await open()];
  await desk.goto('/aanmelden/medewerker?naar=/balie');
  await choose(desk, /Henk Oefening/);
  await desk.waitForURL(/\/balie$/);
  await same(desk, 'balie');
  await work.goto('/aanmelden/medewerker?naar=/werk');
  await choose(work, /Marijke Denkbeeld/);
  await work.waitForURL('**/werk');
  await same(work, 'werk');
  await same(work, 'kop-werk', 'header');
  await work.getByLabel('Naam van iemand uit uw huishoudens').fill('Samira');
  await work.getByRole('button', { name: 'Zoek', exact: true }).click();
  await work.getByRole('link', { name: 'Voorbeeld', exact: true }).first().click();
  await work.waitForURL(/\/werk\/zaak\/[\w-]{36}$/);
  await same(work, 'zaak');
});
