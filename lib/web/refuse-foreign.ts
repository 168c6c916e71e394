import type { IncomingMessage, ServerResponse } from 'node:http';
import { publicHost } from '@/lib/platform/env';
import { isForeignPost } from '@/lib/platform/foreign-post';
import { kindPage, problem } from '@/lib/platform/kind-page';
import { give } from './give';

/** A header that comes once; of one that comes more often the first counts. */
function one({ headers }: IncomingMessage, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

/**
 * Refuses what a page of another site wants to change here, before anything of it is read.
 * @param request as it came in
 * @param response the refusal, kind to people and short to machines
 * @returns whether it was refused
 */
export function refuseForeign(request: IncomingMessage, response: ServerResponse): boolean {
  const isForeign = isForeignPost({
    method: request.method ?? 'GET',
    origin: one(request, 'origin'),
    fetchSite: one(request, 'sec-fetch-site'),
    hosts: [one(request, 'host'), publicHost()],
  });
  if (!isForeign) return false;
  const isMachine = one(request, 'content-type')?.startsWith('application/json');
  void give(response, isMachine ? problem(403) : kindPage(403));
  return true;
}
