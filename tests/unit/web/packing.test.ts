import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replaceFailedPage } from '@/lib/web/failed-page';
import { packAnswer } from '@/lib/web/pack-answer';
import { packedFiles } from '@/lib/web/packed-files';
import { secureAnswer } from '@/lib/web/secure-answer';
import { packStatic } from '../../../scripts/lib/pack-static.mjs';

const script = 'export const word = "plein";\n'.repeat(200);
const page = '<p>Vertel wat er speelt.</p>'.repeat(200);
let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'packing-'));
  mkdirSync(path.join(folder, 'chunks'));
  writeFileSync(path.join(folder, 'chunks', 'a.js'), script);
  writeFileSync(path.join(folder, 'chunks', 'a.css'), 'p{color:red}'.repeat(200));
  writeFileSync(path.join(folder, 'chunks', 'a.woff2'), 'x');
  expect(await packStatic(folder)).toBe(2);
  const packed = packedFiles(folder);
  server = createServer((asked, answer) => {
    if (packed(asked, answer)) return;
    secureAnswer(asked, answer);
    packAnswer(asked, answer);
    replaceFailedPage(answer);
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    if (asked.url === '/mislukt') answer.statusCode = 500;
    answer.write(page.slice(0, 100));
    answer.end(page.slice(100));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** As it comes over the line, not unpacked. */
function ask(url: string, reads: string | null, method = 'GET') {
  const { port } = server.address() as AddressInfo;
  const headers = reads === null ? {} : { 'accept-encoding': reads };
  return new Promise<{ headers: IncomingMessage['headers']; body: Buffer }>((resolve, reject) => {
    request({ port, path: url, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ headers: answer.headers, body: Buffer.concat(parts) }));
    })
      .on('error', reject)
      .end();
  });
}

describe('what goes over the line', () => {
  it('a script is packed once, for good, and is the same script', async () => {
    const { headers, body } = await ask('/_next/static/chunks/a.js?v=1', 'gzip, deflate, br');
    expect(headers['content-encoding']).toBe('br');
    expect(headers['content-type']).toContain('javascript');
    expect(headers['cache-control']).toContain('immutable');
    expect(headers.vary).toBe('Accept-Encoding');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(brotliDecompressSync(body).toString()).toBe(script);
    expect(body).toEqual(readFileSync(path.join(folder, 'chunks', 'a.js.br')));
  });

  it.each([null, 'gzip', 'br;q=0, gzip', 'identity', 'brotli'])(
    'who does not read brotli (%s) gets no packed script',
    async (reads) => {
      const { headers } = await ask('/_next/static/chunks/a.js', reads);
      expect(headers['content-encoding']).not.toBe('br');
      expect(headers['content-type']).toContain('text/html');
    },
  );

  it.each(['/_next/static/chunks/a.woff2', '/_next/static/chunks/a.js.br', '/chunks/a.js'])(
    'what was not packed (%s) is given by somebody else',
    async (url) => {
      expect((await ask(url, 'br')).headers['content-type']).toContain('text/html');
    },
  );

  it('a page is packed with brotli, and keeps its headers', async () => {
    const { headers, body } = await ask('/', 'gzip, deflate, br');
    expect(headers['content-encoding']).toBe('br');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(brotliDecompressSync(body).toString()).toBe(page);
    expect(body.length).toBeLessThan(page.length / 10);
  });

  it('the words for a page that failed come whole', async () => {
    const { headers, body } = await ask('/mislukt', 'br');
    const read = headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body;
    expect(read.toString()).toMatch(/^<!doctype html>.*<\/html>$/s);
    expect(read.toString()).not.toContain('Vertel wat er speelt.');
  });

  it('a page is gzip for who reads only that, and plain for who reads neither', async () => {
    expect((await ask('/', 'gzip')).headers['content-encoding']).toBe('gzip');
    const { headers, body } = await ask('/', null);
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe(page);
  });
});
