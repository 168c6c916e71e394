import type { Client } from 'pg';

const written = [
  ...['household', 'person', 'household_member', 'case', 'assignment', 'help_request'],
  ...[
    'request_part',
    'request_helper',
    'audit_event',
    'signal',
    'timeline_entry',
    'outbound_message',
  ],
  'part_event',
];

/** Rows per table that a submission writes to. */
export type RowCounts = Record<string, number>;

/**
 * Counts them.
 * @param client owner
 */
export async function rowCounts(client: Client): Promise<RowCounts> {
  const counts = written.map((table) => `(select count(*) from "${table}") as "${table}"`);
  const { rows } = await client.query<Record<string, string>>(`select ${counts.join()}`);
  return Object.fromEntries(
    Object.entries(rows[0]!).map(([table, count]) => [table, Number(count)]),
  );
}

/** What came on top. */
export const added = (before: RowCounts, after: RowCounts): RowCounts =>
  Object.fromEntries(written.map((table) => [table, after[table]! - before[table]!]));

/** Where the two differ, in words; empty when they wrote the same. */
export const difference = (ours: RowCounts, theirs: RowCounts): string =>
  written
    .filter((table) => ours[table] !== theirs[table])
    .map((table) => `${table} ${ours[table]} against ${theirs[table]}`)
    .join(', ');
