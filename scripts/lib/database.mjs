// @ts-check
// The database of an installation: a server of your own, or the embedded one; always migrated, with the roles of
// our processes.
import { withClient } from './client.mjs';
import { isMigrated } from './migration-files.mjs';
import { databaseName, startPostgres } from './postgres.mjs';
import { ensureAppRole, ensureQueueRole } from './roles.mjs';
import { inRoot } from './root.mjs';
import { runNode } from './run-node.mjs';
import { PlainError } from './say.mjs';

/** @typedef {import('./postgres-server.mjs').PostgresServer} PostgresServer */
/** @typedef {{ ownerUrl: string, appUrl: string, queueUrl: string, server: PostgresServer | null }} Database */

/**
 * Starts what must be started and brings the database up to date.
 * @param {import('./settings.mjs').Variables} common environment with NEXTAUTH_SECRET
 * @param {string} dataDir
 * @param {import('./lifetime.mjs').Closing} closing
 * @param {{ isThrowaway?: boolean }} [options]
 * @returns {Promise<Database>}
 */
export async function openDatabase(common, dataDir, closing, options) {
  const server = common.DATABASE_URL ? null : await startPostgres(dataDir, options);
  if (server) closing.later(() => server.stop());
  const ownerUrl = server ? await ownDatabase(server) : (common.DATABASE_URL ?? '');
  await mustAnswer(ownerUrl);
  if (!(await isMigrated(ownerUrl))) {
    const env = { ...process.env, DATABASE_OWNER_URL: ownerUrl };
    await runNode([inRoot('scripts', 'migrate.mjs')], env);
  }
  const appUrl = await ensureAppRole(ownerUrl, common);
  return { ownerUrl, appUrl, queueUrl: await ensureQueueRole(ownerUrl, common), server };
}

/** @param {PostgresServer} server */
async function ownDatabase(server) {
  await withClient(server.url('postgres'), async (client) => {
    const sql = 'select from pg_database where datname = $1';
    const { rowCount } = await client.query(sql, [databaseName]);
    if (!rowCount) await client.query(`create database ${databaseName}`);
  });
  return server.url(databaseName);
}

/** @param {string} url */
async function mustAnswer(url) {
  try {
    await withClient(url, (client) => client.query('select 1'));
  } catch (error) {
    const { message, code } = /** @type {Error & { code?: string }} */ (error);
    throw new PlainError(`The database of DATABASE_URL does not answer: ${message || code}`);
  }
}
