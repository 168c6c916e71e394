import type { IncomingMessage, ServerResponse } from 'node:http';
import { pathHeader } from '@/lib/platform/asked-path';
import { headerFacts } from '@/lib/platform/header-facts';
import { contentSecurityPolicy, securityHeaders } from '@/lib/platform/security-headers';

/**
 * Puts the security headers on an answer, where it has none of its own, and tells the page its nonce, which Next puts on its
 * own scripts, and the path that is asked for.
 * @param request as it came in; its headers are changed
 * @param response answer that is about to be given
 */
export function secureAnswer(request: IncomingMessage, response: ServerResponse): void {
  const facts = headerFacts();
  request.headers['content-security-policy'] = contentSecurityPolicy(facts);
  request.headers[pathHeader] = request.url ?? '/';
  const { writeHead } = response;
  response.writeHead = function head(this: ServerResponse, ...given: unknown[]) {
    response.writeHead = writeHead;
    for (const [name, value] of securityHeaders(facts)) {
      if (!response.hasHeader(name)) response.setHeader(name, value);
    }
    return (writeHead as (...all: unknown[]) => ServerResponse).apply(response, given);
  } as ServerResponse['writeHead'];
}
