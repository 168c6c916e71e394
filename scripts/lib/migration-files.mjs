// @ts-check
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { withClient } from './client.mjs';
import { inRoot } from './root.mjs';

export const migrationsFolder = inRoot('prisma', 'migrations');

/**
 * The migrations of the repository, oldest first.
 * @returns {{ name: string, sql: string }[]}
 */
export function migrationFiles() {
  const fileOf = (/** @type {string} */ name) => path.join(migrationsFolder, name, 'migration.sql');
  const names = fs.readdirSync(migrationsFolder).filter((name) => fs.existsSync(fileOf(name)));
  return names.sort().map((name) => ({ name, sql: fs.readFileSync(fileOf(name), 'utf8') }));
}

/**
 * Whether a database has exactly these migrations, so that a start need not wake the engine.
 * @param {string} ownerUrl
 * @returns {Promise<boolean>}
 */
export async function isMigrated(ownerUrl) {
  const applied = await withClient(ownerUrl, appliedChecksums);
  return migrationFiles().every(({ name, sql }) => {
    return applied.get(name) === createHash('sha256').update(sql).digest('hex');
  });
}

/**
 * @param {import('pg').Client} client
 * @returns {Promise<Map<string, string>>} checksum by name
 */
async function appliedChecksums(client) {
  const { rows } = await client.query(`select to_regclass('_prisma_migrations') as "table"`);
  if (!rows[0]?.table) return new Map();
  const applied = await client.query(
    'select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  );
  return new Map(applied.rows.map((row) => [row.migration_name, row.checksum]));
}
