import { describe, expect, it } from 'vitest';
import { ownOrigin } from '@/lib/platform/sign-in/origin';

describe('our own origin', () => {
  it('is the configured one, whatever a visitor claims', () => {
    expect(ownOrigin('https://plein.example.nl/', 'evil.example')).toBe('https://plein.example.nl');
    expect(ownOrigin('https://plein.example.nl', 'localhost:3000')).toBe(
      'https://plein.example.nl',
    );
  });

  it('follows the name of the machine itself that the browser uses', () => {
    expect(ownOrigin('http://localhost:3000', '127.0.0.1:3000')).toBe('http://127.0.0.1:3000');
    expect(ownOrigin('http://localhost:3000', 'localhost:4123')).toBe('http://localhost:4123');
    expect(ownOrigin('http://localhost:3000', '[::1]:3000')).toBe('http://[::1]:3000');
  });

  it('does not follow any other name', () => {
    for (const host of ['evil.example:3000', 'localhost.evil.example', 'a b', '', null])
      expect(ownOrigin('http://localhost:3000', host)).toBe('http://localhost:3000');
  });
});
