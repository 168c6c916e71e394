import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { difference, migrate } from '../../../scripts/lib/migrate.mjs';
import { asTarget, migratedSchema, schemaText } from '../../../scripts/lib/schema.mjs';
import { asOwner, testDatabase } from '../../support/database';

describe('the migrations', () => {
  it('lead to the schema; only what its language cannot say is more than that', async () => {
    const schema = asTarget(schemaText());
    const database = { ...schema, tag: 'schemaDatasource', configDir: '.' } as const;
    const sql = await difference(database as never, schema, process.env.DATABASE_OWNER_URL);
    const statements = sql.split('\n').filter((line) => line && !line.startsWith('--'));
    const more = /^(DROP INDEX|ALTER TABLE "\w+" DROP CONSTRAINT) "/;
    expect(statements.filter((line) => !more.test(line))).toEqual([]);
  });

  it('were made from the schema as it is', () => {
    expect(migratedSchema()).toBe(schemaText());
  });

  it('can be applied by several servers that start at the same moment, and again', async () => {
    const { ownerUrl, drop } = await emptyDatabase();
    const applied = await Promise.all([migrate(ownerUrl), migrate(ownerUrl), migrate(ownerUrl)]);
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
    expect(await migrate(ownerUrl)).toEqual([]);
    await drop();
  });

  it('name themselves in the table that Prisma knows', async () => {
    const rows = await asOwner<{ migration_name: string; checksum: string }>(
      'select migration_name, checksum from _prisma_migrations where finished_at is not null',
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { migration_name: name } of rows) {
      expect(readFileSync(`prisma/migrations/${name}/migration.sql`, 'utf8')).not.toBe('');
    }
  });
});

async function emptyDatabase() {
  const database = await testDatabase();
  const { withClient } = await import('../../../scripts/lib/client.mjs');
  await withClient(database.ownerUrl, (client) =>
    client.query(
      'drop schema public cascade; drop schema graphile_worker cascade; create schema public',
    ),
  );
  return database;
}
