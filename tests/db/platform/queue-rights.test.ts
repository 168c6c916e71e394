import { Pool } from 'pg';
import { run, type Runner } from 'graphile-worker';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { queueUrl } from '@/lib/platform/queue-url';
import { queueLogger } from '@/lib/worker/logger';
import { timetable } from '@/lib/worker/tasks';
import { withClient } from '@/scripts/lib/client.mjs';
import { asApplication } from '@/tests/support/crowd/as-application';
import { asOwner } from '@/tests/support/database';

const asQueue = (sql: string) => withClient(queueUrl(), (client) => client.query(sql));
const denied = { code: '42501' };

/** Everything of ours that a worker with a hole in it might want. */
const tables = () =>
  asOwner<{ name: string }>(
    `select format('%I', relname) as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'p')`,
  );

describe('the role with which the worker takes jobs', () => {
  it('is nobody special, and belongs to nobody else', async () => {
    const [role] = await asOwner(
      `select rolsuper, rolcreatedb, rolcreaterole, rolbypassrls, rolreplication
       from pg_roles where rolname = 'sociaal_plein_queue'`,
    );
    expect(Object.values(role!)).toEqual([false, false, false, false, false]);
    const groups = await asOwner<{ name: string }>(
      `select roleid::regrole::text as name from pg_auth_members where member = 'sociaal_plein_queue'::regrole`,
    );
    expect(groups).toEqual([{ name: 'sociaal_plein_queue_rights' }]);
  });

  it('owns nothing', async () => {
    const owned = await asOwner(
      `select classid::regclass, objid from pg_shdepend join pg_roles r on r.oid = refobjid
       where deptype = 'o' and rolname in ('sociaal_plein_queue', 'sociaal_plein_queue_rights')`,
    );
    expect(owned).toEqual([]);
  });

  it('reads and changes no table of ours', async () => {
    const all = await tables();
    expect(all.length).toBeGreaterThan(30);
    for (const { name } of all) {
      for (const sql of [
        `select from public.${name}`,
        `insert into public.${name} default values`,
        `delete from public.${name}`,
        `truncate public.${name} cascade`,
      ]) {
        await expect(asQueue(sql), sql).rejects.toMatchObject(denied);
      }
    }
  });

  it.each([
    `update audit_event set event = 'case.viewed'`,
    'alter table audit_event add column extra text',
    'alter table audit_event disable trigger all',
    'drop table audit_event',
    'create table mine (id int)',
    'create schema mine',
    `create or replace function keep_words() returns trigger language plpgsql as 'begin return new; end'`,
    'create function graphile_worker.mine() returns int language sql as $$ select 1 $$',
    'create table graphile_worker.mine (id int)',
    'alter table graphile_worker._private_jobs add column extra text',
    'drop table graphile_worker._private_jobs',
    'delete from graphile_worker.migrations',
    `select forget_sign_ins(now())`,
    `select forget_notices(now())`,
    `select app_add_job('send-message', '{}', null, null)`,
    'set role sociaal_plein_app_rights',
    'create role somebody',
  ])('changes neither the schema nor the record: %s', async (sql) => {
    await expect(asQueue(sql)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('with it the worker', () => {
  let pool: Pool;
  let runner: Runner;
  const done: unknown[] = [];
  const failed: unknown[] = [];

  beforeAll(async () => {
    const words = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    pool = new Pool({ connectionString: queueUrl(), max: 4 });
    pool.on('error', () => undefined);
    pool.on('connect', (client) => void client.on('error', () => undefined));
    runner = await run({
      pgPool: pool,
      noHandleSignals: true,
      pollInterval: 100,
      taskList: {
        'send-message': async (payload) => void done.push(payload),
        'purge-drafts': async () => {
          failed.push('once more');
          throw new Error('not now');
        },
      },
      crontab: timetable,
      logger: queueLogger,
    });
    expect(words).not.toHaveBeenCalled();
  });
  afterAll(async () => {
    await runner.stop();
    // Nobody may still be there when the database of this file goes.
    await pool.end();
  });

  it('does the jobs that the application asks for, and tries again what did not go', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await asApplication(
      `select app_add_job('send-message', '{"messageId": "1"}', null, null)`,
      `select app_add_job('send-message', '{"messageId": "2"}', null, 'key')`,
      `select app_add_job('purge-drafts', '{}', null, 'purge')`,
    );
    await vi.waitFor(() => expect(done).toHaveLength(2), { timeout: 20_000 });
    await vi.waitFor(() => expect(failed).not.toEqual([]), { timeout: 20_000 });
    const left = () =>
      asOwner<{ attempts: number }>(
        `select attempts from graphile_worker.jobs where last_error is not null and locked_at is null`,
      );
    await vi.waitFor(async () => expect(await left()).toMatchObject([{ attempts: 1 }]), {
      timeout: 20_000,
    });
  });

  it('keeps its timetable', async () => {
    const known = await asOwner<{ identifier: string }>(
      'select identifier from graphile_worker._private_known_crontabs order by 1',
    );
    const asked = timetable.split('\n').map((line) => line.split(' ')[5]);
    expect(known.map((one) => one.identifier)).toEqual(asked.sort());
  });
});
