import 'server-only';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { env } from './env';

/** What can be wrong with an installation, as a monitor is told: nothing more. */
export type DownPart = 'database' | 'migrations';

const patienceMilliseconds = 3_000;

let running: Promise<DownPart | null> | undefined;

/**
 * Whether this server can do its work. Everybody who asks at the same moment is told the same.
 * @returns null when the database answers and has every migration of this version, else the part that is down
 */
export function downPart(): Promise<DownPart | null> {
  running ??= check().finally(() => (running = undefined));
  return running;
}

async function check(): Promise<DownPart | null> {
  const applied = await appliedMigrations().catch(() => null);
  if (!applied) return 'database';
  return migrationNames().every((name) => applied.has(name)) ? null : 'migrations';
}

/**
 * On a connection of its own: a crowd that waits for the others does not mean that anything is down, and a server that
 * can no longer log in is.
 */
async function appliedMigrations(): Promise<Set<string>> {
  const client = new Client({
    connectionString: env().DATABASE_APP_URL,
    connectionTimeoutMillis: patienceMilliseconds,
    query_timeout: patienceMilliseconds,
  });
  // Losing the connection shows in the query that needs it.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await readApplied(client);
  } finally {
    void client.end().catch(() => undefined);
  }
}

/** Empty when it was never migrated. */
async function readApplied(client: Client): Promise<Set<string>> {
  const table = await client.query<{ exists: boolean }>(
    `select to_regclass('public._prisma_migrations') is not null as exists`,
  );
  if (!table.rows[0]?.exists) return new Set();
  const { rows } = await client.query<{ migration_name: string }>(
    'select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  );
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
