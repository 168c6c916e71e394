// What a screen reader makes of the pages of a colleague: what there is, in which order, by which name. What differs by
// day or by who is the contact person stands as a pattern.
import { expect, type Page } from '@playwright/test';
import { goal } from './heard-goal';

const main = (page: Page) => page.locator('main');

/** A case, for its contact person. */
export async function readsCase(page: Page, familyName: string): Promise<void> {
  // Without the name: a title stands in the history of the browser.
  await expect(page).toHaveTitle('Huishouden | Sociaal Plein');
  await expect(main(page)).toMatchAriaSnapshot(`
    - heading "Huishouden ${familyName}" [level=1]
    - link "Contact opschrijven"
    - navigation "Op deze pagina":
      - link "Wie woont hier"
      - link "Eigen woorden"
      - link "Plan"
      - link "Onderdelen"
    - region "Wie woont hier?":
      - list:
        - listitem:
          - link "Wijzig de gegevens van Ans ${familyName}"
        - listitem:
          - link "Wijzig de gegevens van Noor"
    - region "In eigen woorden":
      - heading /^De vraag van Ans ${familyName}, / [level=3]
      - term: Wat is er aan de hand?
      - definition: /vet/
    - region /^Het plan/:
      - link "Open het plan"
    - region "Onderdelen":
      - table "Onderdelen van de vragen":
        - rowgroup:
          - row:
            - columnheader "Onderdeel"
            - columnheader "Hoe het ervoor staat"
        - rowgroup:
          - row:
            - rowheader "Armoede en schulden"
            - cell /Bezig/
          - row:
            - rowheader "Jeugd"
            - cell /Bezig/
    - region "Termijnen":
      - table "Termijnen die nu lopen, de eerste bovenaan":
        - rowgroup
        - rowgroup:
          - row:
            - rowheader /Armoede en schulden/
            - cell /Uiterlijk/
    - region "Wie komt wanneer?"
    - region "Wie is erbij?"
    - region "Gesprek":
      - link "Schrijf een bericht"
    - region "Hoe bereikt u hen?":
      - term: Telefoon van Ans ${familyName}
      - definition:
        - link "06 - 0000 0188":
          - /url: tel:0600000188
    - region "Wat is er gebeurd?":
      - list:
        - listitem
    - region "Wie keek en deed wat?":
      - table "Wie keek en deed wat?"
  `);
}

/** The plan of the household of the case that is open. */
export async function readsPlanOfHousehold(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Open het plan' }).click();
  await expect(page).toHaveTitle('Het plan van dit huishouden | Sociaal Plein');
  await expect(main(page)).toMatchAriaSnapshot(`
    - link "Terug naar het huishouden"
    - heading "Het plan van dit huishouden" [level=1]
    - button "Print het plan"
    - region "Wat gaat er al goed?"
    - region "De doelen":
      ${goal('Ans')}
        - 'link /^Iets anders voorstellen ?: doel 1$/'
      - paragraph:
        - link "Doel erbij"
    - paragraph:
      - link "Begin met een sjabloon"
    - region "Als het misgaat"
    - region "Zei iemand ja in een gesprek?":
      - link "Ans zei ja"
  `);
  await expect(main(page).getByRole('img')).toHaveCount(0);
}

/** The work of today, and the row of a household in it. */
export async function readsWork(page: Page, familyName: string): Promise<void> {
  await expect(page).toHaveTitle(/^Vandaag: \d+ ding(en)? \| Sociaal Plein$/);
  await expect(main(page)).toMatchAriaSnapshot(`
    - heading /wacht(en)? op u/ [level=1]
    - region "Eerst dit":
      - heading "Eerst dit" [level=2]
      - list:
        - listitem:
          - link
    - region "Hoe vol is uw werk?":
      - paragraph: /\\d+ huishoudens?, \\d+ van \\d+ punten/
    - region "Zoek een huishouden":
      - search:
        - searchbox "Naam van iemand uit uw huishoudens"
        - button "Zoek"
  `);
  await page.getByRole('searchbox').fill(familyName);
  await page.getByRole('button', { name: 'Zoek', exact: true }).click();
  await page.waitForURL(/gezocht=1/);
  // The name of the household is what its row is called by.
  await expect(main(page).getByRole('table').filter({ hasText: familyName }).last())
    .toMatchAriaSnapshot(`
    - table:
      - rowgroup:
        - row:
          - columnheader "Huishouden"
          - columnheader "Wie"
          - columnheader "Gaat over"
          - columnheader "Volgende stap"
          - columnheader "Uiterlijk"
          - columnheader "Vraagt tijd"
      - rowgroup:
        - row:
          - rowheader /^${familyName}/:
            - link "${familyName}"
          - 'cell "Wie: 2 mensen"'
          - 'cell "Gaat over: Geld, gezin en opvoeden"'
  `);
}
