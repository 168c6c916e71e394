import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { inject } from 'vitest';
import { withClient } from '../../scripts/lib/client.mjs';
import { emptied } from './emptied';

/** A database of one test file: migrated, empty, and gone afterwards. */
export type TestDatabase = {
  ownerUrl: string;
  appUrl: string;
  queueUrl: string;
  drop: () => Promise<void>;
};

/**
 * Makes a fresh copy of the migrated template.
 * @param name of the database; one with the same name makes way
 * @returns connection strings as owner, as application and as the worker's queue, and a function that removes it
 */
export async function testDatabase(
  name = `test_${randomUUID().replaceAll('-', '')}`,
): Promise<TestDatabase> {
  await atServer(async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} template template`);
  });
  return named(name);
}

/**
 * An empty database that other test files of this process had before: emptying one takes less time than making one.
 * @param name of the database
 * @returns as `testDatabase`
 */
export async function emptyDatabase(name: string): Promise<TestDatabase> {
  const { ownerUrl, beginning } = inject('template');
  const isThere = await atServer(async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    return rowCount === 1;
  });
  const isEmpty = isThere && (await emptied(onDatabase(ownerUrl, name), beginning));
  return isEmpty ? named(name) : testDatabase(name);
}

const atServer = <Result>(work: (client: Client) => Promise<Result>) =>
  withClient(onDatabase(inject('template').ownerUrl, 'postgres'), work);

function named(name: string): TestDatabase {
  const { ownerUrl, appUrl, queueUrl } = inject('template');
  return {
    ownerUrl: onDatabase(ownerUrl, name),
    appUrl: onDatabase(appUrl, name),
    queueUrl: onDatabase(queueUrl, name),
    drop: async () => {
      await atServer((client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

function onDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/**
 * Runs SQL as the owner of this file's database: for what the application itself may not do.
 * @param sql one statement
 * @param values its parameters
 * @returns the rows
 */
export async function asOwner<Row extends object = Record<string, unknown>>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const { rows } = await withClient(process.env.DATABASE_OWNER_URL!, (client) =>
    client.query(sql, values),
  );
  return rows;
}
