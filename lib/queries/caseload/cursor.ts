import 'server-only';
import { z } from 'zod';

/** A cursor can be made up, and PostgreSQL knows no year 0. Nothing that happened lies near either end. */
const hasRealYear = (text: string) => {
  const year = Number(text.slice(0, 4));
  return year >= 1900 && year <= 9998;
};
const day = z.iso.date().refine(hasRealYear);
const moment = z.iso.datetime().refine(hasRealYear);

/** Where a page of somebody's open cases ends: the columns of its order. No personal data. */
const openPlace = z.tuple([
  z.union([z.literal(0), z.literal(1), z.literal(2)]),
  day.nullable(),
  z.boolean(),
  moment,
  z.uuid(),
]);
/** Where a page of the open cases of a team ends. */
const teamPlace = z.tuple([z.boolean(), day.nullable(), moment, z.uuid()]);
/** Where a page of anything ordered by one moment ends. */
const momentPlace = z.tuple([moment, z.uuid()]);

/** Place in a list of open cases: how pressing, next day, new or not, last move, id. */
export type OpenPlace = z.output<typeof openPlace>;
/** Place in a list of the open cases of a team: not safe or otherwise, next day, last move, id. */
export type TeamPlace = z.output<typeof teamPlace>;
/** Place in a list by moment. */
export type MomentPlace = z.output<typeof momentPlace>;

function read<T>(schema: z.ZodType<T>, cursor: string | undefined): T | null {
  // Named twice in one address, it is a list.
  if (typeof cursor !== 'string') return null;
  try {
    const parsed = schema.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * A place in a list as it may stand in an address.
 * @param place columns of the order of the last row
 * @returns opaque text
 */
export const toCursor = (place: OpenPlace | TeamPlace | MomentPlace): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/**
 * The place that an address names in the list of open cases.
 * @param cursor text from the address; anything
 * @returns null when it is none: the list starts at the beginning
 */
export const openPlaceOf = (cursor: string | undefined) => read(openPlace, cursor);

/**
 * The place that an address names in the list of a team.
 * @param cursor text from the address; anything
 * @returns null when it is none
 */
export const teamPlaceOf = (cursor: string | undefined) => read(teamPlace, cursor);

/**
 * The place that an address names in a list by moment.
 * @param cursor text from the address; anything
 * @returns null when it is none
 */
export const momentPlaceOf = (cursor: string | undefined) => read(momentPlace, cursor);

/**
 * Cuts off the row that was read beyond a page of a list by moment, and says where the next one begins.
 * @param rows of the page, and one more when there is more
 * @param size rows a page
 * @param placeOf moment and id by which the list is ordered
 * @returns the rows of the page; the cursor of the next, null after the last
 */
export function toMomentPage<R>(
  rows: readonly R[],
  size: number,
  placeOf: (row: R) => readonly [Date, string],
): { page: R[]; next: string | null } {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  if (rows.length <= size || last === undefined) return { page, next: null };
  const [at, id] = placeOf(last);
  return { page, next: toCursor([at.toISOString(), id]) };
}
