import 'server-only';
import { cookies } from 'next/headers';
import { now } from './clock';
import { blindIndex } from './crypto';
import { cookieName, cookieOptions } from './session-cookie';
import { settings } from './settings';

/** What a browser can open with a code alone, each in a cookie of its own. */
export type OpenedKind = 'klacht' | 'gesprek';

const nameOf = (kind: OpenedKind) => cookieName(`sp-${kind}`);
const sealOf = (kind: OpenedKind, id: string, until: string) =>
  blindIndex(`opened-${kind}`, `${id}.${until}`);

/**
 * Lets this browser see the thing whose code was shown, for as long as a resident may be quiet. Only in a route handler.
 * @param kind what it is
 * @param id uuid
 * @param at now
 */
export async function showOpened(kind: OpenedKind, id: string, at: Date = now()): Promise<void> {
  const until = String(at.getTime() + settings().session.residentIdleMinutes * 60_000);
  const value = [id, until, sealOf(kind, id, until)].join('.');
  (await cookies()).set(nameOf(kind), value, cookieOptions());
}

/**
 * What this browser may see by a code.
 * @param kind what it is
 * @param at now
 * @returns uuid; null without a code, after a quiet time, and for a cookie that we did not make
 */
export async function openedBy(kind: OpenedKind, at: Date = now()): Promise<string | null> {
  const value = (await cookies()).get(nameOf(kind))?.value ?? '';
  const [id = '', until = '', seal = ''] = value.split('.');
  return seal === sealOf(kind, id, until) && Number(until) > at.getTime() ? id : null;
}

/**
 * Takes it from this browser; it stays behind its code. Only in a route handler.
 * @param kind what it is
 */
export async function closeOpened(kind: OpenedKind): Promise<void> {
  (await cookies()).set(nameOf(kind), '', { ...cookieOptions(), maxAge: 0 });
}
