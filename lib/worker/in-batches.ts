import 'server-only';

/**
 * Goes through rows in keyset batches, one row after the other. A row that fails ends it; the next run begins anew.
 * @param first a row before all others
 * @param next the rows after one, in order, at most `atOnce` of them
 * @param atOnce how many a full batch holds
 * @param each what is done with a row
 * @returns the sum of what `each` returned
 */
export async function inBatches<Row>(
  first: Row,
  next: (after: Row) => Promise<Row[]>,
  atOnce: number,
  each: (row: Row) => Promise<number>,
): Promise<number> {
  let sum = 0;
  for (let rows = await next(first); ; rows = await next(rows.at(-1)!)) {
    for (const row of rows) sum += await each(row);
    if (rows.length < atOnce) return sum;
  }
}
