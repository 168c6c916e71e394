import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { waitUntil } from '@/scripts/lib/processes.mjs';

/** What every scanner finds, in two halves: else a scanner would find this file. */
export const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-' + 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

/** A scanner for one test, that speaks as clamd does. */
export type Scanner = {
  /** for CLAMD_HOST */
  host: string;
  /** how many bytes each stream had */
  seen: number[];
  /** how it answers: as it should, not at all, that it has no time, or not until it is well */
  mood: 'well' | 'silent' | 'busy' | 'slow';
  stop: () => Promise<void>;
};

const streamMaxLength = 25 * 1024 * 1024;
const command = 'zINSTREAM\0';

/** The bytes of the chunks once the empty one is there; null while more has to come; false when it is no such stream. */
function streamIn(heard: Buffer): Buffer | null | false {
  if (!command.startsWith(heard.subarray(0, command.length).toString())) return false;
  const chunks: Buffer[] = [];
  let at = command.length;
  while (heard.length >= at + 4) {
    const length = heard.readUInt32BE(at);
    at += 4;
    if (length === 0) return Buffer.concat(chunks);
    if (heard.length < at + length) return null;
    chunks.push(heard.subarray(at, at + length));
    at += length;
  }
  return null;
}

/** Only then the last chunk can be there; taking it all together every time would take long. */
const endsEmpty = (parts: readonly Buffer[]) =>
  Buffer.concat(parts.slice(-2)).subarray(-4).equals(Buffer.alloc(4)) || parts.length === 1;

function answerTo(stream: Buffer, mood: Scanner['mood']): string {
  if (mood === 'busy') return 'stream: No time. ERROR\0';
  if (stream.length > streamMaxLength) return 'INSTREAM size limit exceeded. ERROR\0';
  return stream.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0';
}

/**
 * Starts it on a free port.
 * @returns its address, and what it saw
 */
export async function startScanner(): Promise<Scanner> {
  const seen: number[] = [];
  const listen = (socket: Socket) => {
    const parts: Buffer[] = [];
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      parts.push(part);
      if (!endsEmpty(parts)) return;
      const stream = streamIn(Buffer.concat(parts));
      if (stream === null) return;
      if (stream === false) return void socket.end('UNKNOWN COMMAND\0');
      seen.push(stream.length);
      if (scanner.mood === 'silent') socket.destroy();
      else
        void waitUntil(() => scanner.mood !== 'slow', 60_000).then(() =>
          socket.end(answerTo(stream, scanner.mood)),
        );
    });
  };
  const server = createServer(listen);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  const scanner: Scanner = { host: `127.0.0.1:${port}`, seen, mood: 'well', stop };
  return scanner;
}
