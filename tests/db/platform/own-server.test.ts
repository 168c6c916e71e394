import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '@/scripts/lib/client.mjs';
import { migrate } from '@/scripts/lib/migrate.mjs';
import type { PostgresServer } from '@/scripts/lib/postgres-server.mjs';
import { startPostgres } from '@/scripts/lib/postgres.mjs';
import { ensureAppRole, ensureQueueRole } from '@/scripts/lib/roles.mjs';
import { clusterFolder } from '../../support/cluster-folder';
import { testEnvironment } from '../../support/test-environment';

// The server of a municipality: its administrator makes a database for us, with an owner who is nobody special.
const folder = clusterFolder();
let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres(folder, { isThrowaway: true });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => {
  const left = ['database first', 'database second', 'role sociaal_plein_app', 'role web'];
  const roles = [
    ...['role sociaal_plein_queue', 'role wachtrij', 'role sociaal_plein_queue_rights'],
    ...['role sociaal_plein_app_rights', 'role gemeente'],
  ];
  await asAdministrator(
    ...[...left, ...roles].map((what) => `drop ${what.replace(' ', ' if exists ')}`),
  );
});

async function asAdministrator(...statements: string[]): Promise<void> {
  await withClient(server.url('postgres'), async (client) => {
    for (const sql of statements) await client.query(sql);
  });
}

/** Somebody's connection string on one of the databases. */
function urlOf(role: string, database = 'first'): string {
  const url = new URL(server.url(database));
  [url.username, url.password] = [role, role];
  return url.href;
}

const makeOwner = (may = '') =>
  asAdministrator(
    `create role gemeente login password 'gemeente' ${may}`,
    'create database first owner gemeente',
  );
const makeRoles = () =>
  asAdministrator(
    'create role sociaal_plein_app_rights nologin',
    `create role web login password 'web' in role sociaal_plein_app_rights`,
    'create role sociaal_plein_queue_rights nologin',
    `create role wachtrij login password 'wachtrij' in role sociaal_plein_queue_rights`,
  );

const tables = async () => {
  const { rowCount } = await withClient(urlOf('gemeente'), (client) =>
    client.query(`select from pg_tables where schemaname = 'public'`),
  );
  return rowCount;
};

const withAppUrl = (url: string) => ({ ...testEnvironment, DATABASE_APP_URL: url });
const withQueueUrl = (url: string) => ({ ...testEnvironment, DATABASE_QUEUE_URL: url });

describe('a server of your own, with an owner who may not make roles', () => {
  it('is told which roles to ask for, before anything is changed', async () => {
    await makeOwner();
    await expect(migrate(urlOf('gemeente'))).rejects.toThrow(
      /permission denied to create role.*create role sociaal_plein_app_rights nologin; create role sociaal_plein_app login.*create role sociaal_plein_queue_rights nologin; create role sociaal_plein_queue login/,
    );
    expect(await tables()).toBe(0);
  });

  it('works with roles that an administrator made, without an extension that only an administrator may add', async () => {
    await makeOwner();
    await makeRoles();
    await migrate(urlOf('gemeente'));
    expect(await ensureAppRole(urlOf('gemeente'), withAppUrl(urlOf('web')))).toBe(urlOf('web'));
    await withClient(urlOf('web'), async (client) => {
      await client.query(
        `insert into rate_limit (key, window_start, count) values ('a', now(), 1)`,
      );
      await expect(client.query('create table mine (id int)')).rejects.toMatchObject({
        code: '42501',
      });
      await expect(client.query('delete from audit_event')).rejects.toMatchObject({
        code: '42501',
      });
    });
    const queueUrl = await ensureQueueRole(urlOf('gemeente'), withQueueUrl(urlOf('wachtrij')));
    await withClient(queueUrl, async (client) => {
      await client.query(`select graphile_worker.add_job('send-message')`);
      expect((await client.query('select from graphile_worker.jobs')).rowCount).toBe(1);
      await expect(client.query('select from audit_event')).rejects.toMatchObject({
        code: '42501',
      });
    });
  });

  it.each([
    ['the owner', 'is the owner of the tables', 'gemeente'],
    ['the application', 'has no rights yet: grant sociaal_plein_queue_rights to it', 'web'],
  ])('refuses to take jobs as %s', async (_what, words, role) => {
    await makeOwner();
    await makeRoles();
    await migrate(urlOf('gemeente'));
    const opening = ensureQueueRole(urlOf('gemeente'), withQueueUrl(urlOf(role)));
    await expect(opening).rejects.toThrow(`The role of DATABASE_QUEUE_URL ${words}`);
  });

  it.each([
    ['has another password', 'cannot work: password authentication failed', 'gemeente', 'fout'],
    ['is the owner', 'is the owner of the tables', 'gemeente', 'gemeente'],
    [
      'has no rights',
      'has no rights yet: grant sociaal_plein_app_rights to it',
      'stranger',
      'stranger',
    ],
    ['is an administrator', 'is the owner of the tables', 'admin', 'admin'],
  ])('refuses to run as a role that %s', async (_what, words, role, password) => {
    await makeOwner();
    await makeRoles();
    await migrate(urlOf('gemeente'));
    await asAdministrator(
      `create role stranger login password 'stranger'`,
      `create role admin login superuser password 'admin'`,
    );
    const url = new URL(urlOf(role));
    url.password = password;
    const opening = ensureAppRole(urlOf('gemeente'), withAppUrl(url.href));
    await expect(opening).rejects.toThrow(`The role of DATABASE_APP_URL ${words}`);
    await asAdministrator('drop role stranger', 'drop role admin');
  });
});

describe('a server of your own, with an owner who may make roles', () => {
  it('gets them made, also by several launchers at once', async () => {
    await makeOwner('createrole');
    await Promise.all([migrate(urlOf('gemeente')), migrate(urlOf('gemeente'))]);
    const open = () => ensureAppRole(urlOf('gemeente'), testEnvironment);
    const [one, other] = await Promise.all([open(), open()]);
    expect(one).toBe(other);
    await withClient(one!, (client) => client.query('select from help_request'));
    const queueUrl = await ensureQueueRole(urlOf('gemeente'), testEnvironment);
    await withClient(queueUrl, (client) => client.query('select from graphile_worker.jobs'));
  });

  it('does not shut out the installation of another database', async () => {
    await makeOwner('createrole');
    await asAdministrator('create database second owner gemeente');
    await migrate(urlOf('gemeente'));
    const first = await ensureAppRole(urlOf('gemeente'), testEnvironment);
    await migrate(urlOf('gemeente', 'second'));
    const other = { ...testEnvironment, NEXTAUTH_SECRET: 'another-secret-of-32-bytes-or-more!!' };
    await expect(ensureAppRole(urlOf('gemeente', 'second'), other)).rejects.toThrow(
      'is used by the database first on this server',
    );
    expect(await ensureAppRole(urlOf('gemeente'), testEnvironment)).toBe(first);
  });
});
