// @ts-check
// The application's own database role: it may log in, owns nothing, and has the rights that the migrations gave the group.
import { withClient } from './client.mjs';
import { PlainError } from './say.mjs';
import { appRolePassword } from './secrets.mjs';

const appRole = 'sociaal_plein_app';
const rightsGroup = 'sociaal_plein_app_rights';

/** What an owner who may not make roles has to ask of somebody who may. */
const askForRoles = [
  `Let an administrator of the server do this once: create role ${rightsGroup} nologin;`,
  `create role ${appRole} login password '…' in role ${rightsGroup};`,
  'and give the second one in DATABASE_APP_URL.',
].join(' ');

/**
 * Makes the group that the migrations give rights to. Roles belong to the whole server, so an owner of one database may
 * need to have it made by somebody else.
 * @param {import('pg').Client} owner
 */
export async function ensureRightsGroup(owner) {
  if (await exists(owner, rightsGroup)) return;
  try {
    await owner.query(`create role ${rightsGroup} nologin`);
  } catch (error) {
    if (await exists(owner, rightsGroup)) return; // another launcher was faster
    throw new PlainError(
      `The database role ${rightsGroup} could not be made (${messageOf(error)}). ${askForRoles}`,
    );
  }
}

/**
 * Makes sure that the application can log in and has its rights, and no more.
 * @param {string} ownerUrl of a migrated database
 * @param {import('./settings.mjs').Variables} common environment with NEXTAUTH_SECRET
 * @returns {Promise<string>} connection string of the application
 */
export async function ensureAppRole(ownerUrl, common) {
  const appUrl = appUrlOf(ownerUrl, common);
  const problem = await problemOf(appUrl);
  if (!problem) return appUrl;
  if (common.DATABASE_APP_URL) throw new PlainError(`The role of DATABASE_APP_URL ${problem}.`);
  await makeAppRole(ownerUrl, decodeURIComponent(new URL(appUrl).password));
  return appUrl;
}

/**
 * The application's connection string: the given one, or the owner's with the application's role.
 * @param {string} ownerUrl
 * @param {import('./settings.mjs').Variables} common
 */
export function appUrlOf(ownerUrl, { DATABASE_APP_URL, NEXTAUTH_SECRET = '' }) {
  if (DATABASE_APP_URL) return DATABASE_APP_URL;
  const url = new URL(ownerUrl);
  url.username = appRole;
  url.password = appRolePassword(NEXTAUTH_SECRET);
  return url.href;
}

/**
 * What keeps a role from being the application's; '' when nothing does.
 * @param {string} appUrl
 * @returns {Promise<string>}
 */
async function problemOf(appUrl) {
  try {
    return await withClient(appUrl, async (client) => {
      const { rows } = await client.query(
        `select pg_has_role(g.oid, 'usage') as "hasRights", to_regclass('audit_event') is not null as "isHere",
           coalesce((select pg_has_role(relowner, 'member') from pg_class where oid = to_regclass('audit_event')), false)
             as "isOwner"
         from pg_roles g where g.rolname = $1`,
        [rightsGroup],
      );
      return problemIn(rows[0]);
    });
  } catch (error) {
    return `cannot work: ${messageOf(error)}`;
  }
}

/** @param {{ hasRights: boolean, isHere: boolean, isOwner: boolean }} facts */
function problemIn({ hasRights, isHere, isOwner }) {
  if (!isHere) return 'leads to another database than DATABASE_URL';
  // An owner could change the schema, and rewrite the record of who looked.
  if (isOwner) return 'is the owner of the tables, which the application must not be';
  return hasRights ? '' : `has no rights yet: grant ${rightsGroup} to it`;
}

/**
 * @param {string} ownerUrl
 * @param {string} password
 */
async function makeAppRole(ownerUrl, password) {
  try {
    await withClient(ownerUrl, async (client) => {
      // Servers that start at the same moment would trip over each other's change of the role.
      await client.query('select pg_advisory_lock(hashtext($1))', [appRole]);
      if (!(await exists(client, appRole)))
        await client.query(`create role ${appRole} login nosuperuser nocreatedb nocreaterole`);
      await mustBeOurs(client);
      await client.query(`alter role ${appRole} login password ${client.escapeLiteral(password)}`);
      await client.query(`grant ${rightsGroup} to ${appRole}`);
    });
  } catch (error) {
    if (error instanceof PlainError) throw error;
    throw new PlainError(
      `The database role ${appRole} could not be made (${messageOf(error)}). ${askForRoles}`,
    );
  }
}

/**
 * A second installation on one server would change the password of the first one's role, and so shut it out.
 * @param {import('pg').Client} client
 */
async function mustBeOurs(client) {
  const { rows } = await client.query(
    `select current_database() as here, shobj_description(oid, 'pg_authid') as there, rolname = current_user as "isOwner"
     from pg_roles where rolname = $1`,
    [appRole],
  );
  const { here, there, isOwner } = rows[0];
  if (isOwner) throw new PlainError(`DATABASE_URL must name another role than ${appRole}.`);
  if (!there) {
    await client.query(`comment on role ${appRole} is ${client.escapeLiteral(here)}`);
  } else if (there !== here) {
    throw new PlainError(
      `The database role ${appRole} is used by the database ${there} on this server. Make a role for this one, grant it ${rightsGroup}, and set DATABASE_APP_URL.`,
    );
  }
}

/**
 * @param {import('pg').Client} client
 * @param {string} role
 */
async function exists(client, role) {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  return Boolean(rowCount);
}

/** @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? error.message : String(error));
