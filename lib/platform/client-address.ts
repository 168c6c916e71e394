import 'server-only';
import { isIP } from 'node:net';

/** Header in which our own web server tells its pages who knocks; whatever a visitor puts in it is thrown away. */
export const clientHeader = 'x-sp-client';

/** What a connection tells of where it comes from. */
export type Connection = {
  /** address of the other end of the line */
  socket: string | undefined;
  /** header `x-forwarded-for`: every server on the way adds whom it heard */
  forwardedFor: string | undefined;
};

/** Without a port and the brackets of IPv6. */
const bare = (text: string) =>
  text
    .trim()
    .replace(/^\[([^\]]*)\](:\d+)?$/, '$1')
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
    .replace(/^::ffff:(\d+(?:\.\d+){3})$/i, '$1');

/** The first four groups of an IPv6 address: whoever has one of them, has all that begin so. */
function network(address: string): string {
  const [left = '', right] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const before = left.split(':').filter(Boolean);
  const after = right?.split(':').filter(Boolean) ?? [];
  // An IPv4 address at the end counts for two groups.
  const width = [...before, ...after].reduce((sum, one) => sum + (one.includes('.') ? 2 : 1), 0);
  const gap = right === undefined ? [] : Array.from({ length: 8 - width }, () => '0');
  const groups = [...before, ...gap, ...after].slice(0, 4);
  return `${groups.map((group) => parseInt(group, 16).toString(16)).join(':')}::/64`;
}

function toAddress(text: string | undefined): string | null {
  const address = bare(text ?? '');
  const version = isIP(address);
  return version === 4 ? address : version === 6 ? network(address) : null;
}

/**
 * Who knocks, for counting attempts: the other end of the line, or what the servers in front of us, as many as are
 * trusted, say about it. What a visitor wrote in the header stands further to the left and is never read.
 * @param connection of the request
 * @param trustedProxies how many servers of our own stand in front of this one (TRUSTED_PROXIES)
 * @returns address, of IPv6 the network; 'unknown' when nobody told
 */
export function addressOf({ socket, forwardedFor }: Connection, trustedProxies: number): string {
  const heard = forwardedFor?.split(',') ?? [];
  const told = trustedProxies > 0 ? toAddress(heard.at(-trustedProxies)) : null;
  return told ?? toAddress(socket) ?? 'unknown';
}

/**
 * Who knocks, as our own web server tells it.
 * @param headers of the request
 * @returns address, or 'unknown' when nobody told
 */
export function clientAddress(headers: Headers): string {
  return headers.get(clientHeader) || 'unknown';
}
