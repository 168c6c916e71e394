import { expect, test } from '../support/browser-test';
import {
  begin,
  fillDate,
  fillInBriefly,
  onward,
  receiptAddress,
  send,
  title,
} from '../support/request-pages';

const story =
  'Sinds mijn werk stopte, lukt het niet meer. 🌧️\nعندي مشكلة مع الإيجار <b>en</b> "meer"';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('somebody asks for help and gets a person, a day and a code @wide', async ({ page }) => {
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));

    await page.goto('/');
    await page.goto('/hulp-vragen');
    await page.getByRole('link', { name: 'Begin', exact: true }).click();

    await expect(title(page)).toHaveText('Wat is er aan de hand?');
    await page.getByLabel('Vertel het in uw eigen woorden').fill(story);
    await onward(page);

    await expect(title(page)).toHaveText('Waar gaat het over?');
    await page.getByLabel(/^Geld/).check();
    await page.getByLabel(/^Gezin en opvoeden/).check();
    await onward(page);

    await expect(title(page)).toHaveText('Wie wonen er bij u?');
    await page.getByLabel('Naam').fill('Bilal');
    await page.getByLabel('Wie is dit van u?').fill('mijn zoon');
    await fillDate(page, ['9', '8', '2012'], 'members.0.birthDate');
    await page.getByRole('button', { name: 'Nog iemand erbij' }).click();
    await expect(page).toHaveURL(/#members\.1$/);
    const bar = (await page.locator('.plein-helpbar').boundingBox())!;
    const heading = (await page.getByText('Persoon 2', { exact: true }).boundingBox())!;
    expect(heading.y).toBeGreaterThanOrEqual(bar.y + bar.height);
    await page.getByLabel('Naam').nth(1).fill('Noor');
    await onward(page);

    await expect(title(page)).toHaveText('Wie helpt u al?');
    await page.getByLabel('Wie helpt u?').fill('Leila');
    await page.getByLabel('Wie is dat?').selectOption('Familie');
    await onward(page);

    await page.getByLabel('Wat wilt u het liefst?').fill('Weer rust in huis.');
    await onward(page);

    await expect(title(page)).toHaveText('Is er iets dat niet kan wachten?');
    await page.getByLabel(/Stroom, gas of water/).check();
    await onward(page);

    await expect(title(page)).toHaveText('Nog een paar vragen');
    await page.getByRole('radio', { name: 'Nee', exact: true }).check();
    await onward(page);

    await expect(title(page)).toHaveText('Wie bent u?');
    await page.getByLabel('Voornaam').fill('Samira');
    await page.getByLabel('Achternaam').fill('Voorbeeld-Proef');
    await fillDate(page, ['15', '1', '1988']);
    await page.getByLabel('Straat').fill('Molenpad');
    await page.getByLabel('Huisnummer').fill('12');
    await page.getByLabel('Postcode').fill('1218cd');
    await onward(page);

    await expect(title(page)).toHaveText('Hoe bereiken wij u?');
    await page.getByLabel('Telefoonnummer').fill('06 0000 0187');
    await onward(page);

    await expect(title(page)).toHaveText('Hoe en wanneer praat u het liefst met ons?');
    await page.getByLabel('Bel mij').check();
    await page.getByLabel('In de ochtend').check();
    await onward(page);

    await expect(title(page)).toHaveText('Wat helpt bij het gesprek?');
    await expect(page.getByLabel('Welke andere taal?')).toBeHidden();
    await page.getByLabel('In welke taal praat u het liefst?').selectOption('Een andere taal');
    await page.getByLabel('Welke andere taal?').fill('Somali');
    await onward(page);

    await expect(title(page)).toHaveText('Klopt dit zo?');
    const main = page.locator('main');
    for (const said of [
      'Sinds mijn werk stopte',
      'عندي مشكلة مع الإيجار <b>en</b> "meer"',
      'Geld, Gezin en opvoeden',
      'Bilal, mijn zoon, 9 augustus 2012',
      'Leila, Familie',
      'Samira Voorbeeld-Proef',
      'Molenpad 12, 1218 CD',
      'Overgeslagen. Dat is goed.',
      'Somali',
      'Opvoeden en opgroeien',
      'Werk en geld om van te leven',
    ]) {
      await expect(main).toContainText(said);
    }
    await expect(main).not.toContainText(/Wmo|Jeugdwet|Participatiewet/);
    await expect(page.getByRole('checkbox')).toHaveCount(0);

    await page.getByRole('link', { name: 'Wijzig uw verhaal' }).click();
    await page.getByLabel('Vertel het in uw eigen woorden').fill('Het lukt niet meer.');
    await page.getByRole('button', { name: 'Bewaar en ga terug' }).click();
    await expect(title(page)).toHaveText('Klopt dit zo?');
    await expect(main).toContainText('“Het lukt niet meer.”');

    await send(page);
    await expect(page).toHaveURL(receiptAddress);
    await expect(title(page)).toHaveText(/^Dank u wel\. \S+ gaat u helpen\.$/);
    await expect(main).toContainText(/U hebt uw vraag gestuurd op \w+dag \d+ \w+ \d{4}/);
    await expect(main).toContainText(/PLEIN( [2-9B-Z]{3}){3}/);
    await expect(main).toContainText(/\S+ belt u/);
    await expect(main).toContainText('in de ochtend');
    await expect(main).toContainText(
      /Dit kan niet wachten:\s*Stroom, gas of water wordt afgesloten\s*Uw vraag heeft/,
    );
    await expect(page.locator('.plein-slip')).toContainText(`${new URL(page.url()).host}/mijn`);
    await expect(main).toContainText('Printen kan ook via het menu van uw browser.');
    await expect(main).not.toContainText(/Samira|rekeningen|ontvangen|bekend/);
    expect(addresses.join('\n')).not.toMatch(/Samira|Voorbeeld|1218|Bilal|0187/);
  });

  test('skipping everything but a name and a phone number is fine', async ({ page }) => {
    await page.goto('/hulp-vragen/verhaal');
    for (let skipped = 0; skipped < 6; skipped += 1) {
      await page.getByRole('button', { name: 'Sla deze vraag over' }).click();
    }
    await expect(title(page)).toHaveText('Wie bent u?');
    await page.getByLabel('Voornaam').fill('Jo');
    await onward(page);
    await page.getByLabel('Telefoonnummer').fill('0600000188');
    await onward(page);
    await page.getByRole('button', { name: 'Sla deze vraag over' }).click();
    await page.getByRole('button', { name: 'Sla deze vraag over' }).click();
    await expect(title(page)).toHaveText('Klopt dit zo?');
    await expect(page.locator('main')).not.toContainText('Er is geen haast');
    await page.getByRole('link', { name: 'Wijzig wat er niet kan wachten' }).click();
    await page.getByLabel('Nee, het kan wachten').check();
    await page.getByRole('button', { name: 'Bewaar en ga terug' }).click();
    await expect(page.locator('main')).toContainText('Er is geen haast');
    await send(page);
    await expect(page).toHaveURL(receiptAddress);
  });

  test('who is not safe at home says what is safe, and is asked before anybody comes', async ({
    page,
  }) => {
    await begin(page);
    await page.goto('/hulp-vragen/dringend');
    await page.getByLabel(/^Het is thuis niet veilig/).check();
    await page.getByLabel('Nee, het kan wachten').check();
    await onward(page);
    await expect(page.locator('.plein-error-list')).toContainText('Haal weg wat niet klopt');
    await page.getByLabel('Nee, het kan wachten').uncheck();
    await onward(page);
    await page.getByLabel('Voornaam').fill('Samira');
    await onward(page);
    await page.getByLabel('Telefoonnummer').fill('0600000188');
    await onward(page);
    await expect(title(page)).toHaveText('Hoe en wanneer kunnen wij u veilig bereiken?');
    await page.getByLabel('Wat is voor u veilig?').fill('Bel op mijn werk.\nNa 14 uur.');
    await onward(page);
    await page.getByLabel('Kom bij mij thuis').check();
    await onward(page);
    await expect(page).toHaveTitle(/^Fout: /);
    await page.getByLabel('Dat weet ik niet. Praat er eerst met mij over').check();
    await onward(page);
    await onward(page);
    const main = page.locator('main');
    await expect(main).toContainText('“Bel op mijn werk.');
    await expect(main).toContainText('Kom bij mij thuis (praat er eerst met mij over)');
    await expect(main).toContainText(/Dit kan niet wachten:\s*Het is thuis niet veilig/);
    await send(page);
    await expect(page).toHaveURL(receiptAddress);
    await expect(main).toContainText('“Bel op mijn werk.');
    await expect(main).not.toContainText('bij u thuis te komen');
  });

  test('sending again, going back and every old page lead to the same receipt', async ({
    page,
  }) => {
    await fillInBriefly(page);
    await send(page);
    await expect(page).toHaveURL(receiptAddress);
    const receipt = page.url();
    await page.reload();
    await expect(page).toHaveURL(receipt);
    await page.goBack();
    const form = page.getByRole('button', { name: 'Stuur mijn vraag' });
    if (await form.isVisible()) await form.click();
    await expect(page).toHaveURL(receipt);
    for (const old of ['verhaal', 'controleren', 'later']) {
      await page.goto(`/hulp-vragen/${old}`);
      await expect(page).toHaveURL(receipt);
    }
    await page.goto('/hulp-vragen');
    await page.getByRole('link', { name: 'Bekijk uw contactpersoon' }).click();
    await expect(page).toHaveURL(receipt);
  });

  test('another question can follow, and begins empty', async ({ page }) => {
    await fillInBriefly(page);
    await send(page);
    await page.goto('/hulp-vragen');
    await page.getByRole('button', { name: 'Begin een nieuwe vraag' }).click();
    await expect(title(page)).toHaveText('Wat is er aan de hand?');
    await expect(page.locator('#story')).toHaveValue('');
  });
});
