// One PostgreSQL for all database tests, with a migrated template that every test file gets a copy of.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { withClient } from '../../scripts/lib/client.mjs';
import { migrate } from '../../scripts/lib/migrate.mjs';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import { ensureAppRole } from '../../scripts/lib/roles.mjs';
import { testEnvironment } from './test-environment';

declare module 'vitest' {
  interface ProvidedContext {
    /** connection strings of the template, as owner and as application */
    template: { ownerUrl: string; appUrl: string };
  }
}

/** A folder for a cluster that root's PostgreSQL can reach as well. */
export function clusterFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sociaal-plein-test-'));
  chmodSync(folder, 0o755);
  return folder;
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = clusterFolder();
  const server = await startPostgres(folder, { isThrowaway: true });
  await withClient(server.url('postgres'), (client) => client.query('create database template'));
  const ownerUrl = server.url('template');
  await migrate(ownerUrl);
  const appUrl = await ensureAppRole(ownerUrl, testEnvironment);
  project.provide('template', { ownerUrl, appUrl });
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
