const day = 24 * 60 * 60 * 1000;
/** How far the clock of the whole demo is turned. */
const base = Number(process.env.CLOCK_OFFSET_MS ?? 0);

/**
 * Does something as if it were so many days ago: the product's own clock is turned back, so that promises, the record and
 * the timeline tell one story.
 * @param daysAgo calendar days; fractions are hours of the day
 * @param work what happens then
 */
export async function atMoment<T>(daysAgo: number, work: () => Promise<T>): Promise<T> {
  const before = process.env.CLOCK_OFFSET_MS;
  process.env.CLOCK_OFFSET_MS = String(base - daysAgo * day);
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.CLOCK_OFFSET_MS;
    else process.env.CLOCK_OFFSET_MS = before;
  }
}
