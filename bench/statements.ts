import type { Client } from 'pg';

const bigTables = [
  ...['household', 'household_member', 'person', 'case', 'assignment', 'help_request'],
  ...['request_part', 'part_event', 'timeline_entry', 'audit_event'],
];
const isOurs = `userid = 'sociaal_plein_app'::regrole and query !~* '^(begin|commit|rollback|deallocate|set )'`;

/** What the database did for a number of requests. */
export type Statements = {
  /** statements per request */
  perRequest: number;
  /** whole tables read, of those that grow with the municipality */
  wholeTables: string[];
  indexes: string[];
};

type Scans = { tables: Map<string, number>; indexes: Map<string, number> };

async function scans(client: Client): Promise<Scans> {
  // A connection tells what it did when it has been quiet for ten seconds.
  await new Promise((resolve) => setTimeout(resolve, 11_000));
  const read = async (sql: string) => {
    const { rows } = await client.query<{ name: string; scans: string }>(sql);
    return new Map(rows.map(({ name, scans: count }) => [name, Number(count)]));
  };
  return {
    tables: await read('select relname as name, seq_scan as scans from pg_stat_user_tables'),
    indexes: await read('select indexrelname as name, idx_scan as scans from pg_stat_user_indexes'),
  };
}

const grown = (before: Map<string, number>, after: Map<string, number>) =>
  [...after].filter(([name, count]) => count > (before.get(name) ?? 0)).map(([name]) => name);

/**
 * Watches the database during some requests.
 * @param client owner
 * @param count how many requests there are
 * @param work sends them
 */
export async function watchStatements(
  client: Client,
  count: number,
  work: () => Promise<unknown>,
): Promise<Statements> {
  const before = await scans(client);
  await client.query('select pg_stat_statements_reset()');
  await work();
  const { rows } = await client.query<{ calls: string }>(
    `select coalesce(sum(calls), 0) as calls from pg_stat_statements where ${isOurs}`,
  );
  const after = await scans(client);
  return {
    perRequest: Number(rows[0]?.calls) / count,
    wholeTables: grown(before.tables, after.tables).filter((name) => bigTables.includes(name)),
    indexes: grown(before.indexes, after.indexes),
  };
}

/**
 * How long statements with these words took in the database since the last look, in milliseconds.
 * @param client owner
 * @param words somewhere in the statement
 */
export async function statementTimes(client: Client, words: string) {
  const { rows } = await client.query<{ calls: string; mean: number; most: number }>(
    `select sum(calls) as calls, sum(total_exec_time) / sum(calls) as mean, max(max_exec_time) as most
     from pg_stat_statements where ${isOurs} and position($1 in query) > 0`,
    [words],
  );
  return { calls: Number(rows[0]?.calls), mean: rows[0]?.mean ?? 0, most: rows[0]?.most ?? 0 };
}
