import 'server-only';

/**
 * Who knocks, for counting attempts: the network address that the nearest server in front of us saw. What stands before
 * it in the header came from further away and can be made up.
 * @param headers of the request
 * @returns address, or 'unknown' when nobody told
 */
export function clientAddress(headers: Headers): string {
  const told = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  return told || 'unknown';
}
