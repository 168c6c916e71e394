// Makes a database as empty as the day it was made, which takes a fraction of the time of making one.
import type { Client } from 'pg';
import { withClient } from '../../scripts/lib/client.mjs';

const ours = `in ('public', 'graphile_worker')`;

/** Everything that a test could have changed and that is no row: tables, columns, rules, indexes, functions, rights. */
const schemaText = `
  select md5(string_agg(line, e'\\n' order by line)) as text from (
    select concat_ws(' ', oid::regclass, relkind, relrowsecurity, relacl) as line
      from pg_class where relnamespace::regnamespace::text ${ours} and relkind <> 'i'
    union all
    select concat_ws(' ', a.attrelid::regclass, a.attname, a.atttypid::regtype, a.attnotnull, a.attacl, pg_get_expr(d.adbin, d.adrelid))
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where c.relnamespace::regnamespace::text ${ours} and a.attnum > 0
    union all
    select concat_ws(' ', conrelid::regclass, conname, convalidated, pg_get_constraintdef(oid))
      from pg_constraint where connamespace::regnamespace::text ${ours}
    union all
    select indexdef from pg_indexes where schemaname ${ours}
    union all
    select pg_get_triggerdef(oid) || tgenabled::text from pg_trigger where not tgisinternal
    union all
    select pg_get_functiondef(oid) || coalesce(proacl::text, '')
      from pg_proc where pronamespace::regnamespace::text ${ours} and prokind in ('f', 'p')
    union all
    select concat_ws(' ', nspname, nspacl) from pg_namespace where nspname ${ours}
    union all
    select concat_ws(' ', s.setrole, s.setconfig) from pg_db_role_setting s
      join pg_database d on d.oid = s.setdatabase where d.datname = current_database()
  ) lines`;

const countOf = (table: string) =>
  `select '${table}' as name, count(*)::int as count from ${table}`;

async function tableNames(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname ${ours}`,
  );
  return rows.map(({ name }) => name);
}

/** What a database is like before a test comes: its schema, and the tables that have rows from the beginning. */
export type Beginning = { schema: string; filled: { name: string; count: number }[] };

/**
 * Reads how the template is.
 * @param url of the template, as owner
 */
export const beginningOf = (url: string): Promise<Beginning> =>
  withClient(url, async (client) => {
    const names = await tableNames(client);
    const { rows } = await client.query<{ name: string; count: number }>(
      names.map(countOf).join(' union all '),
    );
    return { schema: await schemaOf(client), filled: rows.filter(({ count }) => count > 0) };
  });

async function schemaOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ text: string }>(schemaText);
  return rows[0]!.text;
}

/** Where much was written, what is left behind makes everything slower. */
const largest = 40_000_000;

async function isAsInTheBeginning(client: Client, { schema, filled }: Beginning): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from pg_database where datname = current_database() and datacl is null and datallowconn
       and datconnlimit = -1 and pg_database_size(oid) < $1`,
    [largest],
  );
  if (rowCount === 0 || (await schemaOf(client)) !== schema) return false;
  const { rows } = await client.query<{ name: string; count: number }>(
    filled.map(({ name }) => countOf(name)).join(' union all '),
  );
  const counts = new Map(rows.map(({ name, count }) => [name, count]));
  return filled.every(({ name, count }) => counts.get(name) === count);
}

/**
 * Takes out all that a test left in a database.
 * @param url of the database, as owner
 * @param beginning how it was
 * @returns false for one whose schema was changed, that lost what it began with, or that grew large: that needs making anew
 */
export const emptied = (url: string, beginning: Beginning): Promise<boolean> =>
  withClient(url, async (client) => {
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    if (!(await isAsInTheBeginning(client, beginning))) return false;
    const kept = new Set(beginning.filled.map(({ name }) => name));
    const names = (await tableNames(client)).filter((name) => !kept.has(name));
    // No trigger has anything to say of it, and no order to keep.
    await client.query('set session_replication_role = replica');
    await client.query(names.map((name) => `delete from ${name}`).join('; '));
    await client.query(
      `select setval(format('%I.%I', schemaname, sequencename), start_value, false) from pg_sequences where schemaname ${ours}`,
    );
    return true;
  });
