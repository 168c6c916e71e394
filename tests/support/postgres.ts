// One PostgreSQL for all database tests, with a migrated template that every test file gets a copy of.
import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { withClient } from '../../scripts/lib/client.mjs';
import { migrate } from '../../scripts/lib/migrate.mjs';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import { ensureAppRole, ensureQueueRole } from '../../scripts/lib/roles.mjs';
import { clusterFolder } from './cluster-folder';
import { testEnvironment } from './test-environment';

declare module 'vitest' {
  interface ProvidedContext {
    /** connection strings of the template, as owner, as application and as the worker's queue */
    template: { ownerUrl: string; appUrl: string; queueUrl: string };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = clusterFolder();
  const server = await startPostgres(folder, { isThrowaway: true });
  await withClient(server.url('postgres'), (client) => client.query('create database template'));
  const ownerUrl = server.url('template');
  await migrate(ownerUrl);
  const appUrl = await ensureAppRole(ownerUrl, testEnvironment);
  const queueUrl = await ensureQueueRole(ownerUrl, testEnvironment);
  project.provide('template', { ownerUrl, appUrl, queueUrl });
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
