// @ts-check
// npm run migration -- --name x: the SQL from the schema of the last migration to the present one, for you to read and
// complete. What Prisma's schema language cannot say stands in the migrations by hand; comparing schemas leaves it alone.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { difference } from './lib/migrate.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { inRoot, root } from './lib/root.mjs';
import { PlainError, runOrExplain, say } from './lib/say.mjs';
import { asTarget, migratedSchema, rememberSchema, schemaText } from './lib/schema.mjs';

await runOrExplain(async () => {
  const { values } = parseArgs({ options: { name: { type: 'string' } } });
  if (!values.name || !/^[a-z0-9_]+$/.test(values.name)) {
    throw new PlainError('Name it in small letters: npm run migration -- --name add_something');
  }
  const before = migratedSchema();
  const from = before === null ? { tag: /** @type {const} */ ('empty') } : asTarget(before);
  const sql = await withEmptyServer((url) => difference(from, asTarget(schemaText()), url));
  const isNothing = !sql.trim() || sql.includes('This is an empty migration');
  if (!isNothing) say(`Read and complete ${write(values.name, sql)}`);
  else say('The schema asks nothing new of the database.');
  rememberSchema();
});

/**
 * The engine compares two texts, and wants to know all the same to which version of PostgreSQL they are said.
 * @template T
 * @param {(url: string) => Promise<T>} work
 */
async function withEmptyServer(work) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sociaal-plein-migration-'));
  fs.chmodSync(folder, 0o755);
  const server = await startPostgres(folder, { isThrowaway: true });
  try {
    return await work(server.url('postgres'));
  } finally {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} name
 * @param {string} sql
 */
function write(name, sql) {
  const moment = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = inRoot('prisma', 'migrations', `${moment}_${name}`);
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'migration.sql');
  fs.writeFileSync(file, sql);
  // `prisma migrate deploy` elsewhere wants this one beside the migrations.
  fs.writeFileSync(
    inRoot('prisma', 'migrations', 'migration_lock.toml'),
    'provider = "postgresql"\n',
  );
  return path.relative(root, file);
}
