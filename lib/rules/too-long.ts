const shortestWord = 4;
const longestWord = 12;

/** 7 → 7, 43 → 50, 187 → 200: nobody counts words to the last one, and a little too much is enough. */
function roundedUp(words: number): number {
  const step = words < 10 ? 1 : words < 100 ? 10 : 50;
  return Math.ceil(words / step) * step;
}

/**
 * About how many words somebody has to take away from a text that is too long.
 * @param length of the text, in characters
 * @param words in the text
 * @param most characters that fit
 * @returns at least 1
 */
export function wordsTooMany(length: number, words: number, most: number): number {
  const perWord = Math.min(longestWord, Math.max(shortestWord, length / Math.max(words, 1)));
  return roundedUp(Math.max(1, Math.ceil((length - most) / perWord)));
}
