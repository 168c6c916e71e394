// @ts-check
// The application's own database role: it may log in, owns nothing, and has the rights that the migrations gave the group.
import { withClient } from './client.mjs';
import { PlainError } from './say.mjs';
import { appRolePassword } from './secrets.mjs';

const appRole = 'sociaal_plein_app';
const rightsGroup = 'sociaal_plein_app_rights';

/**
 * Makes sure that the application can log in and has its rights, and no more.
 * @param {string} ownerUrl
 * @param {import('./settings.mjs').Variables} common environment with NEXTAUTH_SECRET
 * @returns {Promise<string>} connection string of the application
 */
export async function ensureAppRole(ownerUrl, common) {
  const appUrl = appUrlOf(ownerUrl, common);
  if (common.DATABASE_APP_URL || (await canWork(appUrl))) return appUrl;
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

/** @param {string} appUrl */
async function canWork(appUrl) {
  try {
    return await withClient(appUrl, async (client) => {
      const { rows } = await client.query(`select pg_has_role($1, 'member') as has`, [rightsGroup]);
      return rows[0]?.has === true;
    });
  } catch {
    return false;
  }
}

/**
 * @param {string} ownerUrl
 * @param {string} password
 */
async function makeAppRole(ownerUrl, password) {
  try {
    await withClient(ownerUrl, async (client) => {
      await createIfMissing(client);
      await client.query(`alter role ${appRole} login password ${client.escapeLiteral(password)}`);
      await client.query(`grant ${rightsGroup} to ${appRole}`);
    });
  } catch (error) {
    throw new PlainError(
      `The database role ${appRole} could not be made (${String(error)}). Make it yourself, grant it ${rightsGroup}, and set DATABASE_APP_URL.`,
    );
  }
}

/** @param {import('pg').Client} client */
async function createIfMissing(client) {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [appRole]);
  if (rowCount) return;
  await client.query(`create role ${appRole} login nosuperuser nocreatedb nocreaterole`);
}
