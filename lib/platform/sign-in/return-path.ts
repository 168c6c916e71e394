import 'server-only';
import { localPath } from '../local-path';

const longest = 500;

/**
 * Where to go after signing in: only a page of our own, and not sign-in itself.
 * @param wanted what an address or a form asked for
 * @returns the same path with its query, or null
 */
export function returnPath(wanted: unknown): string | null {
  const path = localPath(wanted, '');
  if (path === '' || path.length > longest) return null;
  // "/.//elsewhere" is a path for URL, and another site for a browser that gets it as an address.
  if (path.startsWith('//') || /^\/(aanmelden|api)(?![^/?])/.test(path)) return null;
  return path;
}
