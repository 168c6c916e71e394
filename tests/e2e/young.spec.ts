import { expect, test, type Page } from '../support/browser-test';
import { saidOn } from '../support/read-page';
import { signInAsResident } from '../support/sign-in-pages';

const formal = /(?<!\p{L})(u|uw|uzelf)(?!\p{L})/iu;

/** Words that somebody typed, where the page says what they are: a step of the plan, or where people meet. */
const quoted = /(Doel \d+, stap \d+: |De plek: ).*/;

/** What a page says with "u" in it. */
const formalOn = async (page: Page) =>
  (await saidOn(page)).filter((text) => formal.test(text.replace(quoted, '')));

/** One page stands for all that are like it. */
const kindOf = (path: string) => path.replace(/[\w-]{36}/g, '*').replace(/\/\d+(?=\/|$)/g, '/*');

/** The own pages that this page leads to; no files, and nothing that is sent. */
async function ways(page: Page): Promise<string[]> {
  const hrefs = await page.$$eval('a[href^="/mijn"]', (links) =>
    links.map((link) => link.getAttribute('href')!.replace(/[?#].*/, '')),
  );
  return hrefs.filter((href) => !/\/(pdf|agenda|ics)$|\.\w+$/.test(href));
}

test('every own page of somebody of fourteen says "je"', async ({ page }) => {
  test.setTimeout(300_000);
  await signInAsResident(page, '/contact', /Bilal Voorbeeld/);
  const waiting = ['/mijn', '/mijn/kinderen', '/mijn/maatwerk', '/mijn/nergens'];
  const seen = new Set<string>();
  const said: Record<string, string[]> = {};
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    if (seen.has(kindOf(path))) continue;
    seen.add(kindOf(path));
    const answer = await page.goto(path);
    expect({ path, status: answer?.status() }).toEqual({
      path,
      status: path.endsWith('nergens') ? 404 : 200,
    });
    const found = await formalOn(page);
    if (found.length > 0) said[kindOf(path)] = found;
    waiting.push(...(await ways(page)));
  }
  expect(said).toEqual({});
  expect(seen.size).toBeGreaterThan(25);
});
