import net from 'node:net';
import { describe, expect, it } from 'vitest';
import { freePort, freePorts, isPortFree } from '../../../scripts/lib/ports.mjs';

function listen(host: string): Promise<{ port: number; close: () => Promise<void> }> {
  const server = net.createServer();
  return new Promise((resolve) => {
    server.listen(0, host, () => {
      const { port } = server.address() as net.AddressInfo;
      resolve({ port, close: () => new Promise((done) => server.close(() => done())) });
    });
  });
}

describe('ports', () => {
  it('sees that a port is taken, and free again', async () => {
    const { port, close } = await listen('127.0.0.1');
    expect(await isPortFree(port, '127.0.0.1')).toBe(false);
    await close();
    expect(await isPortFree(port, '127.0.0.1')).toBe(true);
  });

  it('sees a port that is taken on every address of the machine', async () => {
    const { port, close } = await listen('0.0.0.0');
    expect(await isPortFree(port, '127.0.0.1')).toBe(false);
    await close();
  });

  it('finds one that is free, and several in a row', async () => {
    expect(await isPortFree(await freePort(), '127.0.0.1')).toBe(true);
    const first = await freePorts(4);
    for (const step of [0, 1, 2, 3]) expect(await isPortFree(first + step)).toBe(true);
  });
});
