import 'server-only';
import { connect, type Socket } from 'node:net';
import { env } from '../env';

const longestMs = 120_000;
const chunkBytes = 64 * 1024;

/** The scanner is not there, or does not answer as it should. */
class ScannerError extends Error {
  override name = 'ScannerError';
}

/** A chunk goes with its length before it; an empty one is the end (clamd, INSTREAM). */
function* inChunks(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += chunkBytes) {
    const chunk = bytes.subarray(at, at + chunkBytes);
    yield lengthOf(chunk.byteLength);
    yield chunk;
  }
  yield lengthOf(0);
}

function lengthOf(bytes: number): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

async function send(socket: Socket, bytes: Uint8Array): Promise<void> {
  socket.write('zINSTREAM\0');
  for (const part of inChunks(bytes)) {
    if (socket.destroyed) return;
    if (!socket.write(part)) {
      await new Promise((resolve) => socket.once('drain', resolve).once('close', resolve));
    }
  }
}

/** `stream: OK`, `stream: <name> FOUND`, or what is the matter; with a zero byte after it. */
function verdictOf(answer: string): 'clean' | 'infected' {
  const words = answer.replace(/\0.*$/s, '').trim();
  if (words === 'stream: OK') return 'clean';
  if (/^stream: .+ FOUND$/.test(words)) return 'infected';
  throw new ScannerError('The scanner does not say whether it is clean');
}

/**
 * Whether a scanner is configured: then no file is given out before it was looked at.
 * @returns true with CLAMD_HOST
 */
export const hasScanner = (): boolean => env().CLAMD_HOST !== undefined;

/**
 * Has bytes looked at by the scanner of CLAMD_HOST, in the protocol of ClamAV's clamd (INSTREAM over TCP).
 * @param bytes the whole file
 * @returns clean or infected
 * @throws ScannerError when there is no answer; then it is not known
 */
export function scanBytes(bytes: Uint8Array): Promise<'clean' | 'infected'> {
  const scanner = env().CLAMD_HOST;
  if (!scanner) throw new ScannerError('No scanner is configured');
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(scanner);
    socket.setTimeout(longestMs, () => socket.destroy(new ScannerError('The scanner is silent')));
    socket.on('connect', () => void send(socket, bytes));
    socket.on('data', (part) => (answer += part.toString('utf8')));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      try {
        resolve(verdictOf(answer));
      } catch (error) {
        reject(error as Error);
      }
    });
  });
}
