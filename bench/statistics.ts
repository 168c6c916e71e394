/** How long each of a number of requests took, in milliseconds. */
export type Timings = readonly number[];

/**
 * The time under which this share of the requests was answered.
 * @param timings in any order
 * @param share 0.5 for the median, 0.95 for p95
 */
export function quantile(timings: Timings, share: number): number {
  const sorted = timings.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** How many a second, over several runs together. */
export const perSecond = (runs: readonly { count: number; seconds: number }[]) =>
  sum(runs.map((run) => run.count)) / sum(runs.map((run) => run.seconds));

/** The middle one of several outcomes. */
export const median = (numbers: readonly number[]) => quantile(numbers, 0.5);

/** A number as it stands in a table: three figures are more than a measurement knows. */
export const figure = (number: number) =>
  Number.isFinite(number) ? number.toFixed(number < 10 ? 2 : number < 100 ? 1 : 0) : '–';
