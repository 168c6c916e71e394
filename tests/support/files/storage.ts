import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A storage for one test, that speaks as S3 does and lets nobody in without a right signature (version 4). */
export type Storage = {
  /** what the product must be told */
  variables: Record<string, string>;
  /** by bucket and key */
  objects: Map<string, Buffer>;
  /** how it answers: as it should, or that it has no time */
  mood: 'well' | 'busy';
  /** waited for before something is removed */
  beforeRemoval: (() => Promise<void>) | null;
  /** requests that were refused for their signature */
  refused: number;
  stop: () => Promise<void>;
};

const keyId = 'AKIDPROEF';
const secret = 'een-geheim-voor-proeven';
const region = 'eu-proef-1';

const hmac = (key: Buffer | string, text: string) =>
  createHmac('sha256', key).update(text).digest();
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

/** As Amazon describes it: a canonical request, its hash, and a key that is made of the secret, day, region and service. */
function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const parts =
    /Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)/.exec(
      request.headers.authorization ?? '',
    );
  if (!parts) return false;
  const [, id, day, itsRegion, names, signature] = parts as unknown as string[];
  const bodyHash = String(request.headers['x-amz-content-sha256']);
  if (id !== keyId || itsRegion !== region) return false;
  if (request.method === 'PUT' && bodyHash !== sha256(body)) return false;
  const headers = names!.split(';').map((name) => `${name}:${request.headers[name]}\n`);
  const canonical = [request.method, request.url, '', headers.join(''), names, bodyHash].join('\n');
  const scope = `${day}/${itsRegion}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha256(canonical)];
  const key = [day!, itsRegion!, 's3', 'aws4_request'].reduce<Buffer | string>(
    (before, part) => hmac(before, part),
    `AWS4${secret}`,
  );
  return hmac(key, toSign.join('\n')).toString('hex') === signature;
}

/**
 * Starts it on a free port.
 * @returns its address and keys, and what is in it
 */
export async function startStorage(): Promise<Storage> {
  const objects = new Map<string, Buffer>();
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const end = (status: number, bytes?: Buffer) => response.writeHead(status).end(bytes);
    if (storage.mood === 'busy') return end(503);
    if (!isSigned(request, body)) {
      storage.refused += 1;
      return end(403);
    }
    const key = request.url!.slice(1);
    if (request.method === 'DELETE') {
      await storage.beforeRemoval?.();
      return objects.delete(key) ? end(204) : end(404);
    }
    if (request.method === 'PUT') {
      objects.set(key, body);
      return end(200);
    }
    const found = objects.get(key);
    return found ? end(200, found) : end(404);
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const variables = {
    ...{ S3_ENDPOINT: `http://127.0.0.1:${port}`, S3_BUCKET: 'plein', S3_REGION: region },
    ...{ S3_ACCESS_KEY_ID: keyId, S3_SECRET_ACCESS_KEY: secret },
  };
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const storage: Storage = {
    variables,
    objects,
    mood: 'well',
    beforeRemoval: null,
    refused: 0,
    stop,
  };
  return storage;
}
