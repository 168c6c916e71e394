import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import type Provider from 'oidc-provider';
import type { Configuration } from 'oidc-provider';
import type { DemoClient } from '../settings';
import { memoryStore } from './adapter';
import type { Choice } from './directory';

/** One identity server: where it is mounted, who can sign in there, at which levels. */
export type IssuerPlan = {
  mount: string;
  client: DemoClient;
  callbackPath: string;
  appOrigins: string[];
  people: Choice[];
  /** levels of assurance; empty where there are none */
  assurance: string[];
  /** whether the claims stand in the ID token, or must be fetched from the userinfo endpoint */
  areClaimsInIdToken: boolean;
};

const hour = 3600;

/**
 * A key to sign with. Read back from text: Node 20 can stand still for good when a key that was just made is exported while
 * its memory is cleared, for both hold one lock.
 */
function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { ...createPrivateKey(privateKey).export({ format: 'jwk' }), use: 'sig', alg: 'RS256' };
}

function isLoopback(url: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
}

/** The cookies of one identity server; a browser gives cookies of all ports of a machine to each of them. */
export function cookieNames(mount: string) {
  const name = mount.slice(1);
  return {
    session: `demo_${name}`,
    interaction: `demo_${name}_keuze`,
    resume: `demo_${name}_verder`,
  };
}

function configure(plan: IssuerPlan): Configuration {
  const claimNames = new Set(plan.people.flatMap((person) => Object.keys(person.claims)));
  return {
    adapter: memoryStore(),
    jwks: { keys: [signingKey()] },
    clients: [
      {
        client_id: plan.client.clientId,
        client_secret: plan.client.clientSecret,
        redirect_uris: [`http://localhost${plan.callbackPath}`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'RS256',
      },
    ],
    acrValues: plan.assurance,
    claims: { openid: ['sub', ...claimNames, ...(plan.assurance.length ? ['acr'] : [])] },
    scopes: ['openid', 'profile', 'email'],
    conformIdTokenClaims: !plan.areClaimsInIdToken,
    cookies: { names: cookieNames(plan.mount), keys: [randomBytes(32).toString('base64url')] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_context, interaction) => `${plan.mount}/keuze/${interaction.uid}` },
    ttl: {
      AccessToken: hour,
      AuthorizationCode: 60,
      Grant: hour,
      IdToken: hour,
      Interaction: hour,
      Session: hour,
    },
    findAccount: (_context, sub) => {
      const person = plan.people.find((choice) => choice.key === sub);
      return person && { accountId: sub, claims: () => ({ sub, ...person.claims }) };
    },
    // There is nothing to consent to: the product is the only client.
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client!.clientId,
        accountId: context.oidc.session!.accountId!,
      });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
    renderError(context, out) {
      context.type = 'text/plain; charset=utf-8';
      context.body = `Demo: inloggen kan niet (${out.error}). ${out.error_description ?? ''}\n`;
    },
  };
}

/** oidc-provider warns on Node 20, on which it works: every browser test signs in through it. */
async function loadProvider(): Promise<typeof Provider> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return (await import('oidc-provider')).default;
  } finally {
    console.warn = warn;
  }
}

/**
 * Builds an OpenID Connect identity server that speaks the real protocol.
 * @param plan where, for whom
 * @returns provider, to be mounted at `plan.mount`
 */
export async function buildIssuer(plan: IssuerPlan): Promise<Provider> {
  const Server = await loadProvider();
  const provider = new Server(plan.client.issuer, configure(plan));
  // The product may run on any port of this machine, or at the origins it was configured with.
  provider.Client.prototype.redirectUriAllowed = (value: string) => {
    if (!URL.canParse(value)) return false;
    const url = new URL(value);
    const isOurs = isLoopback(url) || plan.appOrigins.includes(url.origin);
    return isOurs && url.pathname === plan.callbackPath && !url.search && !url.hash;
  };
  return provider;
}
