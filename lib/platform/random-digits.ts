import 'server-only';
import { randomInt } from 'node:crypto';

/**
 * A number to copy from a mail or to hear at the desk.
 * @param length how many digits; 6 is one in a million
 * @returns digits, leading zeros included
 */
export function randomDigits(length: number): string {
  return Array.from({ length }, () => randomInt(10)).join('');
}
