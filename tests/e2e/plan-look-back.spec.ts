import { expect, test, type Page } from '../support/browser-test';
import { withoutFindings, withoutFindingsAs } from '../support/page-check';
import { signInAsResident } from '../support/sign-in-pages';
import { isSound, press, signInAtWork, type Desk, openFamily } from '../support/work-pages';

/** The family of the demo, of which everybody is asked how it goes. */
const samira = /Samira Voorbeeld/;

/** The plan of the family, for who lives there. */
async function ownPlan(page: Page): Promise<string> {
  await page.goto('/mijn/plan');
  await page.waitForURL(/\/mijn\/plan\/[\w-]{36}$/);
  return page.url();
}

async function resident(page: Page): Promise<string> {
  await signInAsResident(page, '/contact', samira);
  const plan = await ownPlan(page);
  await page.getByRole('link', { name: 'Geef antwoord' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hoe gaat het nu?');
  await press(page, 'Geef mijn antwoord');
  await expect(page.locator('#how-error')).toContainText('Kies een antwoord.');
  await page.getByLabel('Nee, het gaat slechter').check();
  await page.getByLabel(/Wilt u er iets bij zeggen/).fill('Ik slaap nog niet.');
  await press(page, 'Geef mijn antwoord');
  await expect(page.getByRole('status')).toContainText('U gaf antwoord.');
  await page.getByRole('link', { name: 'Bekijk uw antwoord' }).click();
  const answers = page.locator('[aria-labelledby=antwoorden] li');
  await expect(answers.first()).toContainText('U zegt: het gaat slechter.');
  await expect(answers.nth(1)).toContainText('het gaat beter.');
  await page.goto('/mijn/maatwerk');
  await expect(page.locator('main')).toContainText('Bilal krijgt voor drie maanden een buskaart.');
  await expect(page.locator('main')).not.toContainText('korte weg');
  return plan;
}

/** A team's template, put in the plan as it was said in a conversation; another test answers the proposals of this family. */
async function template(desk: Desk, kase: string): Promise<void> {
  const { page } = desk;
  await page.goto('/werk/team/sjablonen/nieuw');
  await press(page, 'Bewaar dit sjabloon');
  await expect(page.locator('#fouten')).toBeFocused();
  await isSound(desk);
  const name = `Begin ${Date.now()}`;
  await page.getByLabel('Hoe heet dit sjabloon?').fill(name);
  await page.locator('[name="steps.0.title"]').fill('Samen naar de bus lopen');
  await page.locator('[name="steps.0.who"]').selectOption('resident');
  await press(page, 'Bewaar dit sjabloon');
  await expect(page.getByRole('status')).toContainText('Het sjabloon staat erbij.');
  await isSound(desk);
  await page.locator('main a[href*="/team/sjablonen/"]', { hasText: name }).first().click();
  await isSound(desk);
  await page.goto(`${kase}/plan`);
  await page.getByRole('link', { name: 'Begin met een sjabloon' }).click();
  await isSound(desk);
  await page.getByRole('link', { name: new RegExp(`^Kies dit sjabloon ?: ${name}$`) }).click();
  await page.getByLabel(/^Ik wil weer werken/).check();
  await page.getByLabel('De inwoner zei dit in een gesprek').check();
  await page.getByLabel('Welke inwoner doet de eigen stappen?').selectOption('Samira');
  await isSound(desk);
  await press(page, 'Zet de stappen in het plan');
  await expect(page.getByRole('status')).toContainText('Het staat in het plan.');
  await expect(page.locator('.plein-planstep', { hasText: 'naar de bus lopen' })).toBeVisible();
}

/** What the contact person reads first is what the resident said; closing it changes the plan. */
async function close(desk: Desk, kase: string): Promise<void> {
  const { page } = desk;
  await page.goto(`${kase}/plan/hoe-gaat-het`);
  const answers = page.locator('[aria-labelledby=antwoorden] li');
  await expect(answers.first()).toContainText('Samira zegt: het gaat slechter.');
  await expect(answers.first()).toContainText('Ik slaap nog niet.');
  await isSound(desk);
  await page.getByRole('link', { name: 'Schrijf dit op' }).click();
  await isSound(desk);
  await page.getByLabel('Wie zei het?').selectOption('Bilal');
  await page.getByLabel('Het is hetzelfde gebleven').check();
  await press(page, 'Schrijf dit op');
  await expect(page.getByRole('status')).toContainText('Het antwoord staat erbij.');
  await page.getByRole('link', { name: 'Rond het terugkijken af' }).click();
  await press(page, 'Rond het af');
  await expect(page.locator('.utrecht-form-field-error-message').first()).toContainText('Kies');
  await isSound(desk);
  for (const goal of await page.locator('input[value=open]').all()) await goal.check();
  const stairs = page.getByRole('group', { name: /Mijn moeder kan veilig naar boven/ });
  await stairs.getByLabel('Dit is gelukt').check();
  await page.getByLabel('De inwoner zei dit in een gesprek').check();
  await press(page, 'Rond het af');
  await expect(page.getByRole('status')).toContainText('Het terugkijken is afgerond.');
  await page.goto(`${kase}/plan/hoe-gaat-het`);
  await expect(page.locator('[aria-labelledby=eerder]')).toContainText('Gelukt:');
}

/** Something else than the rule says; what stands in the way goes to the team leads, and comes back answered. */
async function deviate(desk: Desk, kase: string): Promise<string> {
  const { page } = desk;
  const rule = `Een regel van ${Date.now()}`;
  await page.goto(`${kase}/maatwerk`);
  await press(page, 'Leg dit vast');
  await expect(page.locator('#fouten')).toBeFocused();
  await isSound(desk);
  await page.getByLabel('1. Wat wilt u bereiken?').fill('Samira slaapt weer.');
  await page.getByLabel('3. Welke regel staat in de weg?').fill(rule);
  await page.getByLabel('4. Wat doet u in plaats daarvan?').fill('Wij wachten niet.');
  await page.getByLabel('Zet deze regel op de lijst van belemmeringen').check();
  await press(page, 'Leg dit vast');
  await expect(page.locator('#obstacle-error')).toContainText('Schrijf op wat er vastloopt');
  await page.getByLabel(/Wat loopt er vast door deze regel/).fill('Wachten maakt alles duurder.');
  await press(page, 'Leg dit vast');
  await expect(page.getByRole('status')).toContainText('Het staat erbij.');
  await expect(page.locator('[aria-labelledby=maatwerk]')).toContainText('Wij wachten niet.');
  return rule;
}

async function answer(lead: Desk, rule: string): Promise<void> {
  const { page } = lead;
  await page.getByRole('link', { name: 'Lees de belemmeringen' }).click();
  await expect(page.locator('main')).toContainText('Wachten maakt alles duurder.');
  await expect(page.locator('main')).not.toContainText(/Samira|Wij wachten niet/);
  await isSound(lead);
  await page.locator('main li', { hasText: rule }).getByRole('link').click();
  await isSound(lead);
  await page.getByLabel('Wat gaat er veranderen, of waarom niet?').fill('Wij wachten niet meer.');
  await press(page, 'Geef antwoord');
  await expect(page.getByRole('status')).toContainText('Alle teams lezen het.');
  await page.goto('/werk/belemmeringen');
  await expect(page.locator('main li', { hasText: rule })).toContainText('Wij wachten niet meer.');
  await isSound(lead);
}

test('a family looks back, its contact person writes down what worked, goes on with a template and departs from a rule; a team lead answers', async ({
  browser,
  page: reader,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const plan = await resident(page);
  await withoutFindingsAs(page, browser, [`${plan}/hoe-gaat-het/afronden`]);
  await page.goto(plan);
  const name = (await page.locator('#contactpersoon').innerText()).trim();
  const desk = await signInAtWork(browser, name);
  const kase = await openFamily(desk);
  await template(desk, kase);
  await close(desk, kase);
  const rule = await deviate(desk, kase);
  await answer(await signInAtWork(browser, 'Ruben Modelman', '/werk/team'), rule);
  await desk.page.goto(`${kase}/maatwerk`);
  await expect(desk.page.locator('main')).toContainText('Wij wachten niet meer.');
  await page.goto(plan);
  await page.getByRole('link', { name: 'Bekijk waar u eerder op terugkeek' }).click();
  const before = page.locator('[aria-labelledby=eerder]');
  await expect(before).toContainText('Gelukt:');
  // What her son said is not for at home.
  await expect(before).not.toContainText('Bilal zegt');
  const file = await page.request.get(`${plan}/pdf`);
  expect(file.headers()['content-type']).toBe('application/pdf');
  expect((await file.body()).subarray(0, 8).toString()).toBe('%PDF-1.7');
  await signInAsResident(reader, '/contact', samira);
  for (const part of [plan, `${plan}/hoe-gaat-het`, '/mijn/maatwerk']) {
    await reader.goto(part);
    await withoutFindings(reader);
  }
});
