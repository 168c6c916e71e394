// @ts-check
import net from 'node:net';

/**
 * Whether nobody listens on the port.
 * @param {number} port
 * @param {string} [host] one address; without it every address of the machine
 * @returns {Promise<boolean>}
 */
export function isPortFree(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** A port of this machine that nobody uses now. */
export function freePort() {
  return new Promise((/** @type {(port: number) => void} */ resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/**
 * The first of several ports in a row that nobody uses now.
 * @param {number} count
 */
export async function freePorts(count) {
  for (;;) {
    const first = 10_000 + Math.floor(Math.random() * 20_000);
    const row = Array.from({ length: count }, (_, at) => first + at);
    const free = await Promise.all(row.map((port) => isPortFree(port)));
    if (free.every(Boolean)) return first;
  }
}
