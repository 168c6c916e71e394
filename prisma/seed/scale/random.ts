/** A source of chance that gives the same row of numbers for the same seed. */
export type Random = ReturnType<typeof randomFrom>;

/**
 * Mulberry32: small, quick and good enough for made-up people.
 * @param seed whole number
 */
export function randomFrom(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => below(16).toString(16)).join('');
  return {
    next,
    below,
    pick: <T>(list: readonly T[]): T => list[below(list.length)]!,
    chance: (share: number) => next() < share,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
    /** one of the values, by its share; shares need not add up to 1 */
    weighted: <T>(shares: readonly (readonly [T, number])[]): T => {
      let left = next() * shares.reduce((total, [, share]) => total + share, 0);
      for (const [value, share] of shares) if ((left -= share) < 0) return value;
      return shares.at(-1)![0];
    },
  };
}
