import 'server-only';
import { cookies } from 'next/headers';
import { decode } from 'next-auth/jwt';
import { env } from './env';
import { settings } from './settings';

/**
 * Whether the product is reached over TLS.
 * @returns true when PUBLIC_URL is https
 */
export function isSecure(): boolean {
  return env().PUBLIC_URL.startsWith('https:');
}

/**
 * The name of a cookie of ours. Over https it begins so that browsers let nobody else set it: no other site of the same
 * domain, and nobody on the line.
 * @param name without that
 * @returns as the browser knows it
 */
export const cookieName = (name: string) => (isSecure() ? `__Host-${name}` : name);

/**
 * Attributes of every cookie of ours.
 * @returns not readable by scripts, not sent along from other sites
 */
export function cookieOptions() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() } as const;
}

/**
 * The cookie of a signed-in resident or colleague: a sealed token of next-auth around the secret of our session.
 * @returns name
 */
export const sessionCookieName = () => cookieName('sp-sessie');

/**
 * The cookie that remembers, during sign-in, where somebody wants to be afterwards.
 * @returns name
 */
export const returnCookieName = () => cookieName('sp-aanmelden-naar');

/**
 * The cookie of somebody who came in with a code, of a slip or from outside: the secret of our session itself.
 * @returns name
 */
export const slipCookieName = () => cookieName('sp-briefje');

const dayHours = 24;

/**
 * The longest that a cookie can live, whatever happens in between: a day longer than the longest session, as long as
 * the row of an ended session is kept. An ended session opens nothing; it still tells whose typed text was kept.
 * @returns seconds
 */
export const cookieSeconds = () => (settings().session.staffHours + dayHours) * 3600;

async function secretOf(sealed: string): Promise<string | null> {
  try {
    const token = await decode({ token: sealed, secret: env().NEXTAUTH_SECRET });
    return typeof token?.sid === 'string' ? token.sid : null;
  } catch {
    // Expired, or sealed with another secret: nobody is signed in.
    return null;
  }
}

/**
 * The session secrets that this browser shows, the signed-in one first.
 * @returns none, one or two secrets
 */
export async function sessionSecrets(): Promise<string[]> {
  const jar = await cookies();
  const sealed = jar.get(sessionCookieName())?.value;
  const signedIn = sealed ? await secretOf(sealed) : null;
  const slip = jar.get(slipCookieName())?.value;
  return [signedIn, slip].filter(
    (secret) => typeof secret === 'string' && secret !== '',
  ) as string[];
}

/**
 * The cookie that finds what somebody typed and could not be accepted yet; the next one at this computer must not read it.
 * @returns name
 */
export const keptFormCookieName = () => cookieName('sp-bewaard');

async function drop(names: readonly string[]): Promise<void> {
  const jar = await cookies();
  for (const name of names) {
    if (jar.has(name)) jar.set(name, '', { ...cookieOptions(), maxAge: 0 });
  }
}

/** Takes the cookies of a session from this browser. Only in a route handler. */
export async function dropSessionCookies(): Promise<void> {
  await drop([sessionCookieName(), slipCookieName(), keptFormCookieName()]);
}

/** Lets this browser forget every form that was kept for it. Only in a route handler. */
export async function forgetKeptForms(): Promise<void> {
  await drop([keptFormCookieName()]);
}
