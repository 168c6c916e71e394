import 'server-only';
import { randomToken } from './crypto';
import { env } from './env';
import type { HeaderFacts } from './security-headers';
import { leaveUrl } from './site';

/**
 * What the security headers of one answer depend on, with a nonce that is used once.
 * @returns facts from the environment; forms may lead to both sign-in servers and to the page of "snel weg"
 */
export function headerFacts(): HeaderFacts {
  const { PUBLIC_URL, RESIDENT_OIDC_ISSUER, STAFF_OIDC_ISSUER } = env();
  return {
    nonce: randomToken(),
    formTargets: [RESIDENT_OIDC_ISSUER, STAFF_OIDC_ISSUER, leaveUrl].map(
      (url) => new URL(url).origin,
    ),
    isSecure: PUBLIC_URL.startsWith('https:'),
    isDevelopment: process.env.NODE_ENV === 'development',
  };
}
