import 'server-only';
import { cookies } from 'next/headers';
import { paths } from '@/lib/paths';
import { currentActor } from '../actor';
import { authStep, type AuthAnswer } from '../auth';
import { env } from '../env';
import { kindPage } from '../kind-page';
import { isSecure, returnCookieName, sessionSecrets } from '../session-cookie';
import type { ProviderId } from './oidc';
import { ownOrigin } from './origin';
import type { Refusal } from './refusal';
import { returnPath } from './return-path';

const originOf = (request: Request) => ownOrigin(env().PUBLIC_URL, request.headers.get('host'));

async function cookieValues(): Promise<Record<string, string>> {
  return Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value]));
}

function goTo(location: string, setCookies: readonly string[]): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' });
  for (const line of setCookies) headers.append('set-cookie', line);
  return new Response(null, { status: 303, headers });
}

function failed(why: Refusal, to: string | null, setCookies: readonly string[] = []): Response {
  const query = new URLSearchParams({ reden: why, ...(to ? { naar: to } : {}) });
  return goTo(`/aanmelden/mislukt?${query}`, setCookies);
}

/** A page that somebody opens, not a script, an image or a prefetch. */
function isNavigation(request: Request): boolean {
  const destination = request.headers.get('sec-fetch-dest');
  return destination === null || destination === 'document';
}

/**
 * Starts signing in. By GET, so that a plain link does it and the Content-Security-Policy of forms has no say in where
 * the broker leads on; state, nonce and PKCE tie the answer to this browser, so a link from elsewhere gains nothing.
 * @param request GET with `naar`, the page to come back to
 * @param provider which way in
 * @returns redirect to the identity server, or to the page that explains what went wrong
 */
export async function startSignIn(request: Request, provider: ProviderId): Promise<Response> {
  if (!isNavigation(request)) return kindPage(403);
  const to = returnPath(new URL(request.url).searchParams.get('naar'));
  const origin = originOf(request);
  const csrf = await authStep({ action: 'csrf', origin, cookies: {} });
  const [name, value] = (csrf.cookies[0] ?? '').split(/[=;]/);
  const answer = await authStep({
    action: 'signin',
    provider,
    origin,
    body: {
      csrfToken: (csrf.body as { csrfToken: string }).csrfToken,
      callbackUrl: `${origin}${paths.signedIn(to ?? '')}`,
    },
    cookies: { [name!]: decodeURIComponent(value ?? '') },
  });
  if (!isFailure(answer, origin)) return goTo(answer.location!, answer.cookies);
  return failed('niet-gelukt', to);
}

/** next-auth leads to its own pages, which are not there, when something failed. */
function isFailure({ location }: AuthAnswer, origin: string): boolean {
  return !location || location.startsWith(`${origin}/api/auth/`);
}

// The cookie of its forms, which we do not use.
const isNeeded = (line: string) => !line.includes('next-auth.csrf-token=');
const forgetReturn = () =>
  `${returnCookieName()}=; Path=/; Max-Age=0${isSecure() ? '; Secure' : ''}`;

/**
 * Takes the answer of the identity server.
 * @param request GET on the callback address
 * @param provider which way in
 * @returns redirect to where somebody wanted to be, signed in; or to the page that explains
 */
export async function finishSignIn(request: Request, provider: ProviderId): Promise<Response> {
  const origin = originOf(request);
  const known = await cookieValues();
  const wanted = known[returnCookieName()] ?? '';
  const back = URL.canParse(wanted) ? new URL(wanted).searchParams.get('naar') : null;
  const to = returnPath(back);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  if (query.error === 'access_denied') return failed('gestopt', to);
  const answer = await authStep({
    action: 'callback',
    provider,
    origin,
    query,
    cookies: known,
    replaced: await sessionSecrets(),
  });
  const setCookies = [...answer.cookies.filter(isNeeded), forgetReturn()];
  if (answer.refused) return failed(answer.refused, to, setCookies);
  if (!isFailure(answer, origin)) return goTo(paths.signedIn(to ?? ''), setCookies);
  // The same answer twice (reload, double click): the first one let somebody in already.
  if ((await currentActor()).kind !== 'anonymous') return goTo(paths.signedIn(to ?? ''), []);
  return failed('niet-gelukt', to, setCookies);
}
