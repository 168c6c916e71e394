// Pictures of pages that look the same on every day and every machine.
import path from 'node:path';
import { chromium, expect, type Browser, type Page } from '@playwright/test';
import { findChromium, packagedChromium } from './chromium';
import { openDemo } from './e2e-server';

/** A Thursday on which everybody is at work. All of the demo happens around it. */
const moment = '2026-03-05T09:00:05Z';

const widths = [360, 1280];
const looks = {
  licht: { colorScheme: 'light', dir: 'ltr' },
  donker: { colorScheme: 'dark', dir: 'ltr' },
  rechts: { colorScheme: 'light', dir: 'rtl' },
} as const;

/** No picture is longer than this: what is further down is made of the same pieces. */
const longest = { 360: 1300, 1280: 1000 } as Record<number, number>;

/** Letters drawn the same on every machine: by the browser alone, with the fonts that it brings. */
function drawing() {
  const packaged = packagedChromium();
  const { executablePath, args, env } = packaged ?? findChromium();
  const own = packaged && { FONTCONFIG_PATH: path.join(path.dirname(executablePath), 'fonts') };
  return {
    isCompared: packaged !== null,
    launch: {
      executablePath,
      args: [...args, '--font-render-hinting=none', '--disable-lcd-text'],
      env: { ...(process.env as Record<string, string>), ...env, ...own },
    },
  };
}

/** A demo at a fixed moment, and the browser that every machine of its kind has. */
export async function openLook() {
  const { isCompared, launch } = drawing();
  if (!isCompared) {
    console.log('The Chromium of npm is not made for this machine: no picture is compared.');
  }
  const clock = { CLOCK_OFFSET_MS: String(Date.parse(moment) - Date.now()) };
  const [demo, browser] = await Promise.all([openDemo(clock), chromium.launch(launch)]);
  const close = () => Promise.all([browser.close(), demo.close()]);
  return { browser, close, address: `http://localhost:${demo.port}`, isCompared };
}

/** Somebody in a browser of their own. */
export const visitor = async (browser: Browser, baseURL: string): Promise<Page> =>
  (
    await browser.newContext({
      ...{ baseURL, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', reducedMotion: 'reduce' },
    })
  ).newPage();

/** What differs from run to run is made the same: moments of the clock, and codes. */
const still = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      const same = text.data.replace(/\b\d{1,2}\.\d{2} uur/g, '10.00 uur');
      text.data = text.parentElement?.closest('.plein-code') ? 'AAAA AAAA' : same;
    }
  });

/**
 * Compares a page with its pictures: two widths, light, dark and right-to-left.
 * @param name of the pictures
 * @param parts selector of what gets a picture of its own, named by its id if it has one; without it the page from its top
 */
export async function looksTheSame(page: Page, name: string, isCompared: boolean, parts?: string) {
  // A script that takes the page over puts back what is made the same before it.
  await page.waitForLoadState('networkidle');
  for (const width of widths) {
    await page.setViewportSize({ width, height: width === 360 ? 780 : 900 });
    for (const [look, { colorScheme, dir }] of Object.entries(looks)) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate((to) => {
        for (const one of document.querySelectorAll('html, main[dir]')) one.setAttribute('dir', to);
      }, dir);
      await still(page);
      await picture(page, `${name}-${width}-${look}`, longest[width]!, isCompared, parts);
    }
  }
}

async function picture(
  page: Page,
  name: string,
  most: number,
  isCompared: boolean,
  parts?: string,
) {
  if (!isCompared) return void (await page.screenshot());
  if (!parts) {
    const { width } = page.viewportSize()!;
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    const clip = { x: 0, y: 0, width, height: Math.min(whole, most) };
    return expect.soft(page).toHaveScreenshot(`${name}.png`, { fullPage: true, clip });
  }
  for (const part of await page.locator(parts).all()) {
    const id = await part.getAttribute('id');
    await expect.soft(part).toHaveScreenshot(id ? `${name}-${id}.png` : `${name}.png`);
  }
}
