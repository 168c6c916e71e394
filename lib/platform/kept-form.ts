import 'server-only';
import { cookies } from 'next/headers';
import { currentActor } from './actor';
import { database, transaction, type Tx } from './db';
import { open, randomToken, seal, tokenHash } from './crypto';
import { now } from './clock';
import type { FieldError } from './errors';
import { Prisma } from './prisma/client';
import { cookieOptions, keptFormCookieName } from './session-cookie';

/** What somebody typed and could not be accepted yet, with the reasons. */
export type KeptForm = {
  values: Record<string, unknown>;
  errors: FieldError[];
  /** how the thing stands now, when somebody else changed it in the meantime */
  current?: Record<string, unknown>;
};

/** For whom a form is kept: an actor without what changes from session to session. */
export type KeptFor =
  | { kind: 'staff'; staffId: string }
  | { kind: 'resident'; identityId: string }
  | { kind: 'slip'; requestId: string }
  | { kind: 'participant'; participantId: string }
  | { kind: 'anonymous' };

const keepSeconds = 60 * 60;
const purpose = 'kept-form';

/** The most that is kept for one actor in one browser; the oldest goes first. */
export const keptLimits = { forms: 20, bytes: 1024 * 1024 };

async function browserToken(make: boolean): Promise<string | undefined> {
  const jar = await cookies();
  const found = jar.get(keptFormCookieName())?.value;
  if (found || !make) return found;
  const token = randomToken();
  jar.set(keptFormCookieName(), token, { ...cookieOptions(), maxAge: keepSeconds * 24 });
  return token;
}

function nameOf(who: KeptFor): string {
  if (who.kind === 'staff') return `staff:${who.staffId}`;
  if (who.kind === 'resident') return `resident:${who.identityId}`;
  if (who.kind === 'participant') return `participant:${who.participantId}`;
  return who.kind === 'slip' ? `slip:${who.requestId}` : who.kind;
}

/** Browser and actor together: at a shared computer the next one, and whoever signed out, finds nothing. */
const ownerOf = (token: string, who: KeptFor) => tokenHash(`${token} ${nameOf(who)}`);

/** What does not fit any more goes, oldest first. */
async function dropOldest(tx: Tx, ownerHash: string): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    delete from kept_form k using (
      select path, row_number() over newest as place,
        sum(octet_length(cipher)) over newest as bytes
      from kept_form where owner_hash = ${ownerHash}
      window newest as (order by saved_at desc, path)) ranked
    where k.owner_hash = ${ownerHash} and k.path = ranked.path
      and (ranked.place > ${keptLimits.forms} or ranked.bytes > ${keptLimits.bytes})`);
}

/**
 * Keeps a form for this actor in this browser, sealed, for one hour. Only in a route handler: it may set a cookie. Of
 * one actor in one browser the newest 20 forms are kept, together at most 1 MB; a form that is larger by itself was
 * made by no person, and is not kept.
 * @param path address of the page that shows the form again
 * @param kept typed values and errors
 * @param who for whom; without it, whoever asks now
 */
export async function keepForm(path: string, kept: KeptForm, who?: KeptFor): Promise<void> {
  const { cipher, keyId } = seal(JSON.stringify(kept), purpose);
  if (cipher.byteLength > keptLimits.bytes) return;
  const token = (await browserToken(true))!;
  const ownerHash = ownerOf(token, who ?? (await currentActor()));
  const row = { cipher, keyId, savedAt: now() };
  await transaction(async (tx) => {
    // Two posts of one browser wait for each other, so that neither counts without the other.
    await tx.$executeRaw(
      Prisma.sql`select pg_advisory_xact_lock(hashtextextended(${`kept:${ownerHash}`}, 0))`,
    );
    await tx.keptForm.upsert({
      where: { ownerHash_path: { ownerHash, path } },
      create: { ownerHash, path, ...row },
      update: row,
    });
    await dropOldest(tx, ownerHash);
  });
}

/**
 * The form that was kept for whoever asks, in this browser and for this page, if any.
 * @param path address of the page, as given to `keepForm`
 * @returns typed values, errors and perhaps the other version; null when there is none, when it is somebody else's, or
 * older than an hour
 */
export async function readKeptForm(path: string): Promise<KeptForm | null> {
  const token = await browserToken(false);
  if (!token) return null;
  const ownerHash = ownerOf(token, await currentActor());
  const row = await database().keptForm.findUnique({
    where: { ownerHash_path: { ownerHash, path } },
  });
  if (!row || now().getTime() - row.savedAt.getTime() > keepSeconds * 1000) return null;
  return JSON.parse(open(row, purpose)) as KeptForm;
}

/**
 * Keeps a form halfway, for the same page in another language or view. What the page said already of an earlier try stays:
 * what must be mended, and how the thing stands when somebody else changed it. Only in a route handler.
 * @param path address of the page
 * @param values as typed until now
 * @param who for whom
 */
export async function keepAtChoice(
  path: string,
  values: Record<string, unknown>,
  who: KeptFor,
): Promise<void> {
  await keepForm(path, { errors: [], ...(await readKeptForm(path)), values }, who);
}

/**
 * Forgets a kept form, after it was accepted.
 * @param path as given to `keepForm`
 * @param who whose form was accepted
 */
export async function dropKeptForm(path: string, who: KeptFor): Promise<void> {
  const token = await browserToken(false);
  if (!token) return;
  await database().keptForm.deleteMany({ where: { ownerHash: ownerOf(token, who), path } });
}
