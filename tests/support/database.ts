import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { withClient } from '../../scripts/lib/client.mjs';

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
  const { ownerUrl, appUrl, queueUrl } = inject('template');
  const server = onDatabase(ownerUrl, 'postgres');
  await withClient(server, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} template template`);
  });
  return {
    ownerUrl: onDatabase(ownerUrl, name),
    appUrl: onDatabase(appUrl, name),
    queueUrl: onDatabase(queueUrl, name),
    drop: async () => {
      await withClient(server, (client) => client.query(`drop database ${name} with (force)`));
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
