import 'server-only';
import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { env } from '../env';

const longestMs = 60_000;

/** The storage does not answer, or says no. */
class ObjectStoreError extends Error {
  override name = 'ObjectStoreError';
  constructor(readonly code: string) {
    super('The storage of files does not do what is asked');
  }
}

/**
 * Whether files go to a storage of their own.
 * @returns true with S3_ENDPOINT
 */
export const hasObjectStore = (): boolean => env().S3_ENDPOINT !== undefined;

/** The bucket stands in the path: that works with every server, also one without names of its own per bucket. */
function addressOf(key: string): string {
  const { S3_ENDPOINT, S3_BUCKET } = env();
  return `${S3_ENDPOINT!.replace(/\/+$/, '')}/${S3_BUCKET}/${key}`;
}

async function ask(key: string, init: RequestInit = {}): Promise<Response> {
  const { S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_REGION } = env();
  const client = new AwsClient({
    ...{ accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY },
    ...{ service: 's3', region: S3_REGION, retries: 2 },
  });
  const answer = await client.fetch(addressOf(key), {
    ...init,
    signal: AbortSignal.timeout(longestMs),
  });
  if (!answer.ok) throw new ObjectStoreError(String(answer.status));
  return answer;
}

/**
 * Puts bytes into the storage of S3_ENDPOINT (S3, signature version 4). Twice the same is once.
 * @param key name in the bucket; holds nothing personal
 * @param bytes sealed before: whoever runs the storage reads nothing
 * @throws Error when it is not stored
 */
export async function putObject(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  await ask(key, { method: 'PUT', body: bytes, headers: { 'x-amz-content-sha256': hash } });
}

/**
 * Gets bytes back.
 * @param key as given to `putObject`
 * @returns the same bytes
 * @throws Error when they cannot be had
 */
export async function getObject(key: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await ask(key)).arrayBuffer());
}

/**
 * Removes bytes. Twice the same is once.
 * @param key as given to `putObject`
 * @throws Error when the storage does not do it
 */
export async function deleteObject(key: string): Promise<void> {
  try {
    await ask(key, { method: 'DELETE' });
  } catch (error) {
    const isGone = error instanceof ObjectStoreError && error.code === '404';
    if (!isGone) throw error;
  }
}
