import type { Page } from '@playwright/test';

/**
 * What the page itself says: everything that is seen or read aloud, also what shows itself later, without the words that
 * somebody typed, which stand as they were written.
 */
export async function saidOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const typed = 'blockquote, [dir="auto"], textarea, script, style, noscript';
    const said = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (textContent?.trim() && !parentElement?.closest(typed)) said.push(textContent.trim());
    }
    for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'data-label']) {
      for (const one of document.body.querySelectorAll(`[${name}]`))
        said.push(one.getAttribute(name)!);
    }
    return said;
  });
}
