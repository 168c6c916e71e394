import 'server-only';
import { randomToken } from './crypto';
import { env, isDevelopment } from './env';
import type { HeaderFacts } from './security-headers';
import { settings } from './settings';

let targets: readonly string[] | undefined;

/** Both sign-in servers and the page of "snel weg". */
const formTargets = () =>
  (targets ??= [
    env().RESIDENT_OIDC_ISSUER,
    env().STAFF_OIDC_ISSUER,
    settings().municipality.leaveUrl,
  ].map((url) => new URL(url).origin));

/**
 * What the security headers of one answer depend on, with a nonce that is used once.
 * @returns facts from the environment; forms may lead to both sign-in servers and to the page of "snel weg"
 */
export function headerFacts(): HeaderFacts {
  return {
    nonce: randomToken(),
    formTargets: formTargets(),
    isSecure: env().PUBLIC_URL.startsWith('https:'),
    isDevelopment: isDevelopment(),
  };
}
