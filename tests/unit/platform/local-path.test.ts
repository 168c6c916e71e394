import { describe, expect, it } from 'vitest';
import { localPath } from '@/lib/platform/local-path';

describe('address to go back to', () => {
  it.each([
    ['/hulp-vragen/verhaal', '/hulp-vragen/verhaal'],
    ['/contact?dag=1', '/contact?dag=1'],
    ['/contact#thuis', '/contact'],
    ['//elsewhere.example/x', '/'],
    ['/\\elsewhere.example', '/'],
    ['/.//elsewhere.example', '/'],
    ['/a/..//elsewhere.example', '/'],
    ['https://elsewhere.example', '/'],
    ['/\t/elsewhere.example', '/'],
    ['/x\r\nset-cookie: a=b', '/xset-cookie:%20a=b'],
    ['javascript:alert(1)', '/'],
    [['/a', '/b'], '/'],
    [undefined, '/'],
  ])('%j becomes %s', (value, expected) => {
    expect(localPath(value, '/')).toBe(expected);
  });
});
