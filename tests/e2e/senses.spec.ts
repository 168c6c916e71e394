// Every kind of page that links lead to, in every form in which somebody may meet it (VALUES H5): `npm run accessibility`
// writes what was seen into the statement.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Browser, type Page } from '../support/browser-test';
import { paths } from '@/lib/paths';
import { pages } from '@/lib/schemas/help-request';
import { allPages } from '../support/pages-looked-at';
import { lookAtEmptyForms } from '../support/senses/forms';
import { inEverySense } from '../support/senses/look';
import { walk, type Seen } from '../support/senses/walk';
import { begin, onward } from '../support/request-pages';
import { choose, signInAsResident } from '../support/sign-in-pages';
import { openHousehold, signInAtWork } from '../support/work-pages';

test.describe.configure({ mode: 'parallel' });
test.setTimeout(1_800_000);

const isAlone = Boolean(process.env.E2E_SENSES);
const isStaffs = (kind: string) => /^\/(werk|balie)/.test(kind);
const isResidents = (kind: string) => !isStaffs(kind);
const ofStaff = { isOurs: isStaffs, isAlone };
const ofResidents = { isOurs: isResidents, isAlone };

/** Where no link leads on the day that a demo begins: by a code, by a form, or when something happened. Axe looks there. */
const notWalked = [
  ...['/aanmelden/afgemeld', '/aanmelden/mislukt', '/hulp-vragen/ontvangen/[token]', '/ontwerp'],
  ...['/eerst-vragen/gesprek', '/eerst-vragen/gesprek/hulpvraag', '/klacht/volgen'],
  ...['/meedoen', '/meedoen/code', '/meedoen/[id]', '/meedoen/[id]/gesprek/[met]'],
  ...['/meedoen/[id]/gesprek/[met]/schrijven', '/meedoen/[id]/hoe-gaat-het'],
  ...['/meedoen/[id]/stoppen', '/uitnodiging/[token]', '/uitnodiging/[token]/code'],
  ...['/mijn/brief/[id]', '/mijn/geholpen', '/mijn/klachten', '/mijn/klachten/[id]'],
  ...['/mijn/post', '/balie/briefje/[id]'],
  ...['/mijn/plan/[householdId]/hoe-gaat-het/afronden', '/mijn/afspraken/[householdId]'],
  ...['/werk/zaak/[id]/plan/hoe-gaat-het/afronden', '/werk/zaak/[id]/plan/hoe-gaat-het/gehoord'],
  ...['/mijn/vraag/[id]/besluit/[decisionId]', '/mijn/vraag/[id]/besluit/[decisionId]/bezwaar'],
  ...['/mijn/vraag/[id]/gevraagd/[askId]', '/mijn/vraag/[id]/hoe-gaat-het-nu'],
  '/mijn/vraag/[id]/te-laat/[partId]',
  ...['/balie/klacht/[id]', '/werk/bewaren/[partId]', '/werk/eerst-vragen/[id]'],
  ...['/werk/klachten/[id]', '/werk/overleg/[consultationId]', '/werk/team/wens/[id]'],
  ...['/werk/team/belemmeringen/van-inwoners/[id]', '/werk/team/meekijken'],
  ...['/werk/team/meekijken/[glassId]', '/werk/zaak/[id]/gezag/[childId]/[authorityId]'],
  ...['/werk/zaak/[id]/heropenen', '/werk/zaak/[id]/meedoen', '/werk/zaak/[id]/meekijken'],
  ...['/werk/zaak/[id]/mensen', '/werk/zaak/[id]/post', '/werk/zaak/[id]/vragen'],
  '/werk/zaak/[id]/onderdeel/[partId]/besluit/[decisionId]/bezwaar',
  ...['/werk/zaak/[id]/samen/[otherId]', '/werk/zaak/[id]/toestemming/[consentId]'],
];

/** Forms of colleagues that take nothing for an answer: whoever leaves them as they are changes nothing. */
const takesNothing = ['/werk/team/sjablonen/[templateId]', '/werk/zaak/[id]/persoon/[personId]'];

/** A question that was not answered, where it must be: with what is wrong above it and at the field. */
async function lookAtErrors(page: Page, questions: readonly string[], seen: Seen): Promise<void> {
  await page.context().clearCookies();
  for (const address of questions) {
    await page.goto(address);
    await onward(page);
    await page.waitForLoadState();
    const name = `${new URL(page.url()).pathname} with errors`;
    if (seen.has(name) || !(await page.locator('[aria-invalid="true"]').count())) continue;
    seen.set(name, await inEverySense(page, { isWhole: isAlone }));
  }
}

/** One page for each colleague or resident, in a browser of its own. */
async function resident(browser: Browser, name: RegExp): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAsResident(page, '/contact', name);
  return page;
}

async function host(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto('/aanmelden/medewerker?naar=/balie');
  await choose(page, /Truus van Proef/);
  await page.waitForURL('**/balie');
  return page;
}

function tell(name: string, seen: Seen, missed: readonly string[]): void {
  const findings = [...seen.values()].flat().length;
  const report = { findings, kinds: [...seen.keys()], notWalked: missed };
  const folder = process.env.E2E_SENSES;
  if (folder) writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(report));
}

function isWell(name: string, seen: Seen, isOurs: (kind: string) => boolean): void {
  const missed = allPages().filter(
    (kind) => isOurs(kind) && !seen.has(kind) && !/\[stap\]/.test(kind),
  );
  tell(name, seen, missed);
  const wrong = [...seen].filter(([, found]) => found.length > 0);
  expect(Object.fromEntries(wrong)).toEqual({});
  // Among the other tests the demo changes under the walk; by itself it comes everywhere else.
  expect(seen.size).toBeGreaterThan(50);
  if (isAlone) {
    expect(missed.filter((kind) => !notWalked.includes(kind))).toEqual([]);
  }
  expect(notWalked.filter((kind) => !allPages().includes(kind))).toEqual([]);
}

test('the pages of residents, in every sense', async ({ browser }) => {
  const seen: Seen = new Map();
  const nobody = await (await browser.newContext()).newPage();
  await begin(nobody, 'Ik zoek rust.');
  // Answers that ask more: what belongs to what it is about, and how somebody is reached in safety.
  for (const [question, choice] of [
    ['leefgebieden', '[name="areas"][value="geld"]'],
    ['dringend', '[name="urgencies"][value="unsafe"]'],
  ] as const) {
    await nobody.goto(paths.help.step(question));
    await nobody.locator(choice).check({ force: true });
    await onward(nobody);
  }
  const questions = pages.map((page) => paths.help.step(page));
  await walk(nobody, ['/', ...questions, paths.help.check], seen, ofResidents);
  await lookAtErrors(nobody, questions, seen);
  for (const name of [/Samira Voorbeeld/, /Dirk van Proef/, /Zoë Bronwaßer/]) {
    await walk(await resident(browser, name), ['/mijn', '/mijn/plan'], seen, ofResidents);
  }
  isWell('residents', seen, isResidents);
});

test('the pages of colleagues, in every sense', async ({ browser }) => {
  const seen: Seen = new Map();
  const { page } = await signInAtWork(browser, 'Marijke Denkbeeld');
  await openHousehold(page, { familyName: 'Voorbeeld' });
  const lead = await signInAtWork(browser, 'Hanna Denkraam', '/werk/team');
  const walked: [Page, string[]][] = [];
  for (const [who, starts] of [
    [page, [page.url(), '/werk']],
    [lead.page, ['/werk/team', '/werk']],
    [await host(browser), ['/balie']],
  ] as const) {
    walked.push([who, await walk(who, starts, seen, ofStaff)]);
  }
  if (isAlone) {
    const content: string[] = [];
    for (const [who, addresses] of walked)
      content.push(...(await lookAtEmptyForms(who, addresses, seen)));
    expect(content.toSorted()).toEqual(takesNothing);
    expect([...seen.keys()].filter((kind) => kind.endsWith('with errors')).length).toBeGreaterThan(
      20,
    );
  }
  isWell('colleagues', seen, isStaffs);
});
