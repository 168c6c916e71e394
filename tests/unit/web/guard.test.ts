import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { kindPage } from '@/lib/platform/kind-page';
import { give } from '@/lib/web/give';
import { refuseForeign } from '@/lib/web/refuse-foreign';
import { secureAnswer } from '@/lib/web/secure-answer';

let server: Server;
afterEach(() => server.close());

/** A server with our guard before it, that tells which headers a page would see. */
async function started(): Promise<string> {
  server = createServer((request, response) => {
    secureAnswer(request, response);
    if (refuseForeign(request, response)) return;
    if (request.url === '/vriendelijk') return void give(response, kindPage(404));
    response.end(JSON.stringify(request.headers));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('before every page', () => {
  it('the answer is secured, and the page knows its nonce and its path, whatever the browser says', async () => {
    const answer = await fetch(`${await started()}/mijn?a=b`, {
      headers: { 'x-sp-path': '/elders', 'content-security-policy': 'none' },
    });
    const seen = (await answer.json()) as Record<string, string>;
    expect(seen['x-sp-path']).toBe('/mijn?a=b');
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/);
    expect(seen['content-security-policy']).toBe(policy);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('each answer has a nonce of its own', async () => {
    const url = await started();
    const ask = async () => (await fetch(url)).headers.get('content-security-policy');
    expect(await ask()).not.toBe(await ask());
  });

  it('an answer with a stricter policy of its own keeps it', async () => {
    const answer = await fetch(`${await started()}/vriendelijk`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
  });

  it('a foreign post is refused: kindly to people, shortly to machines', async () => {
    const url = await started();
    const post = (headers: Record<string, string>) =>
      fetch(url, {
        method: 'POST',
        body: '{}',
        headers: { origin: 'https://elders.example', ...headers },
      });
    const page = await post({ 'content-type': 'application/x-www-form-urlencoded' });
    expect([page.status, page.headers.get('content-type')]).toEqual([
      403,
      'text/html; charset=utf-8',
    ]);
    const machine = await post({ 'content-type': 'application/json' });
    expect(machine.headers.get('content-type')).toBe('application/problem+json');
    expect((await post({ origin: url })).status).toBe(200);
  });
});
