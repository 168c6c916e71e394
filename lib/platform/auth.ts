import 'server-only';
import NextAuth, { type AuthOptions, type LoggerInstance, type User } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { env } from './env';
import { errorFacts, log } from './log';
import {
  cookieOptions,
  cookieSeconds,
  isSecure,
  returnCookieName,
  sessionCookieName,
} from './session-cookie';
import { admitResident } from './sign-in/admit-resident';
import { admitStaff } from './sign-in/admit-staff';
import type { Claims } from './sign-in/claims';
import { residentClient, staffClient, type OidcClient, type ProviderId } from './sign-in/oidc';
import { SignInRefused, recordRefusal, type Refusal } from './sign-in/refusal';

type Admitted = User & { secret?: string };

function provider(id: ProviderId, client: OidcClient): OAuthConfig<Claims> {
  return {
    id,
    name: id,
    type: 'oauth',
    wellKnown: `${client.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    issuer: client.issuer,
    clientId: client.clientId,
    clientSecret: client.clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: client.parameters },
    userinfo: {
      // Brokers differ in where they put the claims; what the signed ID token says goes first. Given the whole token
      // set, the library also checks that both are about the same person.
      async request({ client: oidc, tokens }) {
        const signed = (tokens as unknown as { claims(): Claims }).claims();
        const more = oidc.issuer.metadata.userinfo_endpoint
          ? await oidc.userinfo(tokens as Parameters<typeof oidc.userinfo>[0])
          : {};
        return { ...more, ...signed } as never;
      },
    },
    profile: (claims) => ({ id: String(claims.sub) }),
  };
}

// The library would log claims, tokens and the person's BSN.
const logger: LoggerInstance = {
  error: (code, metadata) => {
    const error = metadata instanceof Error ? metadata : (metadata as { error?: unknown }).error;
    log('warn', 'Sign-in did not complete', { step: String(code), ...errorFacts(error) });
  },
  warn: () => undefined,
  debug: () => undefined,
};

async function admit(id: string, claims: Claims, replaced: string[], user: Admitted) {
  user.secret =
    id === 'inwoner' ? await admitResident(claims, replaced) : await admitStaff(claims, replaced);
}

/** Told to whoever starts the flow, because next-auth only redirects. */
export type Outcome = { refused?: Refusal };

function options(replaced: string[], outcome: Outcome): AuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: isSecure(),
    providers: [provider('inwoner', residentClient()), provider('medewerker', staffClient())],
    session: { strategy: 'jwt', maxAge: cookieSeconds() },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: cookieOptions() },
      callbackUrl: { name: returnCookieName(), options: cookieOptions() },
    },
    logger,
    callbacks: {
      async signIn({ user, account, profile }) {
        try {
          await admit(account!.provider, profile as Claims, replaced, user);
          return true;
        } catch (error) {
          const why = error instanceof SignInRefused ? error.why : 'niet-gelukt';
          if (!(error instanceof SignInRefused)) {
            log('error', 'Sign-in failed', errorFacts(error));
          }
          outcome.refused = why;
          await recordRefusal(why);
          return false;
        }
      },
      // The cookie holds the secret of our session and nothing about the person.
      jwt: ({ token, user }) => ({ sid: (user as Admitted | undefined)?.secret ?? token.sid }),
      redirect: ({ url, baseUrl }) => (url.startsWith(`${baseUrl}/`) ? url : baseUrl),
    },
  };
}

/** One step of the flow. */
export type AuthStep = {
  action: 'csrf' | 'signin' | 'callback';
  provider?: ProviderId;
  /** the product's own origin */
  origin: string;
  query?: Record<string, string>;
  body?: Record<string, string>;
  cookies: Record<string, string>;
  /** secrets of sessions that this browser had */
  replaced?: string[];
};

/** What next-auth answered. */
export type AuthAnswer = Outcome & {
  location: string | null;
  /** Set-Cookie lines */
  cookies: string[];
  body: unknown;
};

/** The part of a Node response that next-auth writes to. */
class Recorder {
  readonly headers = new Map<string, unknown>();
  body: unknown;
  status = () => this;
  end = () => this;
  getHeader = (name: string) => this.headers.get(name.toLowerCase());
  setHeader = (name: string, value: unknown) => {
    this.headers.set(name.toLowerCase(), value);
    return this;
  };
  send = (body: unknown) => {
    this.body = body;
    return this;
  };
  json = this.send;
}

/**
 * Takes one step of next-auth with exactly the parameters given: nothing of the visitor's address or headers can
 * change what is asked of the identity server.
 * @param step action, provider and cookies
 * @returns where to go and which cookies to set
 */
export async function authStep(step: AuthStep): Promise<AuthAnswer> {
  // next-auth takes its origin from these two; ours is decided by the caller.
  delete process.env.NEXTAUTH_URL;
  process.env.AUTH_TRUST_HOST = '1';
  const { host, protocol } = new URL(step.origin);
  const request = {
    method: step.action === 'signin' ? 'POST' : 'GET',
    query: { ...step.query, nextauth: [step.action, ...(step.provider ? [step.provider] : [])] },
    body: step.body ?? {},
    cookies: step.cookies,
    headers: { host, 'x-forwarded-proto': protocol.slice(0, -1) },
  };
  const outcome: Outcome = {};
  const recorder = new Recorder();
  const handler = NextAuth as unknown as (...given: unknown[]) => Promise<unknown>;
  await handler(request, recorder, options(step.replaced ?? [], outcome));
  return {
    ...outcome,
    location: (recorder.getHeader('location') as string | undefined) ?? null,
    cookies: (recorder.getHeader('set-cookie') as string[] | undefined) ?? [],
    body: recorder.body,
  };
}
