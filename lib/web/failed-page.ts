import type { ServerResponse } from 'node:http';
import { kindPage } from '@/lib/platform/kind-page';

type End = ServerResponse['end'];

/** A page that failed, and not a file, a machine's answer or a kind page of ours. */
function isFailedPage(response: ServerResponse, headers: unknown): boolean {
  if (response.statusCode !== 500) return false;
  const given = (headers ?? {}) as Record<string, unknown>;
  const type = String(given['content-type'] ?? response.getHeader('content-type') ?? 'text/html');
  return type.startsWith('text/html');
}

/**
 * Next answers a page that failed with a document that is empty until its script runs. Here everybody gets words and a
 * phone number, with a script or without.
 * @param response answer that is about to be given; its first byte decides
 */
export function replaceFailedPage(response: ServerResponse): void {
  const { writeHead, write, end } = response;
  let isReplaced = false;
  const replace = async () => {
    isReplaced = true;
    const page = kindPage(500);
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    page.headers.forEach((value, name) => response.setHeader(name, value));
    response.writeHead = writeHead;
    writeHead.call(response, 500);
    const body = Buffer.from(await page.arrayBuffer());
    (end as (chunk: Buffer) => ServerResponse).call(response, body);
  };
  response.writeHead = function head(this: ServerResponse, ...given: unknown[]) {
    if (typeof given[0] === 'number') response.statusCode = given[0];
    if (isReplaced) return response;
    if (isFailedPage(response, given.at(-1))) {
      void replace();
      return response;
    }
    response.writeHead = writeHead;
    return (writeHead as (...all: unknown[]) => ServerResponse).apply(response, given);
  } as ServerResponse['writeHead'];
  response.write = function body(this: ServerResponse, ...given: unknown[]) {
    if (!response.headersSent && !isReplaced && isFailedPage(response, undefined)) void replace();
    if (isReplaced) return true;
    return (write as (...all: unknown[]) => boolean).apply(response, given);
  } as ServerResponse['write'];
  response.end = function last(this: ServerResponse, ...given: unknown[]) {
    if (!response.headersSent && !isReplaced && isFailedPage(response, undefined)) void replace();
    if (isReplaced) return response;
    return (end as (...all: unknown[]) => ServerResponse).apply(response, given);
  } as End;
}
