import 'server-only';
import { createHash } from 'node:crypto';
import { clientAddress } from './client-address';
import { FieldErrorsError, RateLimitedError, type FieldError } from './errors';
import { problem } from './kind-page';
import { errorFacts, log } from './log';
import { limitRate } from './rate-limit';

/** What everybody may ask, whoever it is: a person's browser, or another machine. */
export type OpenDoor = {
  /** for counting who asks too often */
  name: string;
  /** the answer; throws FieldErrorsError with everything that is wrong in the question */
  run: (url: URL) => Promise<object>;
  /** what is wrong, in words for who builds a machine */
  explain?: (error: FieldError, url: URL) => Promise<string>;
};

const perAddress = 300;
const windowSeconds = 60;
const shared = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
};

async function answerFailure(error: unknown, { explain }: OpenDoor, url: URL): Promise<Response> {
  const headers = { ...shared, 'cache-control': 'no-store' };
  if (error instanceof FieldErrorsError) {
    const told = error.errors.map(async (one) => ({
      ...one,
      ...(explain ? { detail: await explain(one, url) } : {}),
    }));
    return problem(400, await Promise.all(told), headers);
  }
  if (error instanceof RateLimitedError) {
    return problem(429, [], { ...headers, 'retry-after': String(error.retryAfterSeconds) });
  }
  log('error', 'A machine could not be answered', errorFacts(error));
  return problem(500, [], headers);
}

/**
 * Makes the GET handler of an answer that is the same for everybody: it may be kept for an hour, and is not sent again to
 * who has it.
 * @param door name, and what is answered
 * @returns route handler; never throws
 */
export function openDoor(door: OpenDoor) {
  return async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    try {
      await limitRate(
        `open.${door.name}`,
        clientAddress(request.headers),
        perAddress,
        windowSeconds,
      );
      const body = JSON.stringify(await door.run(url));
      const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
      const headers = { ...shared, etag, 'cache-control': 'public, max-age=3600' };
      const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
      if (known.some((one) => one.replace(/^W\//, '') === etag)) {
        return new Response(null, { status: 304, headers });
      }
      return new Response(body, {
        headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
      });
    } catch (error) {
      return answerFailure(error, door, url);
    }
  };
}
