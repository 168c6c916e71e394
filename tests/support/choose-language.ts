import type { Page } from '@playwright/test';

/** Opens the menu of languages and chooses one, by its own name. */
export async function chooseLanguage(page: Page, name: string): Promise<void> {
  const menu = page.locator('.plein-langmenu');
  await menu.locator('summary').click();
  await menu.getByRole('button', { name }).click();
}
