import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/support/chromium';

// Found once; the test workers read this file again and take over what was found.
process.env.E2E_BROWSER ??= JSON.stringify(findChromium());
const { executablePath, args, env } = JSON.parse(process.env.E2E_BROWSER);

const phone = { viewport: { width: 360, height: 780 }, hasTouch: true };
const timed = 'slow-line.spec.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/e2e-server.ts',
  outputDir: 'test-results',
  workers: 2,
  // A slow machine is no failure.
  timeout: 240_000,
  expect: {
    timeout: 45_000,
    // The edge of a letter may be drawn a little otherwise on another machine. A number, not a part of the picture:
    // one word of the header is some 500 pixels, which is nothing of a whole page.
    toHaveScreenshot: { maxDiffPixels: 250, threshold: 0.15 },
  },
  snapshotPathTemplate: 'tests/look/{arg}{ext}',
  forbidOnly: true,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['line'], ['json']] : [['list']],
  use: {
    baseURL: process.env.E2E_BASE_URL,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    screenshot: 'only-on-failure',
    // A trace of every test costs a fifth of the time; ask for one with --trace on.
    trace: 'off',
    launchOptions: {
      executablePath,
      args,
      env: { ...(process.env as Record<string, string>), ...env },
    },
  },
  projects: [
    { name: 'phone', use: phone, testIgnore: timed },
    // A journey goes once, on a phone, and looks at both widths where it stops; what goes another way on a wide screen
    // carries @wide.
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } }, grep: /@wide/ },
    // Last, when little else goes on: what is measured in milliseconds.
    { name: 'timed', use: phone, testMatch: timed },
  ],
});
