import 'server-only';
import { blindIndex, open, seal } from '@/lib/platform/crypto';

const purpose = 'participant-email';

/**
 * The index under which the address of somebody from outside is found again.
 * @param email in small letters
 * @returns keyed index
 */
export const addressIndex = (email: string): string => blindIndex(purpose, email);

/**
 * The address of somebody from outside as it is stored: sealed, beside its index.
 * @param email in small letters
 * @returns columns
 */
export function addressColumns(email: string) {
  const { cipher, keyId } = seal(email, purpose);
  return { emailIndex: addressIndex(email), emailCipher: cipher, emailKeyId: keyId };
}

/**
 * Opens what `addressColumns` made.
 * @param row of the participant
 * @returns address
 * @throws Error when the key is gone
 */
export const addressOf = (row: { emailCipher: Uint8Array; emailKeyId: string }): string =>
  open({ cipher: row.emailCipher, keyId: row.emailKeyId }, purpose);
