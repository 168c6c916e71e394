// @ts-check
// What an installation is made of, from the environment: in a demo nearly nothing has to be said, in earnest everything.
import { demoSecrets } from './secrets.mjs';
import { PlainError } from './say.mjs';

/** @typedef {Record<string, string | undefined>} Variables */

const neededInEarnest = [
  'PUBLIC_URL',
  'NEXTAUTH_SECRET',
  'DATA_KEYS',
  'INDEX_KEY',
  'SMTP_URL',
  'RESIDENT_OIDC_ISSUER',
  'RESIDENT_OIDC_CLIENT_SECRET',
  'STAFF_OIDC_ISSUER',
  'STAFF_OIDC_CLIENT_SECRET',
];

/**
 * A demo unless it is refused, or somebody named a real sign-in. Any other word is refused: who writes DEMO=false must
 * not get a demo.
 * @param {Variables} variables
 */
function isDemo(variables) {
  if (variables.DEMO && !['0', '1'].includes(variables.DEMO))
    throw new PlainError(`DEMO must be 0 or 1, not "${variables.DEMO}".`);
  if (variables.DEMO) return variables.DEMO === '1';
  return !variables.RESIDENT_OIDC_ISSUER && !variables.STAFF_OIDC_ISSUER;
}

/**
 * The environment that all our processes share, complete.
 * @param {Variables} variables what was given
 * @param {string} dataDir
 * @returns {{ isDemo: boolean, port: number, host: string, ports: number[], common: Record<string, string> }}
 */
export function readSettings(variables, dataDir) {
  const port = Number(variables.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_530) {
    throw new PlainError(`PORT must be a number from 1 to 65530, not "${variables.PORT}".`);
  }
  const demo = isDemo(variables);
  if (!demo) requireAll(variables);
  const defaults = demo ? demoDefaults(port, dataDir) : {};
  const given = Object.entries(variables).filter(([, value]) => value);
  const common = {
    ...defaults,
    ...Object.fromEntries(given),
    DEMO: demo ? '1' : '0',
    PORT: String(port),
  };
  return {
    isDemo: demo,
    port,
    // Anybody can be anybody in a demo: then only this machine is let in.
    host: variables.HOST || (demo ? '127.0.0.1' : '0.0.0.0'),
    ports: demo ? [0, 1, 2, 3, 4].map((more) => port + more) : [port],
    common: withNextAuthUrl(common),
  };
}

/** @param {Record<string, string>} common */
const withNextAuthUrl = (common) => ({ NEXTAUTH_URL: common.PUBLIC_URL ?? '', ...common });

/**
 * @param {number} port
 * @param {string} dataDir
 */
function demoDefaults(port, dataDir) {
  const identity = `http://127.0.0.1:${port + 1}`;
  return {
    PUBLIC_URL: `http://localhost:${port}`,
    DEMO_IDENTITY_PORT: String(port + 1),
    DEMO_MAIL_PORT: String(port + 2),
    DEMO_SMTP_PORT: String(port + 3),
    DEMO_SMS_PORT: String(port + 4),
    SMTP_URL: `smtp://127.0.0.1:${port + 3}`,
    SMS_URL: `http://127.0.0.1:${port + 4}/messages`,
    RESIDENT_OIDC_ISSUER: `${identity}/digid`,
    STAFF_OIDC_ISSUER: `${identity}/medewerkers`,
    ...demoSecrets(dataDir),
  };
}

/** @param {Variables} variables */
function requireAll(variables) {
  const missing = neededInEarnest.filter((name) => !variables[name]);
  if (missing.length === 0) return;
  throw new PlainError(
    `Without the demo these must be given: ${missing.join(', ')}. See README.md, Configuration.`,
  );
}
