// @ts-check
import { waitUntil } from './processes.mjs';

/**
 * Waits until the web server says that all is well.
 * @param {{ host: string, port: number }} where
 * @param {number} milliseconds
 * @returns {Promise<boolean>} false when it did not come to that in time
 */
export const untilHealthy = ({ host, port }, milliseconds) =>
  waitUntil(async () => {
    try {
      const local = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
      const answer = await fetch(`http://${local}:${port}/api/health`, {
        signal: AbortSignal.timeout(5_000),
      });
      await answer.arrayBuffer();
      return answer.ok;
    } catch {
      return false;
    }
  }, milliseconds);
