import 'server-only';
import type { Tx } from '../db';
import { Prisma } from '../prisma/client';

/**
 * So much of a file passes at once, in bytes. On its way through the client of the database it is text for a moment, a few
 * times over: a whole file of 20 MB would take more memory than the process has, and everybody else would wait.
 */
export const pieceBytes = 512 * 1024;

const sql = Prisma.sql;

function* piecesOf(bytes: Uint8Array): Generator<[offset: number, piece: Buffer]> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let offset = 0; offset < all.byteLength; offset += pieceBytes) {
    yield [offset, all.subarray(offset, offset + pieceBytes)];
  }
}

/** Lays bytes down as a large object of this transaction, which the server keeps nowhere when it fails. */
async function layDown(tx: Tx, bytes: Uint8Array): Promise<bigint> {
  const [{ oid }] = await tx.$queryRaw<[{ oid: bigint }]>`select lo_create(0)::bigint as oid`;
  for (const [offset, piece] of piecesOf(bytes)) {
    await tx.$executeRaw`select lo_put(${oid}::bigint::oid, ${offset}::bigint, ${piece})`;
  }
  return oid;
}

/**
 * Writes a file with a statement of one's own, piece by piece; the row gets it whole.
 * @param tx transaction
 * @param bytes the file
 * @param statement gives the statement for an expression that is the file
 * @throws what the statement throws; then nothing is left of it
 */
export async function writeInPieces(
  tx: Tx,
  bytes: Uint8Array,
  statement: (content: Prisma.Sql) => Prisma.Sql,
): Promise<void> {
  if (bytes.byteLength <= pieceBytes) {
    await tx.$executeRaw(statement(sql`${Buffer.from(bytes)}`));
    return;
  }
  const oid = await layDown(tx, bytes);
  await tx.$executeRaw(statement(sql`lo_get(${oid}::bigint::oid)`));
  await tx.$executeRaw`select lo_unlink(${oid}::bigint::oid)`;
}

/**
 * Reads a file piece by piece.
 * @param total how large it is, in bytes
 * @param read gives the piece from a place (from 0), or null when the file is not there any more
 * @returns the file; null when it went before it was read
 * @throws Error when the pieces are not together as large as the file
 */
export async function readInPieces(
  total: number,
  read: (from: number, length: number) => Promise<Uint8Array | null>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const all = new Uint8Array(total);
  for (let from = 0; from < total; from += pieceBytes) {
    const length = Math.min(pieceBytes, total - from);
    const piece = await read(from, length);
    if (piece === null) return null;
    if (piece.byteLength !== length) throw new Error('A file is not as large as it was said to be');
    all.set(piece, from);
  }
  return all;
}
