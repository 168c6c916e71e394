const QUIET_MINUTES = 30;

/**
 * How many visits some looks are: pages that one person opened for one purpose, each within half an hour of the one
 * before, are one visit. Opening a page again is not coming again.
 * @param looks moments, in any order
 * @returns 0 when there are none
 */
export function visitsIn(looks: readonly Date[]): number {
  const moments = looks.map((look) => look.getTime()).toSorted((a, b) => a - b);
  const starts = moments.filter((moment, index) => {
    const before = moments[index - 1];
    return before === undefined || moment - before > QUIET_MINUTES * 60_000;
  });
  return starts.length;
}
