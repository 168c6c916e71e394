import { createServer } from 'node:http';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { clientHeader } from '@/lib/platform/client-address';
import { tellClient } from '@/lib/web/tell-client';

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Who a page would think knocks. */
async function told(headers: Record<string, string>, trustedProxies: number): Promise<string> {
  const server = createServer((request, response) => {
    tellClient(request, trustedProxies);
    response.end(request.headers[clientHeader]);
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return (await fetch(`http://127.0.0.1:${port}/`, { headers })).text();
}

describe('the web server tells its pages who knocks', () => {
  it('from the line itself, whatever a visitor writes', async () => {
    const forged = { [clientHeader]: '198.51.100.1', 'x-forwarded-for': '198.51.100.2' };
    expect(await told({}, 0)).toBe('127.0.0.1');
    expect(await told(forged, 0)).toBe('127.0.0.1');
  });

  it('behind a server of ours from what that one adds last', async () => {
    const headers = { [clientHeader]: '198.51.100.1', 'x-forwarded-for': 'made-up, 203.0.113.7' };
    expect(await told(headers, 1)).toBe('203.0.113.7');
  });
});
