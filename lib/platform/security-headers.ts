import 'server-only';

/** What the headers of one answer depend on. */
export type HeaderFacts = {
  /** fresh for every answer; base64 */
  nonce: string;
  /** origins a form may lead to after its 303: sign-in, and the page of "snel weg" */
  formTargets: readonly string[];
  /** the public address is https */
  isSecure: boolean;
  /** `next dev`: needs eval and inline styles for its own tools */
  isDevelopment: boolean;
};

/**
 * The Content-Security-Policy of a page.
 * @param facts nonce, form targets, https or not, development or not
 * @returns header value; scripts run only with the nonce, styles only from our own files or with the nonce
 */
export function contentSecurityPolicy(facts: HeaderFacts): string {
  const { nonce, formTargets, isSecure, isDevelopment } = facts;
  const own = `'self' 'nonce-${nonce}'`;
  const directives = [
    "default-src 'self'",
    `script-src ${own} 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src ${isDevelopment ? "'self' 'unsafe-inline'" : own}`,
    "img-src 'self' data:",
    "worker-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    ['form-action', "'self'", ...new Set(formTargets)].join(' '),
    "frame-ancestors 'none'",
    "frame-src 'none'",
    "base-uri 'self'",
    "object-src 'none'",
  ];
  return (isSecure ? [...directives, 'upgrade-insecure-requests'] : directives).join('; ');
}

/**
 * Every security header of an answer.
 * @param facts as for the Content-Security-Policy
 * @returns pairs of name and value. The referrer stays within the site; `no-referrer` would also turn the `Origin` of our own forms into `null`, which the guard against foreign posts needs
 */
export function securityHeaders(facts: HeaderFacts): [name: string, value: string][] {
  const headers: [string, string][] = [
    ['Content-Security-Policy', contentSecurityPolicy(facts)],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'same-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    [
      'Permissions-Policy',
      'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    ],
  ];
  if (facts.isSecure) headers.push(['Strict-Transport-Security', 'max-age=63072000']);
  return headers;
}
