// What something takes of who does it: pages, questions and keys, as a person would count them.
import type { Locator, Page } from '@playwright/test';

/** Keys a second of somebody who types slowly on a phone. */
const keysPerSecond = 2;

/** Counts what one browser page is asked to do. */
export class Effort {
  readonly #page: Page;
  /** pages that were shown, the first one and the last one included */
  pages = 1;
  /** questions that were in sight, answered or not */
  questions = 0;
  keys = 0;
  presses = 0;

  /** @param page on the first page of what is counted */
  constructor(page: Page) {
    this.#page = page;
  }

  /** Types into a field. */
  async type(field: Locator, text: string): Promise<void> {
    this.keys += [...text].length;
    await field.pressSequentially(text);
  }

  /** Presses one key, or several held at once. */
  async key(key: string): Promise<void> {
    this.keys += 1;
    await this.#page.keyboard.press(key);
  }

  /** Chooses something on this page. */
  async choose(choice: Locator): Promise<void> {
    this.presses += 1;
    await choice.click();
  }

  /** Goes to the next page. */
  async goOn(way: Locator): Promise<void> {
    this.questions += await this.#asked();
    this.pages += 1;
    this.presses += 1;
    await Promise.all([this.#page.waitForEvent('load', { timeout: 20_000 }), way.click()]);
  }

  /** A group of choices is one question, and so is a date. */
  #asked(): Promise<number> {
    const fields = 'main form :is(input:not([type="hidden"]), textarea, select)';
    return this.#page.locator(fields).evaluateAll((all) => {
      const shown = all.filter((field) => field.getClientRects().length > 0);
      const asks = shown.map(
        (field) => field.closest('fieldset')?.id || (field as HTMLInputElement).name,
      );
      return new Set(asks).size;
    });
  }

  /** Seconds of typing. */
  get seconds(): number {
    return Math.round(this.keys / keysPerSecond);
  }

  /** In one line. */
  get report(): string {
    const { pages, questions, keys, presses, seconds } = this;
    return `${pages} pages, ${questions} questions, ${presses} presses, ${keys} keys: ${seconds} seconds of typing`;
  }
}
