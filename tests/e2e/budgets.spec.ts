import { expect, test, type BrowserContext, type Page } from '../support/browser-test';
import { pages } from '@/lib/schemas/help-request';
import { askElsewhere, stranger, worries } from '../support/asking';
import { weigh, type Weight } from '../support/line';
import { begin, onward } from '../support/request-pages';
import { choose } from '../support/sign-in-pages';
import { openHousehold, pathOf, signInAtWork } from '../support/work-pages';

// In thousands of bytes over the line, packed, headers included.
const kB = 1000;
const resident = { all: 190 * kB, script: 125 * kB, document: 20 * kB };
const further = 15 * kB;
const staff = 250 * kB;

// What a service worker answers does not go over the line; here everything does.
test.use({ serviceWorkers: 'block' });

const table: string[] = [];
const inKb = (bytes: number) => (bytes / kB).toFixed(1).padStart(7);

function note(address: string, visit: string, { all, script, document }: Weight): void {
  table.push(
    `${visit.padEnd(8)}${inKb(all)}${inKb(script)}${inKb(document)}  ${address.replace(/[\w-]{36}/g, '…')}`,
  );
}

test.afterAll(() => {
  if (table.length) console.log(['kB over the line: all, script, page', ...table].join('\n'));
});

/** Everything came, from here alone, and the page was packed with brotli. */
function isWhole(weight: Weight & { status?: number }, page: Page): void {
  const origins = new Set(weight.sent.map(({ url }) => new URL(url).origin));
  expect([...origins]).toEqual([new URL(page.url()).origin]);
  expect(weight.status).toBe(200);
  const packed = weight.sent.filter(({ type }) => /Document|Script|Stylesheet/.test(type));
  expect(packed.filter(({ encoding, bytes }) => encoding !== 'br' && bytes > kB)).toEqual([]);
  expect(weight.script).toBeGreaterThan(0);
}

/** What comes beside a page, as if somebody opened it. */
async function weighApart(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  const { all } = await weigh(page, address, 'first');
  await page.close();
  expect(all).toBeGreaterThan(kB / 2);
  return all;
}

/** Ticks everything, so that every question page is asked. */
async function tickAll(page: Page, place: string): Promise<void> {
  await page.goto(`/hulp-vragen/${place}`);
  for (const box of await page.locator('main input[type=checkbox]').all()) await box.check();
  await onward(page);
}

test('what a resident’s page costs over the line', async ({ page, context }) => {
  await begin(page);
  await tickAll(page, 'leefgebieden');
  await tickAll(page, 'dringend');
  // What the service worker fetches after a first visit counts as well.
  const apart = await Promise.all(
    ['/sw.js', '/geen-verbinding'].map((address) => weighApart(context, address)),
  );
  const worker = apart[0]! + apart[1]!;
  table.push(`worker  ${inKb(worker)}`);
  const questions = pages.map((one) => `/hulp-vragen/${one}`);
  for (const address of ['/', ...questions]) {
    const first = await weigh(page, address, 'first');
    note(address, 'first', first);
    expect(new URL(page.url()).pathname).toBe(address);
    isWhole(first, page);
    const parts = { ...first, all: first.all + worker };
    for (const part of ['all', 'script', 'document'] as const)
      expect({ address, part, fits: parts[part] <= resident[part] }).toMatchObject({ fits: true });
  }
  await weigh(page, questions[0]!, 'further');
  for (const address of questions) {
    const next = await weigh(page, address, 'further');
    note(address, 'further', next);
    expect(next.document).toBeGreaterThan(kB);
    expect({ address, fits: next.all <= further }).toMatchObject({ fits: true });
  }
});

test('a page is made and sent once, not once more for whoever might not find it', async ({
  request,
}) => {
  const page = await (await request.get('/hulp-vragen/verhaal')).text();
  // As markup, and as what React reads.
  expect(page.split('plein-crisis__list').length - 1).toBe(2);
});

/** A first visit of a colleague. */
async function fitsColleagues(page: Page, address: string): Promise<void> {
  const first = await weigh(page, address, 'first');
  note(address, 'first', first);
  expect(new URL(page.url()).pathname).toBe(address);
  isWhole(first, page);
  expect({ address, fits: first.all <= staff }).toMatchObject({ fits: true });
}

test('what a colleague’s page costs over the line', async ({ page, browser }) => {
  await page.goto('/aanmelden/medewerker?naar=/balie');
  await choose(page, /Truus van Proef/);
  await page.waitForURL('**/balie');
  await fitsColleagues(page, '/balie');

  const who = stranger();
  const contact = await signInAtWork(browser, (await askElsewhere(browser, who, worries)).contact);
  await fitsColleagues(contact.page, '/werk');
  await openHousehold(contact.page, who);
  const ofCase = pathOf(contact.page);
  for (const address of [ofCase, `${ofCase}/plan`]) await fitsColleagues(contact.page, address);

  const lead = await signInAtWork(browser, 'Hanna Denkraam', '/werk/team');
  await fitsColleagues(lead.page, '/werk/team');
});
