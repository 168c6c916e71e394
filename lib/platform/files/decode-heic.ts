import 'server-only';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

/** Bare pixels: four bytes each, red, green, blue and how much of it shows. */
export type Pixels = { width: number; height: number; data: Uint8Array };

type Answer = Pixels | { isBroken: true };

const longestMs = 60_000;

/** One after the other: an image of twelve million points takes two hundred megabytes while it is unpacked. */
let last: Promise<unknown> = Promise.resolve();

function unpack(bytes: Uint8Array, mostPixels: number): Promise<Answer> {
  // The sources stand beside the build, in development and in service.
  const file = path.join(process.cwd(), 'lib/platform/files/heic-thread.mjs');
  const thread = new Worker(file, { workerData: { bytes, mostPixels } });
  return new Promise<Answer>((resolve) => {
    const broken = () => resolve({ isBroken: true });
    const late = setTimeout(broken, longestMs);
    thread.once('message', resolve).once('error', broken).once('exit', broken);
    thread.once('exit', () => clearTimeout(late));
  }).finally(() => thread.terminate());
}

/**
 * Unpacks a photo of a phone (HEIC) in a thread of its own, so that pages do not wait for it.
 * @param bytes the whole file
 * @param mostPixels a larger image is not unpacked
 * @returns its pixels, upright; null when it cannot be read or is too large
 */
export async function decodeHeic(bytes: Uint8Array, mostPixels: number): Promise<Pixels | null> {
  const mine = last.then(() => unpack(bytes, mostPixels));
  last = mine.catch(() => undefined);
  const answer = await mine;
  return 'isBroken' in answer ? null : answer;
}
