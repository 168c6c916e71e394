// @ts-check
// Runs beside the service (decode-heic): unpacking a photo of a phone takes seconds, and holds up everything in its thread.
import { parentPort, workerData } from 'node:worker_threads';
import decode from 'heic-decode';

/** @type {{ bytes: Uint8Array, mostPixels: number }} */
const { bytes, mostPixels } = workerData;

const [first] = await decode.all({ buffer: bytes });
if (!first || first.width * first.height > mostPixels) {
  parentPort?.postMessage({ isBroken: true });
} else {
  const { width, height, data } = await first.decode();
  parentPort?.postMessage({ width, height, data });
}
