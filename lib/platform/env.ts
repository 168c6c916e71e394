import 'server-only';
import { z } from 'zod';
import themes from './themes.json';

const base64Key = z
  .string()
  .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64');

/** `id:base64[,id:base64]`; the first key seals, all of them open, so that a key can be rotated. */
const keyRing = z.string().transform((text, context) => {
  const keys = text.split(',').map((pair) => {
    const [id, key] = pair.split(/:(.*)/s);
    return { id: id ?? '', key: Buffer.from(key ?? '', 'base64') };
  });
  if (keys.some((entry) => !entry.id || entry.key.length !== 32)) {
    context.addIssue({ code: 'custom', message: 'must be id:base64 pairs with keys of 32 bytes' });
    return z.NEVER;
  }
  return keys;
});

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');

const list = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter(Boolean));

const web = z.url({
  protocol: /^https?$/,
  error: 'must be an address such as https://plein.example.nl',
});
/** `host` or `host:port` of a virus scanner that speaks the protocol of ClamAV. */
const scanner = z
  .string()
  .regex(/^[\w.-]+(:\d{1,5})?$/, 'must be a host, such as clamav or clamav:3310')
  .transform((text) => {
    const [host, port = '3310'] = text.split(':');
    return { host: host!, port: Number(port) };
  });

const mailServer = z.url({
  protocol: /^smtps?$/,
  error: 'must be an address such as smtp://mail.example.nl',
});

const isTheme = (name: string) => Object.hasOwn(themes, name);
const isNoTheme = `must be one of app/styles/themes: ${Object.keys(themes).join(', ')}`;

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** What residents tell may not travel in the open; on one's own machine it does not travel. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return true; // it was refused already
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || loopback.includes(hostname);
}

/** Where a demo finds who stands outside. In earnest nobody is made up: whoever must sign people in has to be named. */
const demoDefaults = {
  SMTP_URL: 'smtp://127.0.0.1:1025',
  RESIDENT_OIDC_ISSUER: 'http://127.0.0.1:3001/digid',
  STAFF_OIDC_ISSUER: 'http://127.0.0.1:3001/medewerkers',
};

const variables = z.object({
  DATABASE_APP_URL: z.string().min(1),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(50).default(8),
  WORKER_LOOK_SECONDS: z.coerce.number().int().min(1).max(600).default(60),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: web.default('http://localhost:3000'),
  DEMO: flag,
  NEXTAUTH_SECRET: z.string().min(32, 'must be 32 characters or more'),
  DATA_KEYS: keyRing,
  INDEX_KEY: base64Key.transform((text) => Buffer.from(text, 'base64')),
  SETTINGS_FILE: z.string().optional(),
  THEME: z.string().default('plein').refine(isTheme, isNoTheme),
  SMTP_URL: mailServer,
  MAIL_REPORT_KEY: z.union([z.literal(''), z.string().min(24)]).default(''),
  SMS_URL: web.optional(),
  SMS_KEY: z.string().default(''),
  MAIL_FROM: z.string().default('Sociaal Plein <plein@example.nl>'),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  RATE_LIMITS: z.enum(['on', 'off']).default('on'),
  RESIDENT_OIDC_ISSUER: web,
  RESIDENT_OIDC_CLIENT_ID: z.string().default('sociaal-plein'),
  RESIDENT_OIDC_CLIENT_SECRET: z.string().default(''),
  RESIDENT_OIDC_BSN_CLAIM: z.string().default('bsn'),
  RESIDENT_OIDC_ACR_VALUES: z.string().default(''),
  RESIDENT_OIDC_REQUIRED_ACR: list,
  STAFF_OIDC_ISSUER: web,
  STAFF_OIDC_CLIENT_ID: z.string().default('sociaal-plein-medewerkers'),
  STAFF_OIDC_CLIENT_SECRET: z.string().default(''),
  STAFF_OIDC_ROLES_CLAIM: z.string().default('roles'),
  STAFF_OIDC_NEIGHBOURHOODS_CLAIM: z.string().default('neighbourhoods'),
  STAFF_OIDC_TEAM_CLAIM: z.string().default('team'),
  CLAMD_HOST: scanner.optional(),
  S3_ENDPOINT: web.optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_BUCKET: z.string().default(''),
  S3_ACCESS_KEY_ID: z.string().default(''),
  S3_SECRET_ACCESS_KEY: z.string().default(''),
});

/** A storage that is named must be named whole. */
function checkStorage(given: z.output<typeof variables>, context: z.RefinementCtx): void {
  if (!given.S3_ENDPOINT) return;
  for (const name of ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const) {
    if (given[name]) continue;
    context.addIssue({ code: 'custom', path: [name], message: 'must be given with S3_ENDPOINT' });
  }
}

/** Whoever reports how text messages went has to prove who it is: with a key, and a long one. */
function checkGateway(given: z.output<typeof variables>, context: z.RefinementCtx): void {
  if (!given.SMS_URL || given.SMS_KEY.length >= 24) return;
  const message = 'must be 24 characters or more with SMS_URL';
  context.addIssue({ code: 'custom', path: ['SMS_KEY'], message });
}

/** What a demo may leave open, and an installation in earnest may not. */
function checkInEarnest(given: z.output<typeof variables>, context: z.RefinementCtx): void {
  if (given.DEMO) return;
  const wrong = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  for (const name of [
    'PUBLIC_URL',
    'RESIDENT_OIDC_ISSUER',
    'STAFF_OIDC_ISSUER',
    'SMS_URL',
  ] as const) {
    if (given[name] && !isSafe(given[name])) wrong(name, 'must be https in earnest');
  }
  for (const name of ['RESIDENT_OIDC_CLIENT_SECRET', 'STAFF_OIDC_CLIENT_SECRET'] as const) {
    if (given[name] === '') wrong(name, 'must be given in earnest');
  }
}

const environment = z.preprocess(
  (given: NodeJS.ProcessEnv) => (given.DEMO === '1' ? { ...demoDefaults, ...given } : given),
  variables.superRefine(checkInEarnest).superRefine(checkStorage).superRefine(checkGateway),
);

/** The environment after checking. */
export type Environment = z.output<typeof environment>;

let parsed: Environment | undefined;

/**
 * The checked environment of this process, read once.
 * @returns every setting with its default filled in
 * @throws Error that names each wrong variable, never its value
 */
export function env(): Environment {
  if (parsed) return parsed;
  const result = environment.safeParse(process.env);
  if (!result.success) {
    const problems = result.error.issues.map(
      (issue) => `${issue.path.join('.')}: ${issue.message}`,
    );
    throw new Error(`Environment is not complete. ${problems.join('; ')}`);
  }
  return (parsed = result.data);
}

/**
 * The host name, with its port, under which residents know this installation.
 * @returns as in the `Host` header of a browser
 */
export const publicHost = (): string => new URL(env().PUBLIC_URL).host;

/**
 * Whether somebody works on the product here (`npm run dev`).
 * @returns false in a build
 */
export const isDevelopment = (): boolean => process.env.NODE_ENV === 'development';
