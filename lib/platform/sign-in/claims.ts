import 'server-only';
import { isValidBsn, normaliseBsn } from '@/lib/rules/bsn';
import type { Role } from '../actor-types';

/** What an identity server told about somebody. */
export type Claims = Record<string, unknown>;

function step(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' && Object.hasOwn(value, key)
    ? (value as Claims)[key]
    : undefined;
}

/**
 * Finds a claim where the configuration says it stands.
 * @param claims what the identity server told
 * @param path a claim's name (which may itself hold dots), a dotted path, or a JSON pointer (RFC 6901)
 * @returns the value, undefined when it is not there
 */
export function readClaim(claims: Claims, path: string): unknown {
  if (path.startsWith('/')) {
    const keys = path.slice(1).split('/');
    return keys
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
      .reduce<unknown>(step, claims);
  }
  return step(claims, path) ?? path.split('.').reduce<unknown>(step, claims);
}

/**
 * A claim as list of words: an array, one word, or words with commas between them.
 * @param claims what the identity server told
 * @param path as for `readClaim`
 * @returns words without spaces around them, without empty ones
 */
export function readWords(claims: Claims, path: string): string[] {
  const value = readClaim(claims, path);
  const parts = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  return parts
    .filter((part) => typeof part === 'string')
    .map((part) => part.trim())
    .filter(Boolean);
}

/**
 * A claim as text.
 * @param claims what the identity server told
 * @param path as for `readClaim`
 * @returns trimmed text, null when there is none
 */
export function readText(claims: Claims, path: string): string | null {
  const value = readClaim(claims, path);
  return typeof value === 'string' && value.trim() ? value.trim() : null;
}

// Logius puts the sort of number before it; S00000000 is a BSN, S00000001 the old SOFI number.
const sectorCode = /^s(\d{8}):/i;

/**
 * The BSN of a signed-in resident.
 * @param claims what the identity server told
 * @param path where the BSN stands
 * @returns nine digits that pass the elfproef (RULES 2.8), null otherwise
 */
export function readBsn(claims: Claims, path: string): string | null {
  const value = readClaim(claims, path);
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return null;
  const sector = sectorCode.exec(text)?.[1];
  if (sector !== undefined && Number(sector) !== 0) return null;
  const number = text.replace(sectorCode, '');
  return isValidBsn(number) ? normaliseBsn(number) : null;
}

/**
 * Whether somebody signed in surely enough.
 * @param level what the identity server told, null when it told nothing
 * @param accepted every level that is enough
 * @returns true when it is enough
 */
export function isSureEnough(level: string | null, accepted: readonly string[]): boolean {
  return level !== null && accepted.includes(level);
}

const roles: readonly Role[] = ['host', 'consultant', 'team_lead'];

/**
 * The roles of a colleague.
 * @param told words of the directory
 * @param names the directory's own word for each role, where it differs from ours
 * @returns our roles, each once; words that mean nothing to us are left out
 */
export function toRoles(told: readonly string[], names: Readonly<Record<string, string>>): Role[] {
  return roles.filter((role) => told.includes(names[role] ?? role));
}
