import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { replaceFailedPage } from '@/lib/web/failed-page';

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function answerOf(listener: RequestListener): Promise<Response> {
  const server = createServer((request, response) => {
    replaceFailedPage(response);
    listener(request, response);
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as { port: number };
  return fetch(`http://127.0.0.1:${address.port}/`);
}

const empty = '<html id="__next_error__"></html>';

describe('a page that failed', () => {
  it.each<[string, RequestListener]>([
    [
      'with a head of its own',
      (_request, response) => {
        response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
        response.end(empty);
      },
    ],
    [
      'in pieces',
      (_request, response) => {
        response.statusCode = 500;
        response.setHeader('content-type', 'text/html');
        response.setHeader('x-secret', 'stack trace');
        response.write(empty);
        response.end();
      },
    ],
    [
      'with nothing at all',
      (_request, response) => {
        response.statusCode = 500;
        response.end();
      },
    ],
  ])('%s becomes words and a phone number', async (_how, listener) => {
    const answer = await answerOf(listener);
    expect(answer.status).toBe(500);
    expect(answer.headers.get('x-secret')).toBeNull();
    const html = await answer.text();
    expect(html).toContain('Er ging iets mis bij ons');
    expect(html).toContain('tel:');
    expect(html).not.toContain('__next_error__');
  });

  it.each<[string, RequestListener, number, string]>([
    [
      'a good page',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end('goed');
      },
      200,
      'goed',
    ],
    [
      'a page that is not there',
      (_request, response) => {
        response.statusCode = 404;
        response.setHeader('content-type', 'text/html');
        response.write('niet ');
        response.end('gevonden');
      },
      404,
      'niet gevonden',
    ],
    [
      'an answer for a machine',
      (_request, response) => {
        response.writeHead(500, { 'content-type': 'application/problem+json' });
        response.end('{"status":500}');
      },
      500,
      '{"status":500}',
    ],
  ])('is not %s', async (_what, listener, status, body) => {
    const answer = await answerOf(listener);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toBe(body);
  });
});
