// @ts-check
// Prisma's own migrations with Prisma's own engine, as WebAssembly: nothing is downloaded, and
// `prisma migrate deploy` elsewhere sees the same history in `_prisma_migrations`.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { withClient } from './client.mjs';
import { engineAdapter } from './engine-adapter.mjs';
import { migrationFiles, migrationsFolder } from './migration-files.mjs';
import { ensureRightsGroups } from './role-groups.mjs';
import { PlainError } from './say.mjs';

/** Any number will do, as long as every launcher takes the same one. */
const lockKey = 7_214_003;
const filters = { externalTables: [], externalEnums: [] };

/**
 * Brings a database up to date: the job queue's migrations, then ours. Safe to run from several launchers at once.
 * @param {string} ownerUrl connection string of the owner
 * @returns {Promise<string[]>} names of the migrations that were applied now
 */
export const migrate = (ownerUrl) =>
  withClient(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    // The queue first: our migrations may name it.
    await migrateJobQueue(ownerUrl);
    await forgetBrokenOff(client);
    await ensureRightsGroups(client);
    return applyMigrations(ownerUrl);
  });

/** @param {string} ownerUrl */
async function migrateJobQueue(ownerUrl) {
  const pgPool = new pg.Pool({ connectionString: ownerUrl, max: 2, allowExitOnIdle: true });
  pgPool.on('error', () => {});
  pgPool.on('connect', (client) => void client.on('error', () => {}));
  try {
    await runMigrations({ pgPool });
  } finally {
    await pgPool.end();
  }
}

/** @param {string} ownerUrl */
const applyMigrations = (ownerUrl) =>
  withEngine(ownerUrl, async (engine) => {
    const input = { migrationsList: migrationList(), filters };
    return (await engine.applyMigrations(input)).appliedMigrationNames;
  });

/**
 * The SQL that leads from one state to another.
 * @param {import('@prisma/schema-engine-wasm').DiffTarget} from
 * @param {import('@prisma/schema-engine-wasm').DiffTarget} to
 * @param {string} ownerUrl a server of the version that the SQL is for; and the database, when one of them is one
 * @returns {Promise<string>}
 */
export const difference = (from, to, ownerUrl) =>
  withEngine(ownerUrl, async (engine) => {
    const { stdout } = await engine.diff({ from, to, script: true, exitCode: null, filters });
    return stdout ?? '';
  });

/** @returns {import('@prisma/schema-engine-wasm').MigrationList} */
const migrationList = () => ({
  baseDir: migrationsFolder,
  lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
  shadowDbInitScript: '',
  migrationDirectories: migrationFiles().map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
  })),
});

/**
 * A migration happens entirely or not at all, so one that was broken off has left nothing: it may be tried again.
 * @param {import('pg').Client} client
 */
async function forgetBrokenOff(client) {
  const { rows } = await client.query(`select to_regclass('_prisma_migrations') as "table"`);
  if (!rows[0]?.table) return;
  await client.query(
    `update _prisma_migrations set rolled_back_at = now()
     where finished_at is null and rolled_back_at is null`,
  );
}

/**
 * @template T
 * @param {string} ownerUrl
 * @param {(engine: import('@prisma/schema-engine-wasm').SchemaEngine) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withEngine(ownerUrl, work) {
  const SchemaEngine = await loadEngine();
  const adapter = engineAdapter(ownerUrl);
  try {
    return await work(await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter.bound));
  } catch (error) {
    const cause = adapter.causeOf(error);
    // The engine's own errors explain themselves; where in its machine code they arose helps nobody.
    throw cause instanceof PlainError ? cause : new PlainError(`Migration: ${cause.message}`);
  } finally {
    await adapter.close();
  }
}

/** @type {ReturnType<typeof instantiateEngine> | undefined} */
let loaded;
/** Once per process: the bindings hold on to the memory of the first instance. */
const loadEngine = () => (loaded ??= instantiateEngine());

/** @returns {Promise<typeof import('@prisma/schema-engine-wasm').SchemaEngine>} */
async function instantiateEngine() {
  // Where the engine says why it gave up; without it, it dies without a word.
  const panics = {
    set_message: (/** @type {string} */ text) => void process.stderr.write(`${text}\n`),
  };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics });
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const { instance } = await WebAssembly.instantiate(
    fs.readFileSync(path.join(folder, 'schema_engine_bg.wasm')),
    { './schema_engine_bg.js': bindings },
  );
  bindings.__wbg_set_wasm(instance.exports);
  /** @type {() => void} */ (instance.exports.__wbindgen_start)();
  return bindings.SchemaEngine;
}
