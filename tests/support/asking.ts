// Asks for help as the forms of the question pages do, without drawing the pages: for tests that are about what follows.
import { expect, type APIRequestContext, type Browser, type Page } from '@playwright/test';
import { openHousehold, press, signInAtWork } from './work-pages';

/** Somebody whom nobody knows yet, so that no two tests meet in one household. */
export type Stranger = {
  givenName: string;
  familyName: string;
  email: string;
  houseNumber: string;
};

/** What a stranger asks; everything can be said otherwise. */
export type Question = {
  story?: string;
  /** keys of life areas */
  areas?: readonly string[];
  bornIn?: number;
  postcode?: string;
  phone?: string;
  /** a child at home, born in a year */
  child?: { name: string; bornIn?: number };
};

/** A family with a child and a story that is hard to show; two life areas that touch two domains. */
export const worries = {
  story: 'Regel een\n<b>vet</b> en "meer" 🌧️',
  ...{ areas: ['geld', 'gezin'], child: { name: 'Noor' }, bornIn: 1980 },
  ...{ postcode: '1220 AB', phone: '06 0000 0188' },
};

/** What the receipt says. */
export type Asked = {
  /** the code on the slip, as it stands there */
  code: string;
  /** name of the contact person */
  contact: string;
};

/** A name that can be written and found, and that nobody else has. */
export function stranger(givenName = 'Ans'): Stranger {
  const letters = [...Array(7)].map(() => String.fromCharCode(97 + Math.floor(Math.random() * 26)));
  const familyName = `W${letters.join('')}`;
  return {
    ...{ givenName, familyName },
    email: `${familyName.toLowerCase()}@example.nl`,
    houseNumber: String(10_000 + Math.floor(Math.random() * 89_999)),
  };
}

const born = (name: string, year: number | undefined) =>
  year ? { [`${name}.day`]: '3', [`${name}.month`]: '4', [`${name}.year`]: String(year) } : {};

/** The fields of each page, by page, as a browser sends them. */
function fieldsOf(who: Stranger, asked: Question): Record<string, [string, string][]> {
  const { child, areas = [] } = asked;
  const fields = {
    verhaal: { story: asked.story ?? 'Ik zoek rust.' },
    huishouden: child
      ? {
          ...{ 'members.0.name': child.name, 'members.0.relation': 'mijn dochter' },
          ...born('members.0.birthDate', child.bornIn),
        }
      : {},
    'wie-bent-u': {
      ...{ givenName: who.givenName, familyName: who.familyName },
      ...{ houseNumber: who.houseNumber, postcode: asked.postcode ?? '1211 AB' },
      ...born('birthDate', asked.bornIn),
    },
    bereiken: { email: who.email, phone: asked.phone ?? '' },
  };
  return {
    ...Object.fromEntries(
      Object.entries(fields).map(([page, values]) => [page, Object.entries(values)]),
    ),
    leefgebieden: areas.map((area) => ['areas', area]),
  };
}

async function send(request: APIRequestContext, path: string, fields: [string, string][]) {
  const answer = await request.post(path, {
    data: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect({ path, status: answer.status() }).toEqual({ path, status: 200 });
  return answer;
}

/**
 * Asks for help, in the browser of this page, with as little as is needed; ends on the receipt.
 */
export async function askForHelp(page: Page, who: Stranger, asked: Question = {}): Promise<Asked> {
  for (const [step, fields] of Object.entries(fieldsOf(who, asked))) {
    if (fields.length) await send(page.request, `/hulp-vragen/${step}/bewaren`, fields);
  }
  const receipt = await send(page.request, '/hulp-vragen/versturen', []);
  await page.goto(receipt.url());
  return {
    code: (await page.locator('.plein-slip .plein-code').innerText()).trim(),
    contact: (await page.locator('#contactpersoon').innerText()).trim(),
  };
}

/** Asks for help in a browser of its own, without a script, that is closed again. */
export async function askElsewhere(
  browser: Browser,
  who: Stranger,
  asked: Question = {},
): Promise<Asked> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const answer = await askForHelp(page, who, asked);
  await page.context().close();
  return answer;
}

/** The contact person speaks with the sender: from then on it is sure whose household it is. */
export async function speak(
  browser: Browser,
  contact: string,
  who: Pick<Stranger, 'familyName'>,
): Promise<void> {
  const { page } = await signInAtWork(browser, contact);
  await openHousehold(page, who);
  await page.getByRole('link', { name: 'Contact opschrijven' }).click();
  await page.getByLabel('Ik belde').check();
  await press(page, 'Bewaar');
  await expect(page.getByRole('status')).toContainText('Het contact staat erbij');
  await page.context().close();
}
