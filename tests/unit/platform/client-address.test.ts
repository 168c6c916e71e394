import { describe, expect, it } from 'vitest';
import { addressOf, clientAddress, clientHeader } from '@/lib/platform/client-address';

const from = (socket: string | undefined, forwardedFor?: string) => ({ socket, forwardedFor });

describe('who knocks', () => {
  it.each([
    ['203.0.113.7', undefined, 0, '203.0.113.7'],
    // Nobody of ours stands in front: what the visitor wrote is never read.
    ['203.0.113.7', '198.51.100.1', 0, '203.0.113.7'],
    ['203.0.113.7', '198.51.100.1, 198.51.100.2', 0, '203.0.113.7'],
    ['10.0.0.1', '203.0.113.7', 1, '203.0.113.7'],
    ['10.0.0.1', '198.51.100.1, 203.0.113.7', 1, '203.0.113.7'],
    ['10.0.0.1', '198.51.100.1, 203.0.113.7, 10.0.0.2', 2, '203.0.113.7'],
    ['10.0.0.1', 'unknown, 203.0.113.7, 10.0.0.3, 10.0.0.2', 3, '203.0.113.7'],
    // Less than was promised: then only the line itself is sure.
    ['10.0.0.1', '203.0.113.7', 2, '10.0.0.1'],
    ['10.0.0.1', undefined, 1, '10.0.0.1'],
    ['10.0.0.1', 'nobody', 1, '10.0.0.1'],
    ['10.0.0.1', '', 1, '10.0.0.1'],
    [undefined, undefined, 0, 'unknown'],
  ])('%s with %s behind %i of ours is %s', (socket, told, proxies, who) => {
    expect(addressOf(from(socket, told), proxies)).toBe(who);
  });

  it.each([
    ['203.0.113.7:51234', '203.0.113.7'],
    [' 203.0.113.7 ', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
  ])('is read however a proxy writes it: %s', (told, who) => {
    expect(addressOf(from('10.0.0.1', told), 1)).toBe(who);
  });

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8:0:2::', '2001:db8:0:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::203.0.113.7', '64:ff9b:0:0::/64'],
  ])('is a whole network when one household has all of it: %s', (socket, who) => {
    expect(addressOf(from(socket), 0)).toBe(who);
  });

  it('is what our own web server says, and nothing that a visitor adds', () => {
    const headers = new Headers({
      [clientHeader]: '203.0.113.7',
      'x-forwarded-for': '198.51.100.1',
    });
    expect(clientAddress(headers)).toBe('203.0.113.7');
    expect(clientAddress(new Headers({ 'x-forwarded-for': '198.51.100.1' }))).toBe('unknown');
  });
});
