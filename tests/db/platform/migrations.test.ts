import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withClient } from '../../../scripts/lib/client.mjs';
import { difference, migrate } from '../../../scripts/lib/migrate.mjs';
import { migrationFiles } from '../../../scripts/lib/migration-files.mjs';
import { asTarget, migratedSchema, schemaText } from '../../../scripts/lib/schema.mjs';
import { asOwner, testDatabase } from '../../support/database';

describe('the migrations', () => {
  it('lead to the schema; only what its language cannot say is more than that', async () => {
    const schema = asTarget(schemaText());
    const database = { ...schema, tag: 'schemaDatasource', configDir: '.' } as const;
    const sql = await difference(database as never, schema, process.env.DATABASE_OWNER_URL!);
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

  it('are tried again after a launcher was killed in the middle of one', async () => {
    const { ownerUrl, drop } = await emptyDatabase();
    await migrate(ownerUrl);
    await withClient(ownerUrl, async (client) => {
      await client.query('drop schema public cascade; create schema public');
      await client.query(
        `create table _prisma_migrations (id text primary key, checksum text not null, finished_at timestamptz,
           migration_name text not null, logs text, rolled_back_at timestamptz,
           started_at timestamptz not null default now(), applied_steps_count int not null default 0)`,
      );
      await client.query(
        `insert into _prisma_migrations (id, checksum, migration_name)
         values ('1', 'x', $1)`,
        [firstMigration()],
      );
    });
    expect(await migrate(ownerUrl)).toContain(firstMigration());
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

const firstMigration = () => migrationFiles()[0]!.name;

async function emptyDatabase() {
  const database = await testDatabase();
  await withClient(database.ownerUrl, (client) =>
    client.query(
      'drop schema public cascade; drop schema graphile_worker cascade; create schema public',
    ),
  );
  return database;
}
