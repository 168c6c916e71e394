import 'server-only';
import { Prisma, type PrismaClient } from './prisma/client';
import type { Tx } from './db';

type Model = Uncapitalize<Prisma.ModelName>;
type RowOf<M extends Model> = PrismaClient[M] extends {
  createMany: (args: { data: infer D }) => unknown;
}
  ? Extract<D, readonly unknown[]>[number]
  : never;

/** Rows to insert, by model, as `createMany` takes them; ids are given, other defaults come from the database. */
export type Rows = { [M in Model]?: RowOf<M>[] };

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A value as PostgreSQL reads it out of JSON for a column of any type. */
function forColumn(value: unknown): unknown {
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
  return value;
}

/** How the rows of a model with these fields are inserted. */
type Insert = { columns: [name: string, column: string][]; before: Prisma.Sql; after: Prisma.Sql };

/** Tables and their columns are few, rows are many: names are worked out once. */
const inserts = new Map<string, Insert>();

function insertFor(model: string, names: readonly string[]): Insert {
  const key = `${model} ${names.join()}`;
  const known = inserts.get(key);
  if (known) return known;
  const columns = names.map((name): [string, string] => [name, snakeCase(name)]);
  const list = columns.map(([, column]) => `"${column}"`).join(', ');
  const table = `"${snakeCase(model)}"`;
  const insert = {
    columns,
    before: Prisma.raw(
      `insert into ${table} (${list}) select ${list} from jsonb_populate_recordset(null::${table}, `,
    ),
    after: Prisma.raw('::jsonb)'),
  };
  inserts.set(key, insert);
  return insert;
}

function insertInto(model: string, rows: readonly object[]): Prisma.Sql {
  const { columns, before, after } = insertFor(model, Object.keys(rows[0]!));
  const values = (rows as readonly Record<string, unknown>[]).map((row) => {
    const value: Record<string, unknown> = {};
    for (const [name, column] of columns) value[column] = forColumn(row[name]);
    return value;
  });
  return Prisma.sql`${before}${JSON.stringify(values)}${after}`;
}

/**
 * Puts rows of many tables into one group.
 * @param groups rows by model; all rows of one model have the same fields
 * @returns one set of rows
 */
export function together(...groups: Rows[]): Rows {
  const all: Record<string, object[]> = {};
  for (const group of groups) {
    for (const [model, rows] of Object.entries(group)) (all[model] ??= []).push(...rows);
  }
  return all as Rows;
}

/** What happens in the same statement as the rows: changes of rows that are there, and jobs (`jobCall`) to be done. */
export type Along = { changes?: readonly Prisma.Sql[]; jobs?: readonly Prisma.Sql[] };

/**
 * Inserts rows of many tables in one statement: one journey to the database in the place of one per table. Foreign keys
 * between them hold at the end of the statement, so the order does not matter.
 * @param tx transaction
 * @param rows by model; rows of one model name the same fields, in the names of the Prisma schema
 * @param along what happens in the same journey; a change does not see the new rows
 * @throws the constraint that one of the rows breaks; then none was inserted
 */
export async function insertRows(tx: Tx, rows: Rows, along: Along = {}): Promise<void> {
  const { changes = [], jobs = [] } = along;
  const inserts = Object.entries(rows)
    .filter(([, list]) => list.length > 0)
    .map(([model, list]) => insertInto(model, list));
  const steps = [...inserts, ...changes].map(
    (step, index) => Prisma.sql`${Prisma.raw(`w${index}`)} as (${step})`,
  );
  if (steps.length === 0) return;
  const calls = jobs.length > 0 ? Prisma.join(jobs) : Prisma.sql`1`;
  await tx.$executeRaw(Prisma.sql`with ${Prisma.join(steps)} select ${calls}`);
}
