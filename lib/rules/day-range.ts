/** Days of the week as they are said: one after the other, or from the first to the last. */
export type SpokenDays = { range: readonly [first: number, last: number] } | { list: number[] };

const shortestRange = 3;

/**
 * How to say on which days somebody works: three or more in a row are "from … to …".
 * @param days 1 = Monday … 7 = Sunday, in any order
 * @returns a range, or a list in the order of the week; an empty list when there are none
 */
export function spokenDays(days: readonly number[]): SpokenDays {
  const list = [...new Set(days)].toSorted((a, b) => a - b);
  const isInARow = list.every((day, at) => at === 0 || day === list[at - 1]! + 1);
  return isInARow && list.length >= shortestRange ? { range: [list[0]!, list.at(-1)!] } : { list };
}
