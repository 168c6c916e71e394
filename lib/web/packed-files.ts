import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

/** A file as the build packed it, and what it is. */
type Packed = { body: Buffer; type: string };

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'application/javascript; charset=utf-8',
};

/** The name of such a file is a new one at every change. */
const forGood = 'public, max-age=31536000, immutable';

function readPacked(folder: string): Map<string, Packed> {
  const found = new Map<string, Packed>();
  if (!existsSync(folder)) return found;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = name.replace(/\.br$/, '');
    const type = types[path.extname(file)];
    if (file === name || !type) continue;
    const address = `/_next/static/${file.split(path.sep).map(encodeURIComponent).join('/')}`;
    found.set(address, { type, body: readFileSync(path.join(folder, name)) });
  }
  return found;
}

const readsBrotli = ({ headers }: IncomingMessage) =>
  /(^|[\s,])br($|[\s,;])(?!\s*q=0(\.0*)?($|,))/.test(String(headers['accept-encoding'] ?? ''));

/**
 * Gives scripts and styles as the build packed them, once and as small as it can: packing them again for every visitor
 * would make them larger and keep the processor from the pages.
 * @param folder `static` of the build; one without packed files gives nothing
 * @returns whether it gave the answer; else somebody else has to
 */
export function packedFiles(folder: string) {
  const files = readPacked(folder);
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const file = files.get((request.url ?? '').replace(/\?.*$/, ''));
    if (!file || request.method !== 'GET' || !readsBrotli(request)) return false;
    response.setHeader('Content-Type', file.type);
    response.setHeader('Content-Encoding', 'br');
    response.setHeader('Content-Length', file.body.length);
    response.setHeader('Cache-Control', forGood);
    response.setHeader('Vary', 'Accept-Encoding');
    // What else a page says of itself says nothing about a script or a style, and a dozen of them would pay for it.
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.end(file.body);
    return true;
  };
}
