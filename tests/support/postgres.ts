// One PostgreSQL for all database tests, with a migrated template that every test file gets a copy of.
import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { withClient } from '../../scripts/lib/client.mjs';
import { migrate } from '../../scripts/lib/migrate.mjs';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import { ensureAppRole, ensureQueueRole } from '../../scripts/lib/roles.mjs';
import { clusterFolder } from './cluster-folder';
import { beginningOf, type Beginning } from './emptied';
import { testEnvironment } from './test-environment';

declare module 'vitest' {
  interface ProvidedContext {
    /** connection strings of the template, as owner, as application and as the worker's queue */
    template: { ownerUrl: string; appUrl: string; queueUrl: string; beginning: Beginning };
  }
}

type Template = {
  template: { ownerUrl: string; appUrl: string; queueUrl: string; beginning: Beginning };
  stop: () => Promise<void>;
};
// Both projects with a database ask for it, each with modules of its own.
const held = globalThis as typeof globalThis & { sociaalPleinTemplate?: Promise<Template> };

async function start(): Promise<Template> {
  const folder = clusterFolder();
  const server = await startPostgres(folder, { isThrowaway: true });
  await withClient(server.url('postgres'), (client) => client.query('create database template'));
  const ownerUrl = server.url('template');
  await migrate(ownerUrl);
  const appUrl = await ensureAppRole(ownerUrl, testEnvironment);
  const queueUrl = await ensureQueueRole(ownerUrl, testEnvironment);
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const beginning = await beginningOf(ownerUrl);
  return { template: { ownerUrl, appUrl, queueUrl, beginning }, stop };
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const isFirst = held.sociaalPleinTemplate === undefined;
  held.sociaalPleinTemplate ??= start();
  const { template, stop } = await held.sociaalPleinTemplate;
  project.provide('template', template);
  return isFirst ? stop : async () => undefined;
}
