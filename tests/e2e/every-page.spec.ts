import { expect, test, type Page } from '../support/browser-test';
import { withoutFindings } from '../support/page-check';
import { signInAsResident } from '../support/sign-in-pages';
import { openHousehold, signInAtWork } from '../support/work-pages';

// The pages that no journey stops at for long enough: axe finds nothing there either.

/** Opens pages one after the other; each is there, and without findings. */
async function lookAtAll(page: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const answer = await page.goto(address);
    expect({ address, status: answer?.status() }).toEqual({ address, status: 200 });
    await withoutFindings(page);
  }
}

/** The first address on a page that goes on from this one, by how it ends. */
async function linkTo(page: Page, pattern: RegExp): Promise<string> {
  const all = await page.$$eval('a[href]', (links) =>
    links.map((link) => link.getAttribute('href')),
  );
  const found = all.find((href) => pattern.test(href!));
  expect(found, `a link like ${pattern} on ${page.url()}`).toBeDefined();
  return found!.replace(/[?#].*/, '');
}

test('every page of a household, for who helps it @wide', async ({ browser }) => {
  const { page } = await signInAtWork(browser, 'Marijke Denkbeeld');
  await openHousehold(page, { familyName: 'Voorbeeld' });
  const at = new URL(page.url()).pathname;
  const person = await linkTo(page, /\/persoon\/[\w-]{36}$/);
  await page.goto(`${at}/plan`);
  const goal = await linkTo(page, /\/plan\/doel\/[\w-]{36}$/);
  const yes = await linkTo(page, /\/plan\/akkoord\/[\w-]{36}$/);
  await page.goto(`${at}/bezoek`);
  const visit = await linkTo(page, /\/bezoek\/[\w-]{36}\/afzeggen$/);
  await lookAtAll(page, [
    ...[
      at,
      person,
      `${person}/berichten`,
      `${at}/mensen`,
      `${at}/erbij`,
      `${at}/familie`,
      `${at}/gesprek`,
      `${at}/gesprek/samen/meelezen`,
      `${at}/verloop`,
    ],
    ...[`${at}/vragen`, `${at}/wie-keek`, visit],
    ...[`${at}/plan`, `${at}/plan/als-het-misgaat`, `${at}/plan/doel`, goal, `${goal}/stap`],
    ...[`${at}/plan/terugkijken`, `${at}/plan/versies`, `${at}/plan/versies/2`],
    ...[`${at}/plan/wat-gaat-goed`, yes],
  ]);
});

test('every page of the own plan and the own agenda @wide', async ({ page }) => {
  await signInAsResident(page, '/contact', /Samira Voorbeeld/);
  await page.goto('/mijn/plan');
  await page.waitForURL(/\/mijn\/plan\/[\w-]{36}$/);
  const plan = new URL(page.url()).pathname;
  const goal = await linkTo(page, /\/doel\/[\w-]{36}$/);
  const step = await linkTo(page, /\/plan\/[\w-]{36}\/stap\/[\w-]{36}$/);
  await lookAtAll(page, [goal, `${goal}/stap`, step, `${plan}/wat-gaat-goed`]);
});

test('the pages of somebody who has nothing yet', async ({ page }) => {
  await signInAsResident(page, '/contact', /Zoë Bronwaßer/);
  await lookAtAll(page, ['/mijn/plan', '/mijn/berichten', '/mijn/afspraken']);
});

test('what was sent to somebody who asked nothing', async ({ page }) => {
  await signInAsResident(page, '/contact', /Fatna Voorbeeld/);
  await lookAtAll(page, ['/mijn/post']);
  await expect(page).toHaveURL('/mijn/post');
});
