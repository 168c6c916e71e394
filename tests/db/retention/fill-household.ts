import { randomUUID } from 'node:crypto';
import { withClient } from '@/scripts/lib/client.mjs';
import { asOwner } from '@/tests/support/database';
import { goes, stays } from './what-goes';

type Column = { table: string; column: string; type: string; needed: boolean; to: string | null };

/** Every column of the tables, with the table that it points at. */
const columnsSql = `
  select c.table_name as table, c.column_name as column, c.data_type as type,
    c.is_nullable = 'NO' and c.column_default is null as needed,
    (select k.confrelid::regclass::text from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
      where k.contype = 'f' and k.conrelid = format('public.%I', c.table_name)::regclass and a.attname = c.column_name
        and cardinality(k.conkey) = 1 limit 1) as to
  from information_schema.columns c where c.table_schema = 'public' and c.table_name = any ($1)`;

const longAgo = `now() - interval '25 years'`;
const dummies: Record<string, string> = {
  text: `'x' || gen_random_uuid()`,
  uuid: 'gen_random_uuid()',
  boolean: 'false',
  integer: '1',
  numeric: '1',
  jsonb: `'{"steps": []}'`,
  bytea: `'x'`,
  ARRAY: `'{}'`,
  date: longAgo,
  'timestamp with time zone': longAgo,
};

/** Tables beside those that go, of which a row is needed. */
const around = ['staff', 'team', 'participant'];

/** What must be so for the parts to be over, and nothing to wait. */
const said: Record<string, Record<string, string>> = {
  staff: { roles: `'{team_lead}'` },
  case: { status: `'closed'`, closed_at: longAgo },
  request_part: { status: `'closed'`, closed_at: longAgo, domain: `'wmo'` },
  part_event: { kind: `'objection_decided'`, occurred_on: `now() - interval '24 years'` },
  complaint: { outcome_at: longAgo },
  auth_session: { identity_id: 'null', participant_id: 'null' },
  draft: { identity_id: 'null' },
};

/** Columns that point at a table without a foreign key of their own. */
const named: Record<string, string> = {
  ...{ request_id: 'help_request', case_id: 'case', plan_id: 'plan' },
};

/** The columns of another row of the same table: what is of a domain, and what is of none of it. */
const twice: Record<string, [Record<string, string>, Record<string, string>]> = {
  internal_note: [{ domain: `'wmo'` }, { domain: `'armoede'` }],
  notice: [{ domain: `'wmo'` }, { domain: 'null' }],
  known_fact: [{ domain: `'wmo'` }, { domain: 'null' }],
  consent: [
    { from_domain: `'wmo'`, to_domain: `'armoede'` },
    { from_domain: `'jeugd'`, to_domain: `'armoede'` },
  ],
  involvement: [{ domain: `'wmo'`, ended_at: longAgo }, { domain: 'null' }],
  plan_step: [{ domain: `'wmo'` }, { domain: 'null' }],
  attachment: [{ message_id: 'null' }, { reply_id: 'null' }],
  request_part: [{}, { domain: `'armoede'` }],
};

/** One row of everything that a household can have, two of what can be of a part or not; and the parts, long over. */
export async function fillHousehold() {
  const tables = [...Object.keys(goes), ...Object.keys(stays), ...around].filter(
    (table) => table !== 'audit_event',
  );
  const columns = await asOwner<Column>(columnsSql, [tables]);
  const first = Object.fromEntries(tables.map((table) => [table, randomUUID()]));
  const second = Object.fromEntries(tables.map((table) => [table, randomUUID()]));
  // What points at something points at what is of no part, where there are two of it.
  const idOf = (table: string) =>
    table in twice && table !== 'request_part' ? second[table] : first[table];

  const valueOf = ({ table, column, type, needed, to }: Column): string | null => {
    if (to === null && column in named) return `'${first[named[column]!]}'`;
    const target = to?.replaceAll('"', '');
    if (target && target !== table && idOf(target)) return `'${idOf(target)}'`;
    if (target) return null;
    return needed ? dummies[type]! : null;
  };
  const insert = (table: string, id: string, about: Record<string, string>) => {
    const own = columns.filter((one) => one.table === table);
    const known = own.flatMap((one) => {
      const value = valueOf(one);
      return value === null ? [] : [[one.column, value] as const];
    });
    const hasId = own.some(({ column }) => column === 'id');
    const row = {
      ...Object.fromEntries(known),
      ...(hasId ? { id: `'${id}'` } : {}),
      ...said[table],
      ...about,
    };
    const names = Object.keys(row).map((name) => `"${name}"`);
    return `insert into "${table}" (${names.join(', ')}) values (${Object.values(row).join(', ')})`;
  };

  await withClient(process.env.DATABASE_OWNER_URL!, async (client) => {
    const checks = await client.query<{ drop: string }>(`
      select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop from pg_constraint
      where connamespace = 'public'::regnamespace and contype = 'c'`);
    for (const { drop } of checks.rows) await client.query(drop);
    await client.query(`set session_replication_role = 'replica'`);
    for (const table of tables) {
      const [one, other] = twice[table] ?? [{}];
      await client.query(insert(table, first[table]!, one));
      if (other) await client.query(insert(table, second[table]!, other));
    }
    await client.query(insert('internal_note_reader', '', { note_id: `'${first.internal_note}'` }));
    await client.query(insert('part_retention', '', { part_id: `'${second.request_part}'` }));
  });
  const destroy = async (part: string) => {
    const [row] = await asOwner<{ gone: boolean }>(
      `select destroy_part($1, $2, gen_random_uuid(), '{}') as gone`,
      [part, first.staff],
    );
    return row!.gone;
  };
  return { wmo: first.request_part!, armoede: second.request_part!, destroy };
}

/** How many rows there are of each table; of what goes only where there are any. */
export async function rowsLeft(): Promise<Record<string, number>> {
  const left: Record<string, number> = {};
  for (const table of [...Object.keys(goes), ...Object.keys(stays)]) {
    const [row] = await asOwner<{ count: number }>(`select count(*)::int from "${table}"`);
    if (row!.count > 0 || table in stays) left[table] = row!.count;
  }
  return left;
}
