import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { readInPieces } from '@/lib/platform/files/in-pieces';

/**
 * What is in a file that stands in the database. It never changes; it can go to another storage, or altogether, at any moment.
 * @param tx transaction or client
 * @param file uuid, and its size in bytes
 * @returns the file; null when it is not in the database, or left while it was read
 */
export const contentOf = (
  tx: Tx,
  { id, bytes }: { id: string; bytes: number },
): Promise<Uint8Array<ArrayBuffer> | null> =>
  readInPieces(bytes, async (from, length) => {
    const [found] = await tx.$queryRaw<{ piece: Uint8Array | null }[]>`
      select substring(content from ${from + 1}::int for ${length}::int) as piece
      from attachment where id = ${id}::uuid`;
    return found?.piece ?? null;
  });
