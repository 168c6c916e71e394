import type { IncomingMessage } from 'node:http';
import { addressOf, clientHeader } from '@/lib/platform/client-address';
import { log } from '@/lib/platform/log';

let hasWarned = false;

/** Behind a proxy that is not counted everybody has one address, and one visitor uses up the attempts of all. */
function warnOnce(forwardedFor: unknown, trustedProxies: number): void {
  if (hasWarned || trustedProxies > 0 || forwardedFor === undefined) return;
  hasWarned = true;
  log(
    'warn',
    'A request has x-forwarded-for, but TRUSTED_PROXIES is 0: see README.md, Configuration',
  );
}

/**
 * Tells the pages who knocks, in a header that nobody else can set.
 * @param request as it came in; its headers are changed
 * @param trustedProxies how many servers of our own stand in front of this one
 */
export function tellClient(request: IncomingMessage, trustedProxies: number): void {
  const forwarded = request.headers['x-forwarded-for'];
  const forwardedFor = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
  warnOnce(forwardedFor, trustedProxies);
  const socket = request.socket.remoteAddress;
  request.headers[clientHeader] = addressOf({ socket, forwardedFor }, trustedProxies);
}
