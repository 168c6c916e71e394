import { describe, expect, it } from 'vitest';
import { returnPath } from '@/lib/platform/sign-in/return-path';

describe('where to go after signing in', () => {
  it.each(['/', '/mijn', '/hulp-vragen/verhaal?terug=controleren', '/werk/zaak/1b4e28ba'])(
    'may be %s',
    (path) => expect(returnPath(path)).toBe(path),
  );

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/.//elsewhere.example',
    '/a/..//elsewhere.example',
    '/\t/elsewhere.example',
    'javascript:alert(1)',
    'mijn',
    '',
    `/${'a'.repeat(600)}`,
    null,
    undefined,
    ['/mijn', '/werk'],
  ])('may not be %j', (path) => expect(returnPath(path)).toBeNull());

  it('is never sign-in itself, which would go round in circles', () => {
    expect(returnPath('/aanmelden')).toBeNull();
    expect(returnPath('/aanmelden/terug?naar=/mijn')).toBeNull();
    expect(returnPath('/api/health')).toBeNull();
    expect(returnPath('/aanmeldenden')).toBe('/aanmeldenden');
  });
});
