// Walks through the product along its own links, one page of each kind.
import type { Page } from '@playwright/test';
import { kindOf as pageOf } from '../pages-looked-at';
import { inEverySense } from './look';

/** A kind of page (`/werk/zaak/[id]`) and what is wrong with it. */
export type Seen = Map<string, string[]>;

/** Each question is a kind of its own, though one page shows them all. */
export const kindOf = (address: string) => {
  const page = pageOf(address);
  return page?.endsWith('/[stap]') ? new URL(address, 'http://local').pathname : page;
};

/** Local addresses that this page leads to. */
const linksOn = (page: Page) =>
  page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]:not([download])')];
    return links
      .filter((link) => link.origin === origin)
      .map((link) => link.pathname + link.search);
  });

/** Where the ways part: what one household has, another may not, so a few of these are opened for their links alone. */
const partings = /\/(zaak|vraag|plan)\/\[\w+\]$|\/afspraken\/\[householdId\]$/;
const mostPartings = 3;

/**
 * Opens one page of each kind that can be reached, and looks at it in every form.
 * @param page signed in, or not, as somebody who may go there
 * @param starts addresses to begin at
 * @param seen kinds that need no second look; those that are found are added
 * @param isOurs whether a kind belongs to this walk
 * @param isAlone nobody else changes what there is: then every link leads somewhere, and there is time for every rule
 * @returns the addresses where it looked
 */
export async function walk(
  page: Page,
  starts: readonly string[],
  seen: Seen,
  { isOurs, isAlone }: { isOurs: (kind: string) => boolean; isAlone: boolean },
): Promise<string[]> {
  const looked: string[] = [];
  const ahead = [...starts];
  const queued = new Set(starts);
  const opened = new Map<string, number>();
  const isWorthIt = (kind: string) =>
    !seen.has(kind) || (partings.test(kind) && (opened.get(kind) ?? 0) < mostPartings);
  for (let address = ahead.shift(); address; address = ahead.shift()) {
    const kind = kindOf(address);
    if (!kind || !isOurs(kind) || !(isWorthIt(kind) || starts.includes(address))) continue;
    opened.set(kind, (opened.get(kind) ?? 0) + 1);
    const answer = await page.goto(address);
    // A page that sends on is the page where one comes.
    const arrived = kindOf(page.url());
    if (answer?.status() !== 200 || !arrived) {
      if (isAlone) seen.set(kind, [...(seen.get(kind) ?? []), `answers ${answer?.status()}`]);
      continue;
    }
    for (const link of await linksOn(page)) {
      if (!queued.has(link)) ahead.push(link);
      queued.add(link);
    }
    if (!isOurs(arrived) || seen.has(arrived)) continue;
    looked.push(address);
    seen.set(arrived, await inEverySense(page, { isWhole: isAlone, isAgain: true }));
  }
  return looked;
}
