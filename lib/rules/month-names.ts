const english =
  'january february march april may june july august september october november december';
const dutch =
  'januari februari maart april mei juni juli augustus september oktober november december';
const names = [dutch, english].map((all) => all.split(' '));

/** Not the beginning of the whole word. */
const short: Readonly<Record<string, number>> = { mrt: 3 };

const shortest = 3;

/**
 * The month that somebody means: "12", "dec", "december" or "Dec."; in Dutch or English, cut off after at least three
 * letters.
 * @param text as typed
 * @returns 1–12, or another number that was typed; null when it is no month at all
 */
export function monthOf(text: string): number | null {
  const word = text.trim().toLowerCase().replace(/\.$/, '');
  if (/^\d{1,2}$/.test(word)) return Number(word);
  if (word.length < shortest) return null;
  const place = names
    .map((months) => months.findIndex((month) => month.startsWith(word)))
    .find((found) => found >= 0);
  return short[word] ?? (place === undefined ? null : place + 1);
}
