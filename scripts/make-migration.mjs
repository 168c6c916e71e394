// @ts-check
// npm run migration -- --name x: the SQL from the end of the present migrations to prisma/schema, for you to read and complete.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { withClient } from './lib/client.mjs';
import { differenceToSchema, migrate } from './lib/migrate.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { inRoot, root } from './lib/root.mjs';
import { PlainError, runOrExplain, say } from './lib/say.mjs';

await runOrExplain(async () => {
  const { values } = parseArgs({ options: { name: { type: 'string' } } });
  if (!values.name || !/^[a-z0-9_]+$/.test(values.name)) {
    throw new PlainError(
      'Name the migration in small letters: npm run migration -- --name add_something',
    );
  }
  const sql = await withScratchDatabase(async (url) =>
    withoutHandMade(url, await differenceToSchema(url, schemaFiles())),
  );
  if (!sql.trim() || sql.includes('This is an empty migration'))
    return say('The schema and the migrations say the same already.');
  const moment = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = inRoot('prisma', 'migrations', `${moment}_${values.name}`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'migration.sql'), sql);
  writeLockFile();
  say(`Read and complete ${path.relative(root, folder)}/migration.sql`);
});

/**
 * @template T
 * @param {(url: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withScratchDatabase(work) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sociaal-plein-migration-'));
  fs.chmodSync(folder, 0o755);
  const server = await startPostgres(folder, { isThrowaway: true });
  try {
    await migrate(server.url('postgres'));
    return await work(server.url('postgres'));
  } finally {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Partial and expression indexes are written by hand; Prisma's schema language does not know them and would drop them.
 * @param {string} url
 * @param {string} sql
 */
async function withoutHandMade(url, sql) {
  const { rows } = await withClient(url, (client) =>
    client.query(
      `select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid
       where i.indpred is not null or i.indexprs is not null`,
    ),
  );
  const names = rows.map((row) => row.relname);
  return names.reduce(
    (text, name) =>
      text
        .replace(`-- DropIndex\nDROP INDEX "${name}";\n\n`, '')
        .replace(`-- DropIndex\nDROP INDEX "${name}";\n`, ''),
    sql,
  );
}

function schemaFiles() {
  const folder = inRoot('prisma', 'schema');
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({
      path: path.join(folder, name),
      content: fs.readFileSync(path.join(folder, name), 'utf8'),
    }));
}

/** `prisma migrate deploy` elsewhere wants this file beside the migrations. */
function writeLockFile() {
  const file = inRoot('prisma', 'migrations', 'migration_lock.toml');
  if (!fs.existsSync(file)) fs.writeFileSync(file, 'provider = "postgresql"\n');
}
