import { describe, expect, it } from 'vitest';
import { asApplication } from '@/tests/support/crowd/as-application';
import { asOwner } from '@/tests/support/database';

const denied = { code: '42501' };

/** What a resident said or a colleague did: it can end, it cannot vanish. */
const kept = [
  ...['help_request', 'request_part', 'request_helper', 'request_addition', 'case', 'assignment'],
  ...['timeline_entry', 'person', 'household', 'household_member', 'identity', 'routing_exclusion'],
  ...['plan', 'plan_goal', 'plan_step', 'plan_version', 'plan_agreement', 'plan_proposal'],
  ...['plan_evaluation', 'plan_evaluation_answer', 'deviation', 'involvement', 'consent'],
  ...['glass_break', 'family_link', 'consultation', 'appointment', 'known_fact', 'conversation'],
  ...['conversation_member', 'message', 'message_read', 'to_tell', 'internal_note'],
  ...['internal_note_reader', 'attachment', 'authority', 'home_change'],
  ...['part_event', 'notice', 'destroyed_part'],
];

/** What was said at one moment: it can be added to, and is never another word. */
const written = [
  ...['audit_event', '_prisma_migrations', 'plan_version', 'plan_agreement', 'part_event'],
  'destroyed_part',
  ...[
    'request_helper',
    'request_addition',
    'message_read',
    'internal_note',
    'internal_note_reader',
  ],
];

describe('what the application may not do, whoever is in it', () => {
  it.each([...kept, 'audit_event', '_prisma_migrations'])('delete from %s', async (table) => {
    await expect(asApplication(`delete from "${table}"`)).rejects.toMatchObject(denied);
    await expect(asApplication(`truncate "${table}" cascade`)).rejects.toMatchObject(denied);
  });

  it.each(written)('change %s', async (table) => {
    const [column] = await asOwner<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = $1 limit 1`,
      [table],
    );
    const sql = `update "${table}" set ${column!.name} = ${column!.name}`;
    await expect(asApplication(sql)).rejects.toMatchObject(denied);
  });

  it.each([
    'create table mine (id int)',
    'alter table help_request disable trigger help_request_keeps_words',
    'alter table help_request drop constraint help_request_channel',
    'drop index case_one_open_per_household',
    'drop trigger case_keeps_load_points on "case"',
    `create or replace function keep_words() returns trigger language plpgsql as 'begin return new; end'`,
    `set session_replication_role = 'replica'`,
    'set role owner',
    'create temporary table "case" (id int); create schema other',
  ])('change the rules: %s', async (sql) => {
    await expect(asApplication(sql)).rejects.toMatchObject({ code: expect.stringMatching(/^42/) });
  });

  it('empty any table at all', async () => {
    const tables = await asOwner<{ relname: string }>(
      `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and has_table_privilege('sociaal_plein_app', oid, 'truncate')`,
    );
    expect(tables).toEqual([]);
  });
});

describe('a table of a later migration', () => {
  it('can be written by the application, not emptied or changed', async () => {
    await asOwner('create table later (id serial primary key, text text)');
    await asApplication(`insert into later (text) values ('iets')`);
    expect(await asApplication('select text from later')).toEqual([{ text: 'iets' }]);
    await expect(asApplication('truncate later')).rejects.toMatchObject(denied);
    await expect(asApplication('alter table later add more int')).rejects.toMatchObject(denied);
  });
});

describe('the queue', () => {
  const ask = (task: string) =>
    `select app_add_job('${task}', '{"messageId": "1"}'::json, null, null)`;
  const jobs = () =>
    asOwner(
      'select task_identifier, payload from graphile_worker.jobs j join graphile_worker._private_jobs using (id)',
    );

  it('takes what the application asks for, exactly when it commits', async () => {
    await expect(asApplication(ask('send-message'), 'select 1 / 0')).rejects.toThrow();
    expect(await jobs()).toEqual([]);
    await asApplication(ask('send-message'));
    expect(await jobs()).toEqual([
      { task_identifier: 'send-message', payload: { messageId: '1' } },
    ]);
  });

  it.each([
    'select * from graphile_worker.jobs',
    'select * from graphile_worker._private_jobs',
    'delete from graphile_worker._private_jobs',
    `select graphile_worker.add_job('send-message')`,
    `select graphile_worker.complete_jobs(array[1])`,
  ])('is closed for the rest: %s', async (sql) => {
    await expect(asApplication(sql)).rejects.toMatchObject(denied);
  });

  it('is asked only by the application and the owner', async () => {
    const [row] = await asOwner<{ anybody: boolean }>(
      `select exists (select from aclexplode((select proacl from pg_proc where proname = 'app_add_job'))
        where grantee = 0) as anybody`,
    );
    expect(row!.anybody).toBe(false);
  });
});
