/** Where a sentence begins and ends in a text. */
export type Span = { start: number; end: number };

/** Up to a stop that is followed by a blank, in the writings that we have texts in; a number as 10.00 goes on. */
const sentence = /\S[^]*?(?:[.!?؟።](?=\s|$)|$)/g;

/**
 * The sentences of a text.
 * @param text of one block of a page
 * @returns where they stand, in order; nothing for a text without words
 */
export function sentencesOf(text: string): Span[] {
  return [...text.matchAll(sentence)].map((found) => ({
    start: found.index,
    end: found.index + found[0].trimEnd().length,
  }));
}
