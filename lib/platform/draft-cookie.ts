import 'server-only';
import { cookies } from 'next/headers';
import { blindIndex } from './crypto';
import { cookieOptions } from './session-cookie';
import { settings } from './settings';

const name = 'sp-vraag';
const daySeconds = 24 * 60 * 60;

/**
 * The secret that opens a draft. It follows from the draft under our key, so that whoever may open the draft on another
 * device gets the same one, and both go on.
 * @param draftId uuid
 * @returns 43 characters base64url
 */
export function draftSecret(draftId: string): string {
  return blindIndex('draft-secret', draftId);
}

/**
 * The secret of the draft that this browser works on.
 * @returns the cookie, or null
 */
export async function readDraftSecret(): Promise<string | null> {
  return (await cookies()).get(name)?.value ?? null;
}

/**
 * Lets this browser go on with a draft, as long as a draft is kept. Only in a route handler.
 * @param secret of `draftSecret`
 */
export async function rememberDraft(secret: string): Promise<void> {
  const jar = await cookies();
  jar.set(name, secret, { ...cookieOptions(), maxAge: settings().draft.keepDays * daySeconds });
}

/** Takes the draft from this browser; it stays behind its code or its sign-in. Only in a route handler. */
export async function forgetDraft(): Promise<void> {
  const jar = await cookies();
  if (jar.has(name)) jar.set(name, '', { ...cookieOptions(), maxAge: 0 });
}
