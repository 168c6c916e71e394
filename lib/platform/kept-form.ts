import 'server-only';
import { cookies } from 'next/headers';
import { database } from './db';
import { open, randomToken, seal, tokenHash } from './crypto';
import { now } from './clock';
import type { FieldError } from './errors';
import { cookieOptions, keptFormCookie } from './session-cookie';

/** What somebody typed and could not be accepted yet, with the reasons. */
export type KeptForm = {
  values: Record<string, unknown>;
  errors: FieldError[];
  /** how the thing stands now, when somebody else changed it in the meantime */
  current?: Record<string, unknown>;
};

const keepSeconds = 60 * 60;
const purpose = 'kept-form';

async function owner(make: boolean): Promise<string | undefined> {
  const jar = await cookies();
  const found = jar.get(keptFormCookie)?.value;
  if (found || !make) return found;
  const token = randomToken();
  jar.set(keptFormCookie, token, { ...cookieOptions(), maxAge: keepSeconds * 24 });
  return token;
}

/**
 * Keeps a form for this browser, sealed, for one hour. Only in a route handler: it may set a cookie.
 * @param path address of the page that shows the form again
 * @param kept typed values and errors
 */
export async function keepForm(path: string, kept: KeptForm): Promise<void> {
  const token = (await owner(true))!;
  const { cipher, keyId } = seal(JSON.stringify(kept), purpose);
  const key = { ownerHash: tokenHash(token), path };
  const row = { cipher, keyId, savedAt: now() };
  await database().keptForm.upsert({
    where: { ownerHash_path: key },
    create: { ...key, ...row },
    update: row,
  });
}

/**
 * The form that was kept for this browser and page, if any.
 * @param path address of the page, as given to `keepForm`
 * @returns typed values, errors and perhaps the other version; null when there is none or it is older than an hour
 */
export async function readKeptForm(path: string): Promise<KeptForm | null> {
  const token = await owner(false);
  if (!token) return null;
  const row = await database().keptForm.findUnique({
    where: { ownerHash_path: { ownerHash: tokenHash(token), path } },
  });
  if (!row || now().getTime() - row.savedAt.getTime() > keepSeconds * 1000) return null;
  return JSON.parse(open(row, purpose)) as KeptForm;
}

/**
 * Forgets a kept form, after it was accepted.
 * @param path as given to `keepForm`
 */
export async function dropKeptForm(path: string): Promise<void> {
  const token = await owner(false);
  if (!token) return;
  await database().keptForm.deleteMany({ where: { ownerHash: tokenHash(token), path } });
}
