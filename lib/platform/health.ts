import 'server-only';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { database } from './db';

/** What can be wrong with an installation, as a monitor is told: nothing more. */
export type DownPart = 'database' | 'migrations';

const patienceMilliseconds = 3_000;

/**
 * Whether this server can do its work.
 * @returns null when the database answers and has every migration of this version, else the part that is down
 */
export async function downPart(): Promise<DownPart | null> {
  const applied = await appliedMigrations();
  if (!applied) return 'database';
  return migrationNames().every((name) => applied.has(name)) ? null : 'migrations';
}

/** Null when the database does not answer; empty when it was never migrated. */
async function appliedMigrations(): Promise<Set<string> | null> {
  const late = new Promise<null>((resolve) =>
    setTimeout(resolve, patienceMilliseconds, null).unref(),
  );
  return Promise.race([late, readApplied().catch(() => null)]);
}

async function readApplied(): Promise<Set<string>> {
  const [table] = await database().$queryRaw<{ exists: boolean }[]>`
    select to_regclass('public._prisma_migrations') is not null as exists`;
  if (!table?.exists) return new Set();
  const rows = await database().$queryRaw<{ migration_name: string }[]>`
    select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null`;
  return new Set(rows.map((row) => row.migration_name));
}

let names: string[] | undefined;

/** The migrations that came with this version: read once, they do not change while it runs. */
function migrationNames(): string[] {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'prisma', 'migrations');
  names ??= readdirSync(folder).filter((name) =>
    existsSync(path.join(folder, name, 'migration.sql')),
  );
  return names;
}
