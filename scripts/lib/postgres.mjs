// @ts-check
// One embedded PostgreSQL per data folder: made once, started, stopped, and recovered after a hard kill.
import { freePort, isPortFree } from './ports.mjs';
import { postgresBinaries, postgresIdentity } from './postgres-binaries.mjs';
import { clusterFolder, initialiseIfNeeded, readAccess, saveAccess } from './postgres-cluster.mjs';
import { stopOrphan } from './postgres-orphan.mjs';
import { connection, PostgresServer } from './postgres-server.mjs';

/** Name of the database of an installation. */
export const databaseName = 'sociaal_plein';

/**
 * The owner's connection string of the PostgreSQL that another launcher runs on this data folder.
 * @param {string} dataDir
 */
export const runningPostgres = async (dataDir) =>
  connection(await readAccess(dataDir), clusterFolder(dataDir, postgresIdentity()), databaseName);

/**
 * Starts the PostgreSQL of a data folder and waits until it answers.
 * @param {string} dataDir folder of the installation; the cluster lives in its `postgres`
 * @param {{ isThrowaway?: boolean }} [options] throwaway: for tests, gives up safety on power loss for speed
 * @returns {Promise<PostgresServer>}
 */
export async function startPostgres(dataDir, { isThrowaway = false } = {}) {
  const identity = postgresIdentity();
  const binaries = postgresBinaries(identity);
  const cluster = clusterFolder(dataDir, identity);
  const access = await readAccess(dataDir);
  initialiseIfNeeded(binaries.initdb, cluster, access, identity);
  await stopOrphan(cluster);
  if (!(await isPortFree(access.port, '127.0.0.1'))) access.port = await freePort();
  saveAccess(dataDir, access);
  const program = binaries.postgres;
  const server = new PostgresServer({ program, cluster, access, identity, isThrowaway });
  await server.start();
  return server;
}
