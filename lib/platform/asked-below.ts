import 'server-only';
import { headers } from 'next/headers';
import { pathHeader } from './asked-path';

/**
 * Whether the page that is asked for stands below one of these addresses.
 * @param below starts of addresses
 * @returns false as well where nothing told the address
 */
export async function isAskedBelow(below: readonly string[]): Promise<boolean> {
  const asked = (await headers()).get(pathHeader) ?? '';
  return below.some((start) => asked.startsWith(start));
}
