import { NextResponse, type NextRequest } from 'next/server';
import { env } from '@/lib/platform/env';
import { formLimitBytes } from '@/lib/platform/form-fields';
import { headerFacts } from '@/lib/platform/header-facts';
import { kindPage, problem } from '@/lib/platform/kind-page';
import {
  contentSecurityPolicy,
  refusal,
  secured,
  type HeaderFacts,
} from '@/lib/platform/security-headers';

/** In front of every page and door: security headers, and a kind refusal of what may not come in. */
export function proxy(request: NextRequest): Response {
  const facts = headerFacts();
  return secured(refuse(request) ?? pass(request, facts), facts);
}

/**
 * Everything but the files that carry their own hash, and the doors that take files: what comes past here is kept in
 * memory whole, and those read it while it comes in. They refuse and secure themselves (lib/platform/form-door).
 */
export const config = { matcher: '/((?!_next/static/|met-bestanden/).*)' };

function refuse(request: NextRequest): Response | null {
  const { headers, method } = request;
  const status = refusal(
    {
      method,
      origin: headers.get('origin'),
      fetchSite: headers.get('sec-fetch-site'),
      contentLength: headers.get('content-length'),
      hosts: [headers.get('host'), new URL(env().PUBLIC_URL).host],
    },
    formLimitBytes,
  );
  if (!status) return null;
  const isMachine = headers.get('content-type')?.startsWith('application/json');
  return isMachine ? problem(status) : kindPage(status);
}

/** To the page travel the nonce, which Next puts on its own scripts, and the path that is asked for. */
function pass(request: NextRequest, facts: HeaderFacts): Response {
  const headers = new Headers(request.headers);
  const { pathname, search } = request.nextUrl;
  headers.set('x-sp-path', pathname + search);
  headers.set('Content-Security-Policy', contentSecurityPolicy(facts));
  const answer = NextResponse.next({ request: { headers } });
  // A file that somebody sent never runs here, whatever it is.
  if (pathname.startsWith('/bijlage/')) {
    answer.headers.set('Content-Security-Policy', "default-src 'none'; sandbox");
  }
  // A new version of a font gets a new name, so a browser never needs to ask again.
  if (pathname.startsWith('/fonts/')) {
    answer.headers.set('Cache-Control', 'public, max-age=31536000, immutable');
  }
  return answer;
}
