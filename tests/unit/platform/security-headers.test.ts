import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  securityHeaders,
  type HeaderFacts,
} from '@/lib/platform/security-headers';

const facts: HeaderFacts = {
  nonce: 'bm9uY2U=',
  formTargets: ['https://sign-in.example', 'https://sign-in.example', 'https://weather.example'],
  isSecure: true,
  isDevelopment: false,
};

describe('content security policy', () => {
  const directives = new Map(
    contentSecurityPolicy(facts)
      .split('; ')
      .map((line) => [line.split(' ')[0], line]),
  );

  it('runs scripts only with the nonce of this answer', () => {
    expect(directives.get('script-src')).toBe(
      "script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic'",
    );
    expect(contentSecurityPolicy(facts)).not.toContain('unsafe');
  });

  it('lets only a file of our own work behind the page', () => {
    expect(directives.get('worker-src')).toBe("worker-src 'self'");
  });

  it('lets a form lead only to us, to sign-in and away', () => {
    expect(directives.get('form-action')).toBe(
      "form-action 'self' https://sign-in.example https://weather.example",
    );
  });

  it('allows no frame, no plugin and no other base', () => {
    expect(directives.get('frame-ancestors')).toBe("frame-ancestors 'none'");
    expect(directives.get('object-src')).toBe("object-src 'none'");
    expect(directives.get('base-uri')).toBe("base-uri 'self'");
  });

  it('upgrades to https only where the site is https', () => {
    expect(directives.has('upgrade-insecure-requests')).toBe(true);
    expect(contentSecurityPolicy({ ...facts, isSecure: false })).not.toContain('upgrade');
  });

  it('gives the tools of development what they need, and only there', () => {
    const policy = contentSecurityPolicy({ ...facts, isDevelopment: true });
    expect(policy).toContain("'unsafe-eval'");
  });
});

describe('security headers', () => {
  it('keeps the referrer within the site, so that our own forms keep their origin', () => {
    const headers = new Map(securityHeaders(facts));
    expect(headers.get('Referrer-Policy')).toBe('same-origin');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Strict-Transport-Security')).toMatch(/^max-age=\d{8}/);
  });

  it('says nothing about https on a site without it', () => {
    const names = securityHeaders({ ...facts, isSecure: false }).map(([name]) => name);
    expect(names).not.toContain('Strict-Transport-Security');
  });
});
