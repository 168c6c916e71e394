import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  refusal,
  securityHeaders,
  type HeaderFacts,
  type RequestFacts,
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

describe('refusal at the door', () => {
  const post: RequestFacts = {
    method: 'POST',
    origin: 'https://plein.example',
    fetchSite: 'same-origin',
    contentLength: '100',
    hosts: ['plein.example', 'plein.example'],
  };

  it.each<[string, Partial<RequestFacts>, 403 | 413 | null]>([
    ['our own form', {}, null],
    ['an old browser without these headers', { origin: null, fetchSite: null }, null],
    ['an address typed by hand', { origin: null, fetchSite: 'none' }, null],
    ['another site', { origin: 'https://elsewhere.example', fetchSite: 'cross-site' }, 403],
    ['another site, old browser', { origin: 'https://elsewhere.example', fetchSite: null }, 403],
    ['a neighbour on the same domain', { fetchSite: 'same-site' }, 403],
    ['an origin that is hidden', { origin: 'null', fetchSite: null }, 403],
    ['another port', { origin: 'https://plein.example:8443', fetchSite: null }, 403],
    ['a body that is too large', { contentLength: '262145' }, 413],
    ['a look from another site', { method: 'GET', origin: 'https://elsewhere.example' }, null],
    ['a delete from another site', { method: 'DELETE', fetchSite: 'cross-site' }, 403],
  ])('%s', (_, change, expected) => {
    expect(refusal({ ...post, ...change }, 262_144)).toBe(expected);
  });
});
