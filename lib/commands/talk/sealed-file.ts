import 'server-only';
import { openBytes, sealBytes, type Sealed } from '@/lib/platform/crypto';

const purpose = 'attachment';

/**
 * Seals a file for a storage outside the database: whoever runs it reads nothing.
 * @param content the whole file
 * @returns cipher and key id
 */
export const sealFile = (content: Uint8Array): Sealed => sealBytes(content, purpose);

/**
 * Opens what `sealFile` made.
 * @param sealed cipher and key id
 * @returns the file
 * @throws Error when it was changed, or the key is gone
 */
export const openFile = (sealed: { cipher: Uint8Array; keyId: string }): Uint8Array<ArrayBuffer> =>
  openBytes(sealed, purpose);
