import { rmSync } from 'node:fs';
import { migrate } from '../../scripts/lib/migrate.mjs';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import { ensureAppRole } from '../../scripts/lib/roles.mjs';
import { clusterFolder } from './cluster-folder';
import { testEnvironment } from './test-environment';

/** A PostgreSQL of one test alone, that may be killed. */
export type OwnPostgres = {
  ownerUrl: string;
  appUrl: string;
  /** SIGKILL, in the middle of whatever it does; comes back when it is dead */
  kill: () => Promise<void>;
  /** starts it again on the same port; comes back when it has recovered */
  start: () => Promise<void>;
  /** stops it and removes its data */
  drop: () => Promise<void>;
};

/**
 * Starts a server of its own with a migrated database.
 * @returns connection strings, and ways to kill and to start it again
 */
export async function ownPostgres(): Promise<OwnPostgres> {
  const folder = clusterFolder();
  const server = await startPostgres(folder, { isThrowaway: true });
  const ownerUrl = server.url('postgres');
  await migrate(ownerUrl);
  const appUrl = await ensureAppRole(ownerUrl, testEnvironment);
  return {
    ownerUrl,
    appUrl,
    kill: async () => {
      const dead = new Promise<void>((resolve) => server.onDeath(resolve));
      process.kill(server.pid!, 'SIGKILL');
      await dead;
    },
    start: () => server.start(),
    drop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
