import 'server-only';
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  randomInt,
  randomUUID,
} from 'node:crypto';
import { env } from './env';

/** Text that only this installation can read: iv, tag and cipher text in one, with the key that sealed it. */
export type Sealed = { cipher: Uint8Array<ArrayBuffer>; keyId: string };

const ivLength = 12;
const tagLength = 16;

/**
 * Seals bytes with AES-256-GCM under the current key.
 * @param plain what nobody else may read
 * @param purpose what it is ('bsn', 'mail'…); it opens only for the same purpose
 * @returns cipher and key id, to store side by side
 */
export function sealBytes(plain: Uint8Array, purpose: string): Sealed {
  const [current] = env().DATA_KEYS;
  if (!current) throw new Error('DATA_KEYS holds no key');
  const iv = randomBytes(ivLength);
  const gcm = createCipheriv('aes-256-gcm', current.key, iv).setAAD(Buffer.from(purpose));
  const body = Buffer.concat([gcm.update(plain), gcm.final()]);
  return { cipher: new Uint8Array(Buffer.concat([iv, gcm.getAuthTag(), body])), keyId: current.id };
}

/**
 * Seals text, as `sealBytes` does.
 * @param plain text
 * @param purpose what it is
 * @returns cipher and key id, to store side by side
 */
export const seal = (plain: string, purpose: string): Sealed =>
  sealBytes(Buffer.from(plain, 'utf8'), purpose);

/**
 * Opens what `sealBytes` made.
 * @param sealed cipher and the id of the key that sealed it
 * @param purpose the same as at sealing
 * @returns the bytes
 * @throws Error when the key is unknown or the cipher was changed
 */
export function openBytes(
  sealed: { cipher: Uint8Array; keyId: string },
  purpose: string,
): Uint8Array<ArrayBuffer> {
  const entry = env().DATA_KEYS.find((candidate) => candidate.id === sealed.keyId);
  if (!entry) throw new Error('Sealed with a key that is not in DATA_KEYS');
  const bytes = Buffer.from(sealed.cipher);
  const gcm = createDecipheriv('aes-256-gcm', entry.key, bytes.subarray(0, ivLength))
    .setAAD(Buffer.from(purpose))
    .setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
  const body = gcm.update(bytes.subarray(ivLength + tagLength));
  return new Uint8Array(Buffer.concat([body, gcm.final()]));
}

/**
 * Opens what `seal` made.
 * @param sealed cipher and the id of the key that sealed it
 * @param purpose the same as at sealing
 * @returns the text
 * @throws Error when the key is unknown or the text was changed
 */
export const open = (sealed: { cipher: Uint8Array; keyId: string }, purpose: string): string =>
  Buffer.from(openBytes(sealed, purpose)).toString('utf8');

/**
 * A keyed index: finds an exact value without storing it (RULES 2.8).
 * @param purpose what it is; the same value has another index for another purpose
 * @param value normalised value
 * @returns 43 characters base64url
 */
export function blindIndex(purpose: string, value: string): string {
  return createHmac('sha256', env().INDEX_KEY).update(`${purpose}\0${value}`).digest('base64url');
}

/**
 * The hash under which a random token is stored.
 * @param token secret of a cookie
 * @returns SHA-256 in base64url
 */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/**
 * An unguessable token.
 * @returns 32 characters base64url (192 bits)
 */
export function randomToken(): string {
  return randomBytes(24).toString('base64url');
}

/**
 * A random id, for rows and for forms that may be posted twice.
 * @returns UUID
 */
export function randomId(): string {
  return randomUUID();
}

/**
 * An id that follows from another one: the same form makes the same things, however often it is posted.
 * @param id UUID, such as the key of a form
 * @param part which of the things
 * @returns UUID of version 8, which means: made in a way of its own
 */
export function derivedId(id: string, part: string): string {
  const hex = createHash('sha256').update(`${id}:${part}`).digest('hex');
  const [a, b, c, d] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(13, 16), hex.slice(17, 20)];
  return `${a}-${b}-8${c}-8${d}-${hex.slice(20, 32)}`;
}

// No 0/O, 1/I/L, U/V, and no vowels that make words.
const codeLetters = '23456789BCDFGHJKMNPQRSTWXYZ';

/**
 * A short code that a person can write down and read aloud.
 * @param length number of characters; 9 is 27^9, about 7.6 × 10^12
 * @returns capital letters and digits, without spaces
 */
export function randomCode(length: number): string {
  return Array.from({ length }, () => codeLetters[randomInt(codeLetters.length)]).join('');
}
