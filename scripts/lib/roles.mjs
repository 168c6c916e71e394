// @ts-check
// The database roles of our processes: each may log in, owns nothing, and has the rights that the migrations gave its
// group. The application works with our tables, the worker's queue with those of the queue.
import { withClient } from './client.mjs';
import { app, cannotMake, exists, messageOf, queue } from './role-groups.mjs';
import { PlainError } from './say.mjs';
import { rolePassword } from './secrets.mjs';

/**
 * Makes sure that the application can log in and has its rights, and no more.
 * @param {string} ownerUrl of a migrated database
 * @param {import('./settings.mjs').Variables} common environment with NEXTAUTH_SECRET
 * @returns {Promise<string>} connection string of the application
 */
export const ensureAppRole = (ownerUrl, common) => ensureRole(app, ownerUrl, common);

/**
 * Makes sure that the worker can take jobs from the queue, and do nothing else there.
 * @param {string} ownerUrl of a migrated database
 * @param {import('./settings.mjs').Variables} common environment with NEXTAUTH_SECRET
 * @returns {Promise<string>} connection string of the worker's queue
 */
export const ensureQueueRole = (ownerUrl, common) => ensureRole(queue, ownerUrl, common);

/**
 * The application's connection string: the given one, or the owner's with the application's role.
 * @param {string} ownerUrl
 * @param {import('./settings.mjs').Variables} common
 */
export const appUrlOf = (ownerUrl, common) => urlOf(app, ownerUrl, common);

/**
 * @param {import('./role-groups.mjs').Kind} kind
 * @param {string} ownerUrl
 * @param {import('./settings.mjs').Variables} common
 */
async function ensureRole(kind, ownerUrl, common) {
  const url = urlOf(kind, ownerUrl, common);
  const problem = await problemOf(kind, url);
  if (!problem) return url;
  if (common[kind.variable]) throw new PlainError(`The role of ${kind.variable} ${problem}.`);
  await makeRole(kind, ownerUrl, decodeURIComponent(new URL(url).password));
  return url;
}

/**
 * @param {import('./role-groups.mjs').Kind} kind
 * @param {string} ownerUrl
 * @param {import('./settings.mjs').Variables} common
 */
function urlOf({ role, variable, label }, ownerUrl, common) {
  if (common[variable]) return common[variable];
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = rolePassword(common.NEXTAUTH_SECRET ?? '', label);
  return url.href;
}

/**
 * What keeps a role from being the one that is meant; '' when nothing does.
 * @param {import('./role-groups.mjs').Kind} kind
 * @param {string} url
 * @returns {Promise<string>}
 */
async function problemOf(kind, url) {
  try {
    return await withClient(url, async (client) => {
      const { rows } = await client.query(
        `select pg_has_role(g.oid, 'usage') as "hasRights", t.oid is not null as "isHere",
           coalesce(pg_has_role(t.relowner, 'member'), false) as "isOwner"
         from pg_roles g left join pg_class t on t.relname = 'audit_event' and t.relnamespace = 'public'::regnamespace
         where g.rolname = $1`,
        [kind.group],
      );
      return problemIn(kind, rows[0]);
    });
  } catch (error) {
    return `cannot work: ${messageOf(error)}`;
  }
}

/**
 * @param {import('./role-groups.mjs').Kind} kind
 * @param {{ hasRights: boolean, isHere: boolean, isOwner: boolean }} facts
 */
function problemIn({ who, group }, { hasRights, isHere, isOwner }) {
  if (!isHere) return 'leads to another database than DATABASE_URL';
  // An owner could change the schema, and rewrite the record of who looked.
  if (isOwner) return `is the owner of the tables, which ${who} must not be`;
  return hasRights ? '' : `has no rights yet: grant ${group} to it`;
}

/**
 * @param {import('./role-groups.mjs').Kind} kind
 * @param {string} ownerUrl
 * @param {string} password
 */
async function makeRole(kind, ownerUrl, password) {
  const { role, group } = kind;
  try {
    await withClient(ownerUrl, async (client) => {
      // Servers that start at the same moment would trip over each other's change of the role.
      await client.query('select pg_advisory_lock(hashtext($1))', [role]);
      if (!(await exists(client, role)))
        await client.query(`create role ${role} login nosuperuser nocreatedb nocreaterole`);
      await mustBeOurs(client, kind);
      await client.query(`alter role ${role} login password ${client.escapeLiteral(password)}`);
      await client.query(`grant ${group} to ${role}`);
    });
  } catch (error) {
    throw error instanceof PlainError ? error : cannotMake(role, error);
  }
}

/**
 * A second installation on one server would change the password of the first one's role, and so shut it out.
 * @param {import('pg').Client} client
 * @param {import('./role-groups.mjs').Kind} kind
 */
async function mustBeOurs(client, { role, group, variable }) {
  const { rows } = await client.query(
    `select current_database() as here, shobj_description(oid, 'pg_authid') as there, rolname = current_user as "isOwner"
     from pg_roles where rolname = $1`,
    [role],
  );
  const { here, there, isOwner } = rows[0];
  if (isOwner) throw new PlainError(`DATABASE_URL must name another role than ${role}.`);
  if (!there) {
    await client.query(`comment on role ${role} is ${client.escapeLiteral(here)}`);
  } else if (there !== here) {
    throw new PlainError(
      `The database role ${role} is used by the database ${there} on this server. Make a role for this one, grant it ${group}, and set ${variable}.`,
    );
  }
}
