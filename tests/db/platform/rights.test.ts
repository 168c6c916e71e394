import { describe, expect, it } from 'vitest';
import { withClient } from '../../../scripts/lib/client.mjs';
import { asOwner } from '../../support/database';

const asApplication = (sql: string) =>
  withClient(process.env.DATABASE_APP_URL!, (client) => client.query(sql));

const denied = { code: '42501' };

describe("the application's role in the database", () => {
  it('is nobody special', async () => {
    const [role] = await asOwner(
      `select rolsuper, rolcreatedb, rolcreaterole, rolbypassrls, rolreplication
       from pg_roles where rolname = 'sociaal_plein_app'`,
    );
    expect(Object.values(role!)).toEqual([false, false, false, false, false]);
  });

  it('owns nothing', async () => {
    const owned = await asOwner(
      `select classid::regclass, objid from pg_shdepend join pg_roles r on r.oid = refobjid
       where deptype = 'o' and rolname in ('sociaal_plein_app', 'sociaal_plein_app_rights')`,
    );
    expect(owned).toEqual([]);
  });

  it.each([
    'create table mine (id int)',
    'alter table audit_event add column extra text',
    'drop table audit_event',
    'create schema mine',
    'alter table "case" disable trigger all',
    'create role somebody',
  ])('cannot change the schema: %s', async (sql) => {
    await expect(asApplication(sql)).rejects.toMatchObject(denied);
  });

  it.each([
    'update audit_event set event = event',
    'delete from audit_event',
    'truncate audit_event',
    'delete from help_request',
    'truncate "case" cascade',
    'delete from _prisma_migrations',
    'select * from graphile_worker.jobs',
  ])('cannot rewrite what happened: %s', async (sql) => {
    await expect(asApplication(sql)).rejects.toMatchObject(denied);
  });

  it('may read which migrations were applied', async () => {
    const { rowCount } = await asApplication('select migration_name from _prisma_migrations');
    expect(rowCount).toBeGreaterThan(0);
  });

  it('has rights on every table of ours', async () => {
    const without = await asOwner(
      `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and not has_table_privilege('sociaal_plein_app', oid, 'select')`,
    );
    expect(without).toEqual([]);
  });
});
