import 'server-only';
import { cookies } from 'next/headers';
import { now } from './clock';
import { blindIndex, tokenHash } from './crypto';
import { cookieName, cookieOptions } from './session-cookie';
import { settings } from './settings';
import { isSharedComputer, sharedSeconds } from './shared-computer';

const draftName = () => cookieName('sp-vraag');
const begunHereName = () => cookieName('sp-vraag-hier');
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

const sealOf = (secret: string, until: string) => blindIndex('draft-by-code', `${secret}.${until}`);

/**
 * The same secret for somebody who showed the code of the draft: good for as long as a resident may be quiet, and again
 * at every answer.
 * @param draftId uuid
 * @param at now
 * @returns secret, end and seal, parted by dots
 */
export function secretByCode(draftId: string, at: Date = now()): string {
  const secret = draftSecret(draftId);
  const until = String(at.getTime() + settings().session.residentIdleMinutes * 60_000);
  return [secret, until, sealOf(secret, until)].join('.');
}

/** What a draft cookie opens, and whether it was given for the code of the draft, not long ago. */
export type DraftKey = { tokenHash: string; isByCode: boolean };

/**
 * What a browser's secret is worth.
 * @param secret of the draft cookie, as `draftSecret` or `secretByCode` made it
 * @param at now
 * @returns hash to find the draft by; whether its code was shown
 */
export function draftKey(secret: string, at: Date = now()): DraftKey {
  const [plain = '', until = '', seal = ''] = secret.split('.');
  const isByCode = seal !== '' && seal === sealOf(plain, until) && Number(until) > at.getTime();
  return { tokenHash: tokenHash(plain), isByCode };
}

/**
 * Whether a browser's secret is the one of this draft.
 * @param secret of the draft cookie
 * @param draftId uuid
 * @returns true for the plain secret, and for one that was given for the code
 */
export function opensDraft(secret: string, draftId: string): boolean {
  return secret.split('.')[0] === draftSecret(draftId);
}

/**
 * The secret of the draft that this browser works on.
 * @returns the cookie, or null
 */
export async function readDraftSecret(): Promise<string | null> {
  return (await cookies()).get(draftName())?.value ?? null;
}

const forAsLongAsKept = async () => ({
  ...cookieOptions(),
  maxAge: (await isSharedComputer()) ? sharedSeconds : settings().draft.keepDays * daySeconds,
});

/**
 * Lets this browser go on with a draft, as long as a draft is kept. Only in a route handler.
 * @param secret of `draftSecret` or `secretByCode`
 */
export async function rememberDraft(secret: string): Promise<void> {
  (await cookies()).set(draftName(), secret, await forAsLongAsKept());
}

/**
 * Notes that a draft was begun in this browser, to tell it from one that was begun elsewhere. Opens nothing.
 * Only in a route handler.
 * @param secret of the draft
 */
export async function noteBegunHere(secret: string): Promise<void> {
  (await cookies()).set(begunHereName(), draftKey(secret).tokenHash, await forAsLongAsKept());
}

/**
 * Which draft was begun in this browser last.
 * @returns hash of its secret, or null
 */
export async function begunHere(): Promise<string | null> {
  return (await cookies()).get(begunHereName())?.value ?? null;
}

/** At a computer of everybody: this browser can go on with its draft for a while from now. Only in a route handler. */
export async function keepDraftAWhile(): Promise<void> {
  const jar = await cookies();
  for (const one of [draftName(), begunHereName()]) {
    const value = jar.get(one)?.value;
    if (value) jar.set(one, value, { ...cookieOptions(), maxAge: sharedSeconds });
  }
}

/** Takes the draft from this browser; it stays behind its code or its sign-in. Only in a route handler. */
export async function forgetDraft(): Promise<void> {
  const jar = await cookies();
  for (const one of [draftName(), begunHereName()]) {
    if (jar.has(one)) jar.set(one, '', { ...cookieOptions(), maxAge: 0 });
  }
}
