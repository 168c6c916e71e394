// What a screen reader makes of the pages of a resident: what there is, in which order, by which name. What differs by
// day or by who is the contact person stands as a pattern.
import { expect, type Page } from '@playwright/test';
import { goal } from './heard-goal';

const main = (page: Page) => page.locator('main');

/** Who helps, with a number that can be pressed. */
const contactPerson = `
    - region /^\\S+ .+/:
      - paragraph: Uw contactpersoon
      - heading /^\\S+ .+/ [level=2]
      - link /^\\d\\d - [\\d ]+$/:
        - /url: /^tel:\\d{10}$/`;

/** What every page of a resident ends with. */
const ways = `
    - region "Liever een mens?":
      - link /^\\d[\\d -]+$/:
        - /url: /^tel:/
      - link "Pleinstraat 1, Pleinstad"
      - link "Vraag om een bezoek"
    - region "Nu hulp nodig? Bel meteen":
      - list:
        - listitem:
          - text: Direct gevaar
          - link "112"`;

/** What comes after sending. */
export async function readsReceipt(page: Page): Promise<void> {
  await expect(page).toHaveTitle('U hebt uw vraag gestuurd | Sociaal Plein');
  await expect(main(page)).toMatchAriaSnapshot(`
    - paragraph: /^U hebt uw vraag gestuurd op \\w+dag \\d+ \\w+ \\d{4}$/
    - heading /^Dank u wel\\. .+ gaat u helpen\\.$/ [level=1]
    - region /^\\S+ .+/:
      - paragraph: Uw contactpersoon
      - heading /^\\S+ .+/ [level=2]
      - list:
        - listitem:
          - link /^\\d\\d - [\\d ]+$/:
            - /url: /^tel:\\d{10}$/
    - region "Wat gebeurt er wanneer?":
      - heading "Wat gebeurt er wanneer?" [level=2]
      - list:
        - listitem:
          - heading /^.+ belt u$/ [level=3]
          - paragraph: /^Uiterlijk /
      - paragraph:
        - link /^Wanneer krijgt u een besluit\\?/
    - region "Waar uw vraag over gaat":
      - list:
        - listitem: Opvoeden en opgroeien
        - listitem: Rekeningen en schulden
    - region "Bewaar dit briefje":
      - term: Uw contactpersoon
      - definition: /^\\S+ .+/
      - term: Uw code
      - definition: /^PLEIN( [0-9A-Z]{3}){3}$/
      - button "Print dit briefje"
    - link /uw vraag/
    - button "Stop op dit apparaat"
    ${ways}
  `);
}

/** The own page of a question. */
export async function readsOwnQuestion(page: Page): Promise<void> {
  await expect(page).toHaveTitle('Uw vraag | Sociaal Plein');
  await expect(main(page)).toMatchAriaSnapshot(`
    - heading "Uw vraag" [level=1]
    - region "Wat gebeurt er nu?":
      - heading "Wat gebeurt er nu?" [level=2]
      - heading /is met uw vraag bezig$/ [level=3]
    ${contactPerson}
    - form "Hoe bent u geholpen?":
      - button "Goed"
      - button "Gaat wel"
      - button "Niet goed"
    - region "Praat met uw contactpersoon":
      - link "Schrijf een bericht"
    - region "Uw plan":
      - link "Bekijk uw plan"
    - region "Hoe staat het ervoor?":
      - list:
        - listitem:
          - paragraph: Rekeningen en schulden
          - paragraph: /^Wij zijn hiermee bezig/
        - listitem:
          - paragraph: Opvoeden en opgroeien
    - region "Wat u ons vertelde":
      - term: Wat is er aan de hand?
      - definition: /vet/
      - term: Wie wonen er bij u?
      - definition:
        - list:
          - listitem: Noor, mijn dochter
    - region "Wat u later toevoegde":
      - link "Vul uw vraag aan"
    - region "Wie keek mee?":
      - list:
        - listitem: /Uw briefje/
      - link "Bekijk alles"
    - region "Wat u nog meer kunt doen":
      - link "Uw vraag terugnemen"
    ${ways}
  `);
}

/** The own plan, with one goal of two steps. */
export async function readsOwnPlan(page: Page): Promise<void> {
  await expect(page).toHaveTitle('Mijn plan | Sociaal Plein');
  // The outcome comes first; the picture says nothing that the list does not, so it is not read.
  await expect(main(page)).toMatchAriaSnapshot(`
    - status: Het staat in uw plan.
    - heading "Mijn plan" [level=1]
    - button "Print mijn plan"
    ${contactPerson}
    - region "Wat gaat er al goed?":
      - link /^Schrijf dit op/
    - region "Uw doelen":
      - heading "Uw doelen" [level=2]
      ${goal('U')}
        - 'link /^Anders opschrijven ?: doel 1$/'
        - 'link /^Stap erbij ?: doel 1$/'
      - paragraph:
        - link "Doel erbij"
    - region "Als het misgaat"
    - region "Is dit uw plan?":
      - button "Ja, zo wil ik het"
    - region "Wie doet er mee?":
      - list:
        - listitem: /uw contactpersoon$/
    - region "Samen terugkijken":
      - link "Kies een dag"
    ${ways}
  `);
  await expect(main(page).getByRole('img')).toHaveCount(0);
}
