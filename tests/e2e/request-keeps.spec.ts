import { expect, test, type Page } from '../support/browser-test';
import { chooseLanguage } from '../support/choose-language';
import { begin, fillDate, fillInBriefly, onward, storyOf, title } from '../support/request-pages';

async function codeOf(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Stoppen en later verder' }).click();
  await expect(title(page)).toHaveText('Stoppen en later verder');
  await fillDate(page, ['3', '4', '1980']);
  await page.getByRole('button', { name: 'Maak mijn code' }).click();
  return page.locator('.plein-code').innerText();
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('stops, and goes on elsewhere with code and birth date; both go on @wide', async ({
    page,
    browser,
    baseURL,
  }) => {
    await begin(page, 'Thuis begonnen');
    await page.getByLabel(/^Wonen/).check();
    const code = await codeOf(page);
    expect(code).toMatch(/^PLEIN [2-9B-Z]{3} [2-9B-Z]{3}$/);

    const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
    const library = await context.newPage();
    await library.goto('/hulp-vragen');
    await library.getByRole('link', { name: 'Ga verder met uw code' }).click();
    await library.getByLabel('Uw code').fill(code.toLowerCase().replaceAll(' ', '-'));
    await fillDate(library, ['03', '04', '1980']);
    await library.getByRole('button', { name: 'Ga verder' }).click();
    await expect(title(library)).toHaveText('Waar gaat het over?');
    await expect(library.getByRole('status')).toContainText('Welkom terug');
    await expect(library.getByLabel(/^Wonen/)).toBeChecked();
    expect(await storyOf(library)).toBe('Thuis begonnen');

    await library.goto('/hulp-vragen/wensen');
    await library.getByLabel('Wat wilt u het liefst?').fill('Rust');
    await onward(library);
    await page.goto('/hulp-vragen/wensen');
    await expect(page.getByLabel('Wat wilt u het liefst?')).toHaveValue('Rust');

    await library.goto('/hulp-vragen/later');
    await library.getByRole('button', { name: 'Stop op dit apparaat' }).click();
    await expect(library.getByRole('status')).toContainText('Op dit apparaat staat niets meer');
    expect(await storyOf(library)).toBe('');
    expect(await storyOf(page)).toBe('Thuis begonnen');
    await context.close();
  });

  test('a wrong code and a wrong date are told apart by nobody', async ({ page }) => {
    await begin(page);
    const code = await codeOf(page);
    for (const [typed, day] of [
      [code, '4'],
      ['PLEIN ZZZ ZZZ', '3'],
    ]) {
      await page.goto('/hulp-vragen/verder');
      await page.getByLabel('Uw code').fill(typed!);
      await fillDate(page, [day!, '4', '1980']);
      await page.getByRole('button', { name: 'Ga verder' }).click();
      await expect(page.getByRole('link', { name: /horen niet bij elkaar/ })).toBeVisible();
      await expect(page).toHaveTitle(/^Fout: /);
      await expect(page.getByLabel('Uw code')).toHaveValue(typed!);
    }
  });

  test('mails the code to oneself', async ({ page }) => {
    const email = `samira.${Date.now()}@example.nl`;
    await begin(page);
    const code = await codeOf(page);
    await page.getByLabel('E-mailadres').fill(email);
    await page.getByRole('button', { name: 'Stuur de mail' }).click();
    await expect(page.getByRole('status')).toContainText('De mail is onderweg');
    await expect(async () => {
      await page.goto(process.env.E2E_MAIL_URL!);
      const line = page.getByRole('listitem').filter({ hasText: email });
      await line.getByRole('link').click({ timeout: 1000 });
      await expect(page.locator('pre')).toContainText(code, { timeout: 1000 });
    }).toPass({ timeout: 20_000 });
    await expect(page.locator('pre')).not.toContainText('rekeningen');
  });

  test('throws everything away when asked', async ({ page }) => {
    await begin(page);
    await page.goto('/hulp-vragen/later');
    await page.getByRole('link', { name: 'Gooi mijn antwoorden weg' }).click();
    await expect(title(page)).toHaveText('Weet u het zeker?');
    await page.getByRole('link', { name: 'Nee, ga terug' }).click();
    expect(await storyOf(page)).not.toBe('');
    await page.goto('/hulp-vragen/later');
    await page.getByRole('link', { name: 'Stop op dit apparaat' }).click();
    await expect(page.getByRole('link', { name: 'Maak eerst een code' })).toBeVisible();
    await page.goto('/hulp-vragen/later?zeker=weg');
    await page.getByRole('button', { name: 'Ja, gooi alles weg' }).click();
    await expect(page.getByRole('status')).toContainText('Uw antwoorden zijn weg');
    expect(await storyOf(page)).toBe('');
  });

  test('nothing that was typed is lost by going back, changing language or stopping', async ({
    page,
  }) => {
    await begin(page);
    await page.goto('/hulp-vragen/wensen');
    const matters = page.locator('#matters');
    await matters.fill('eerst');
    await chooseLanguage(page, 'English');
    await expect(title(page)).toHaveText('What matters to you?');
    await expect(matters).toHaveValue('eerst');
    await matters.fill('dan');
    await chooseLanguage(page, 'Nederlands');
    await expect(matters).toHaveValue('dan');
    await matters.fill('terug');
    await page.getByRole('button', { name: 'Vorige vraag' }).click();
    await expect(title(page)).toHaveText('Wie helpt u al?');
    await page.goto('/hulp-vragen/wensen');
    await expect(matters).toHaveValue('terug');
    await matters.fill('later');
    await page.getByRole('button', { name: 'Stoppen en later verder' }).click();
    await page.getByRole('link', { name: 'Ga verder met uw vraag' }).click();
    await expect(matters).toHaveValue('later');
  });
});

test.describe('two tabs', () => {
  test('on different pages keep each other’s answers', async ({ page, context }) => {
    await begin(page);
    const other = await context.newPage();
    await other.goto('/hulp-vragen/wensen');
    await page.goto('/hulp-vragen/bereiken');
    await other.locator('#matters').fill('Rust');
    await page.locator('#phone').fill('0600000187');
    await Promise.all([onward(other), onward(page)]);
    await page.goto('/hulp-vragen/wensen');
    await expect(page.locator('#matters')).toHaveValue('Rust');
    await page.goto('/hulp-vragen/bereiken');
    await expect(page.locator('#phone')).toHaveValue('0600000187');
  });

  test('on the same page: both texts are shown, and the resident chooses', async ({
    page,
    context,
  }) => {
    await begin(page, 'Eerst');
    const other = await context.newPage();
    for (const tab of [page, other]) await tab.goto('/hulp-vragen/verhaal');
    await other.locator('#story').fill('In het andere tabblad');
    await onward(other);
    await page.locator('#story').fill('In dit tabblad');
    await onward(page);
    await expect(page).toHaveTitle(/^Fout: /);
    const warning = page.getByRole('heading', { name: /op twee plekken ingevuld/ });
    await expect(warning).toBeFocused();
    await expect(page.locator('main')).toContainText('“In het andere tabblad”');
    await expect(page.locator('#story')).toHaveValue('In dit tabblad');

    await page.getByRole('button', { name: 'Houd wat er al stond' }).click();
    await expect(page).not.toHaveURL(/verhaal/);
    expect(await storyOf(page)).toBe('In het andere tabblad');

    await other.goto('/hulp-vragen/verhaal');
    await page.locator('#story').fill('Dit moet blijven');
    await other.locator('#story').fill('Of dit');
    await onward(page);
    await onward(other);
    await other.getByRole('button', { name: 'Bewaar wat ik net schreef' }).click();
    await expect(other).not.toHaveURL(/verhaal/);
    expect(await storyOf(page)).toBe('Of dit');
  });
});

test('the way back after changing is straight to the check page', async ({ page }) => {
  await fillInBriefly(page);
  await page
    .getByText(/sloeg u over/)
    .last()
    .click();
  await page.getByRole('link', { name: 'Wijzig hoe u het liefst praat' }).click();
  await expect(page.getByRole('button', { name: 'Sla deze vraag over' })).toHaveCount(0);
  await page.getByLabel('Kom bij mij thuis').check();
  await page.getByRole('button', { name: 'Bewaar en ga terug' }).click();
  await expect(title(page)).toHaveText('Klopt dit zo?');
  await expect(page.locator('main')).toContainText('Kom bij mij thuis');
  await page.getByRole('link', { name: 'Wijzig uw verhaal' }).click();
  const story = page.locator('#story');
  // Until the page is taken over by its script, what is selected does not stay selected: a person presses again.
  await expect(async () => {
    await story.fill('Ook dit blijft');
    await expect(story).toHaveValue('Ook dit blijft');
  }).toPass();
  await page.getByRole('button', { name: 'Terug naar het overzicht' }).click();
  await expect(page.locator('main')).toContainText('“Ook dit blijft”');
});

test('what is typed before the script arrives stays when it comes', async ({ page }) => {
  await begin(page, 'Mijn eerste woorden.');
  let arrive = () => {};
  const line = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/_next/static/**/*.js', async (route) => {
    await line;
    await route.continue();
  });
  await page.goto('/hulp-vragen/verhaal', { waitUntil: 'commit' });
  await expect(page.locator('#story')).toHaveValue('Mijn eerste woorden.');
  await page.locator('#story').fill('Wat ik typte op een trage lijn.');
  arrive();
  // React has taken over once it knows the elements.
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('#story')!).some((key) => key.startsWith('__reactFiber')),
  );
  await page.waitForLoadState('networkidle');
  await expect(page.locator('#story')).toHaveValue('Wat ik typte op een trage lijn.');
});
