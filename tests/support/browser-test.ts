import { test as base } from '@playwright/test';

export * from '@playwright/test';

/** A browser test. Every browser that it opens is closed after it, so no page of an earlier test goes on asking things. */
export const test = base.extend<{ closed: void }>({
  closed: [
    async ({ browser }, use) => {
      await use();
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});
