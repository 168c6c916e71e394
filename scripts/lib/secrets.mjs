// @ts-check
// Secrets of a demo are made once and kept in the data folder; in earnest they must be given.
import { createHmac, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { keep } from './keep.mjs';

/** What may be made for a demo. @type {Record<string, () => string>} */
const makers = {
  NEXTAUTH_SECRET: () => randomBytes(32).toString('base64url'),
  DATA_KEYS: () => `demo-1:${randomBytes(32).toString('base64')}`,
  INDEX_KEY: () => randomBytes(32).toString('base64'),
  RESIDENT_OIDC_CLIENT_SECRET: () => randomBytes(24).toString('base64url'),
  STAFF_OIDC_CLIENT_SECRET: () => randomBytes(24).toString('base64url'),
  SMS_KEY: () => randomBytes(24).toString('base64url'),
};

/**
 * The secrets of a demo installation, the same at every start.
 * @param {string} dataDir
 * @returns {Record<string, string>}
 */
export function demoSecrets(dataDir) {
  const file = path.join(dataDir, 'secrets.json');
  /** @type {Record<string, string>} */
  const kept = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  const missing = Object.entries(makers).filter(([name]) => !kept[name]);
  if (missing.length === 0) return kept;
  const all = { ...kept, ...Object.fromEntries(missing.map(([name, make]) => [name, make()])) };
  keep(file, all);
  return all;
}

/**
 * Password of a database role of ours: the same on every server that knows the secret.
 * @param {string} secret
 * @param {string} label of the role
 */
export const rolePassword = (secret, label) =>
  createHmac('sha256', secret).update(label).digest('base64url');
