// @ts-check
// Which database roles there are besides the owner, and the groups that the migrations give rights to.
import { PlainError } from './say.mjs';

/** @typedef {{ role: string, group: string, variable: string, who: string, label: string }} Kind */

/** @type {Kind} */
export const app = {
  role: 'sociaal_plein_app',
  group: 'sociaal_plein_app_rights',
  variable: 'DATABASE_APP_URL',
  who: 'the application',
  label: 'app-role',
};
/** @type {Kind} */
export const queue = {
  role: 'sociaal_plein_queue',
  group: 'sociaal_plein_queue_rights',
  variable: 'DATABASE_QUEUE_URL',
  who: "the worker's queue",
  label: 'queue-role',
};
const kinds = [app, queue];

/** What an owner who may not make roles has to ask of somebody who may. */
const askForRoles = [
  'Let an administrator of the server do this once:',
  ...kinds.map(
    ({ role, group }) =>
      `create role ${group} nologin; create role ${role} login password '…' in role ${group};`,
  ),
  `and give those that can log in as ${kinds.map((kind) => kind.variable).join(' and ')}.`,
].join(' ');

/**
 * @param {string} role
 * @param {unknown} error
 */
export const cannotMake = (role, error) =>
  new PlainError(
    `The database role ${role} could not be made (${messageOf(error)}). ${askForRoles}`,
  );

/**
 * Makes the groups that the migrations give rights to. Roles belong to the whole server, so an owner of one database may
 * need to have them made by somebody else.
 * @param {import('pg').Client} owner
 */
export async function ensureRightsGroups(owner) {
  for (const { group } of kinds) await ensureGroup(owner, group);
}

/**
 * @param {import('pg').Client} owner
 * @param {string} group
 */
async function ensureGroup(owner, group) {
  if (await exists(owner, group)) return;
  try {
    await owner.query(`create role ${group} nologin`);
  } catch (error) {
    // Another launcher may have been faster.
    if (!(await exists(owner, group))) throw cannotMake(group, error);
  }
}

/**
 * Whether the server knows a role.
 * @param {import('pg').Client} client
 * @param {string} role
 */
export async function exists(client, role) {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  return Boolean(rowCount);
}

/** @param {unknown} error */
export const messageOf = (error) => (error instanceof Error ? error.message : String(error));
